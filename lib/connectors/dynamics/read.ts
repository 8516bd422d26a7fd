/** Reading a person: seven requests, and one or two more where an administrator named columns or the page no address. */
import type { Gap } from '../../domain/exchange/reading.ts';
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, personDraft } from '../reading/person-draft.ts';
import { activityIn, callIn, emailIn, noteIn } from './activities.ts';
import { answersIn } from './answers.ts';
import { type Since, sinceIn, sinceText, sinceWhen } from './bookmark.ts';
import { answerColumn, deadlineColumns, type Labels, labelsOf, namedColumns } from './columns.ts';
import { factsIn } from './facts.ts';
import { journeyOf } from './journey.ts';
import { type Person, peopleOf } from './people.ts';
import { nameIn, type OpportunityRow, toldIn } from './replies.ts';

/** What Dynamics knows of a person. */
export async function read(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const { settings } = client;
  const labels = await labelsOf(client, namedColumns(settings));
  const found = await peopleOf(client, asked, labels);
  const gaps: Gap[] = [
    ...(found.noLeads ? [{ part: 'stage' as const, failure: found.noLeads }] : []),
    ...settingGaps(client, labels),
  ];
  if (found.leads.length + found.contacts.length === 0) return { person: null, gaps };

  const now = client.now();
  const former = sinceIn(asked.bookmark);
  const next: Since = {};
  const since = ({ id, row }: Person, name: string, value: string) =>
    sinceWhen(former, next, `${id} ${name}`, value, Math.min(changedAt(row, now), now));
  const draft = personDraft(client.connection.id, now);
  const journey = await journeyOf(client, found);
  // What is said last holds: the lead on the page over other leads, and every lead over the contact.
  for (const contact of found.contacts.toReversed()) {
    factsIn(draft, contact, 'contact', settings);
    deadlinesIn(draft, contact, labels.contact, client);
  }
  for (const lead of found.leads.toReversed()) {
    factsIn(draft, lead, 'lead', settings);
    deadlinesIn(draft, lead, labels.lead, client);
    const stage = nameIn(lead.row, 'statuscode');
    if (stage) draft.stage(stage, since(lead, 'stage', stage));
    const owner = nameIn(lead.row, '_ownerid_value');
    if (owner) draft.owner(owner, since(lead, 'owner', owner));
    if (lead.row.statecode === 0)
      draft.deadline(
        dayIn(toldIn(lead.row, 'estimatedclosedate')),
        toldIn(lead.row, 'subject'),
        changedAt(lead.row, now),
      );
  }
  for (const call of journey.calls) callIn(draft, call);
  for (const email of journey.emails) emailIn(draft, email);
  for (const activity of journey.activities) activityIn(draft, activity, now);
  for (const note of journey.notes) noteIn(draft, note);
  for (const opportunity of journey.opportunities) opportunityIn(draft, opportunity, now);
  const answers = answersIn([...found.leads, ...found.contacts], answerColumn(settings), since);
  return { person: draft.person(), answers, gaps: [...gaps, ...journey.gaps], bookmark: sinceText(next) };
}

function changedAt(row: Person['row'], now: Instant): Instant {
  return instantIn(toldIn(row, 'modifiedon')) ?? now;
}

function deadlinesIn(draft: PersonDraft, { row }: Person, labels: Labels['lead'], client: Client): void {
  for (const column of deadlineColumns(client.settings))
    if (labels[column] !== undefined)
      draft.deadline(dayIn(toldIn(row, column)), labels[column], changedAt(row, client.now()));
}

/** States of an opportunity. */
const won = 1;
const lost = 2;

/** An open one is a deadline, a closed one an outcome. */
function opportunityIn(draft: PersonDraft, told: OpportunityRow, now: Instant): void {
  const changed = instantIn(told.modifiedon) ?? now;
  if (told.statecode !== won && told.statecode !== lost) {
    draft.deadline(dayIn(told.estimatedclosedate), told.name, changed);
    return;
  }
  const currency = told.transactioncurrencyid?.isocurrencycode;
  draft.outcome(
    told.statecode === won ? 'won' : 'lost',
    instantIn(told.actualclosedate) ?? changed,
    told.opportunityid,
    told.actualvalue ?? undefined,
    typeof currency === 'string' ? currency : undefined,
  );
}

/** Columns that the administrator named and neither table has. */
function settingGaps({ settings }: Client, { lead, contact }: Labels): Gap[] {
  const isThere = (name: string) => name in lead || name in contact;
  const answer = answerColumn(settings);
  return [
    ...(deadlineColumns(settings).every(isThere)
      ? []
      : [{ part: 'deadline' as const, failure: { code: 'badSetting' as const, field: 'deadlineFields' } }]),
    ...(answer === undefined || isThere(answer)
      ? []
      : [{ part: 'answers' as const, failure: { code: 'badSetting' as const, field: 'answerField' } }]),
  ];
}
