/** Reading a person: at most three requests, one of which only once in a while. */
import type { Gap } from '../../domain/exchange/reading.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead, PersonAsked, PersonRead } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { eventIn, taskIn } from './activities.ts';
import { answersIn } from './answers.ts';
import { type Bookmark, bookmarkIn, bookmarkText, type Shapes } from './bookmark.ts';
import { memberIn } from './campaigns.ts';
import { factsIn } from './facts.ts';
import { answerField, deadlineFields } from './fields.ts';
import { ownersIn, stagesIn } from './history.ts';
import { journeyOf } from './journey.ts';
import { marketingIn } from './marketing.ts';
import { opportunityIn } from './opportunities.ts';
import { type Found, peopleOf } from './people.ts';
import { type PersonRow, toldIn } from './replies.ts';
import { shapesOf } from './shapes.ts';

/** What Salesforce knows of a person. */
export async function read(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const bookmark = bookmarkIn(asked.bookmark);
  const { shapes, found } = await foundBy(client, asked, bookmark);
  const since: Bookmark['since'] = {};
  const kept = () => bookmarkText({ shapes, since });
  if (found.leads.length + found.contacts.length === 0) return { person: null, bookmark: kept() };

  const now = client.now();
  const draft = personDraft(client.connection.id, now);
  const journey = await journeyOf(client, found);
  const answers: AnswerRead[] = [];
  const one = (object: 'Lead' | 'Contact', row: PersonRow) => {
    const history = journey.history[object].filter((told) => belongsTo(told, object, row));
    const told = { row, history, bookmark, next: since };
    factsIn(draft, row, object, client.settings);
    marketingIn(draft, row);
    deadlinesIn(draft, row, shapes, deadlineFields(client.settings), now);
    ownersIn(draft, told);
    if (object === 'Lead') stagesIn(draft, told);
    answers.push(...answersIn(told, answerField(client.settings)));
  };
  // What is said last holds: the contact's word over the lead's, and the newest record's over older ones'.
  for (const row of found.leads.toReversed()) one('Lead', row);
  for (const row of found.contacts.toReversed()) one('Contact', row);
  draft.fact('industry', journey.account?.Industry);
  draft.fact('employees', journey.account?.NumberOfEmployees);
  for (const task of journey.tasks) taskIn(draft, task);
  for (const event of journey.events) eventIn(draft, event, now);
  for (const member of journey.members) memberIn(draft, member);
  for (const role of journey.roles) opportunityIn(draft, role, now);
  const gaps = [...journey.gaps, ...settingGaps(client, shapes)];
  return { person: draft.person(), answers, gaps, bookmark: kept() };
}

/** A field may be gone since its kind of record was described: then it is described anew, once. */
async function foundBy(
  client: Client,
  asked: PersonAsked,
  bookmark: Bookmark,
): Promise<{ shapes: Shapes; found: Found }> {
  const began = client.now();
  const shapes = await shapesOf(client, bookmark);
  try {
    return { shapes, found: await peopleOf(client, asked, shapes) };
  } catch (error) {
    const isOld = shapes.at < began;
    if (!(error instanceof ConnectorError) || error.failure.code !== 'refused' || !isOld) throw error;
    const anew = await shapesOf(client, bookmark, true);
    return { shapes: anew, found: await peopleOf(client, asked, anew) };
  }
}

function belongsTo(
  told: { LeadId?: unknown; ContactId?: unknown },
  object: 'Lead' | 'Contact',
  row: PersonRow,
): boolean {
  const parent = told[`${object}Id`];
  return typeof parent === 'string' && parent.slice(0, 15) === row.Id.slice(0, 15);
}

function deadlinesIn(
  draft: PersonDraft,
  row: PersonRow,
  { labels }: Shapes,
  names: readonly string[],
  now: number,
): void {
  const changed = instantIn(toldIn(row, 'LastModifiedDate')) ?? now;
  for (const name of names) draft.deadline(dayIn(toldIn(row, name)), labels[name] ?? name, changed);
}

/** Fields that the admin named and nobody has, and leads that may not be seen. */
function settingGaps({ settings }: Client, shapes: Shapes): Gap[] {
  const isThere = (name: string) => (shapes.Lead?.includes(name) || shapes.Contact?.includes(name)) ?? false;
  const answer = answerField(settings);
  return [
    ...(shapes.Lead ? [] : [{ part: 'stage' as const, failure: { code: 'forbidden' as const, scope: 'Lead' } }]),
    ...(deadlineFields(settings).every(isThere)
      ? []
      : [{ part: 'deadline' as const, failure: { code: 'badSetting' as const, field: 'deadlineFields' } }]),
    ...(answer === undefined || isThere(answer)
      ? []
      : [{ part: 'answers' as const, failure: { code: 'badSetting' as const, field: 'answerField' } }]),
  ];
}
