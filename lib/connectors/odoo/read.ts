/** Reading a person: two requests for who it is, six for the journey, and four once a day for what this Odoo has. */
import type { Gap } from '../../domain/exchange/reading.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { answerIn } from './answers.ts';
import { bookmarkIn, bookmarkText } from './bookmark.ts';
import { traceIn, trackIn } from './campaigns.ts';
import { messageIn } from './chatter.ts';
import { factsIn } from './facts.ts';
import { answerField, deadlineFields } from './fields.ts';
import { journeyOf } from './journey.ts';
import { emailOf, type Found, partnersOf, peopleOf } from './people.ts';
import { endIn, formIn, ownersIn, stagesIn } from './pipeline.ts';
import { type EventRow, type PersonRow, toldIn } from './replies.ts';
import { type Shape, shapeOf } from './shape.ts';

/** What Odoo knows of a person. */
export async function read(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const former = bookmarkIn(asked.bookmark);
  const { shape, found } = await foundBy(client, asked, former.shape);
  if (found.leads.length + found.contacts.length === 0) return { person: null, bookmark: bookmarkText({ shape }) };

  const now = client.now();
  const draft = personDraft(client.connection.id, now);
  const journey = await journeyOf(client, found);
  // What is said last holds: the lead on the page over other leads, and every lead over the contact.
  for (const contact of found.contacts.toReversed()) {
    factsIn(draft, contact, 'contact', client.settings);
    deadlinesIn(draft, contact, shape, client, now);
  }
  for (const lead of found.leads.toReversed()) {
    const isFirst = lead === found.leads[0];
    factsIn(draft, lead, 'lead', client.settings);
    stagesIn(draft, lead, isFirst ? journey.stages : undefined);
    ownersIn(draft, lead, isFirst ? journey.owners : undefined);
    formIn(draft, lead);
    endIn(draft, lead, now);
    deadlinesIn(draft, lead, shape, client, now);
  }
  const rows = [...found.leads, ...found.contacts];
  const buyer = { partners: new Set(partnersOf(found)), emails: new Set([...asked.emails, ...rows.flatMap(emailOf)]) };
  for (const message of journey.messages) messageIn(draft, message, buyer, shape);
  for (const event of journey.events) eventIn(draft, event, now);
  for (const trace of journey.traces) traceIn(draft, trace);
  for (const track of journey.tracks) trackIn(draft, track);
  const { answers, answer } = answerIn(rows, answerField(client.settings), former.answer, now);
  return {
    person: draft.person(),
    answers,
    gaps: [...journey.gaps, ...settingGaps(client, shape)],
    bookmark: bookmarkText({ shape, answer }),
  };
}

/** A field may be gone since this Odoo was described: then it is described anew, once. */
async function foundBy(
  client: Client,
  asked: PersonAsked,
  former: Shape | undefined,
): Promise<{ shape: Shape; found: Found }> {
  const shape = await shapeOf(client, former);
  try {
    return { shape, found: await peopleOf(client, asked, shape) };
  } catch (error) {
    if (!(error instanceof ConnectorError) || error.failure.code !== 'refused') throw error;
    const anew = await shapeOf(client, undefined, true);
    return { shape: anew, found: await peopleOf(client, asked, anew) };
  }
}

/** A meeting that lies ahead has not taken place; one that was cancelled is archived, and not found. */
function eventIn(draft: PersonDraft, { id, name, start, user_id }: EventRow, now: number): void {
  const at = instantIn(start);
  if (at === undefined || at > now) return;
  draft.touchpoint({ at, kind: 'meeting', title: name, id: `event-${id}` });
  draft.response('meeting', at, `event-${id}`, user_id?.name);
}

function deadlinesIn(draft: PersonDraft, row: PersonRow, { labels }: Shape, client: Client, now: number): void {
  const changed = instantIn(toldIn(row, 'write_date')) ?? now;
  for (const name of deadlineFields(client.settings))
    draft.deadline(dayIn(toldIn(row, name)), labels[name] ?? name, changed);
}

/** Fields that the administrator named and nobody has, and leads that may not be seen. */
function settingGaps({ settings }: Client, shape: Shape): Gap[] {
  const answer = answerField(settings);
  return [
    ...(shape.lead ? [] : [{ part: 'stage' as const, failure: { code: 'forbidden' as const, scope: 'crm.lead' } }]),
    ...(deadlineFields(settings).every((name) => name in shape.labels)
      ? []
      : [{ part: 'deadline' as const, failure: { code: 'badSetting' as const, field: 'deadlineFields' } }]),
    ...(answer === undefined || answer in shape.labels
      ? []
      : [{ part: 'answers' as const, failure: { code: 'badSetting' as const, field: 'answerField' } }]),
  ];
}
