/** Reads a person: the contact first, then all that belongs to it at the same time. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import { failureOf } from '../at-edge.ts';
import type { Client } from '../client/client.ts';
import type { PersonAsked, PersonRead } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import { knownGap, type Parts, partsOf } from '../reading/parts.ts';
import { personDraft } from '../reading/person-draft.ts';
import { portalOf } from './account.ts';
import { type ActivityKind, activityKinds, activityProperties, readActivity } from './activities.ts';
import { answersIn } from './answers.ts';
import { associatedWith } from './associated.ts';
import { bookmarkOf, unchangedSince } from './bookmark.ts';
import { dealProperties, readDeal } from './deals.ts';
import { eventsOf, readEvents } from './events.ts';
import { findContact } from './find-contact.ts';
import { readForms, sentForms } from './forms.ts';
import { emailEvents, readMarketingEmails } from './marketing-emails.ts';
import { noNames, ownerNames, readOwners } from './owners.ts';
import { readPages } from './pages.ts';
import { deadlineNames, propertiesQuery, readDeadlines, readFacts } from './properties.ts';
import type { ContactReply, RecordReply } from './replies.ts';
import { readStages, stageNames } from './stages.ts';

/** A person by record or address, with as little as one request where nothing has changed. */
export async function readPerson(client: Client, asked: PersonAsked): Promise<PersonRead> {
  const parts = partsOf<ReadPart>();
  const portal = await portalOf(client);
  const contact = await contactAndIds(client, portal, asked, parts);
  if (!contact) return { person: null };
  const before = unchangedSince(asked.bookmark, client, contact);
  if (before) return { person: 'unchanged', gaps: before, bookmark: asked.bookmark };

  const { settings, connection } = client;
  const now = client.now();
  const around = await everythingAround(client, contact, parts);

  const draft = personDraft(connection.id, now);
  draft.record({ crm: 'hubspot', account: portal, object: 'contact', id: contact.id });
  readFacts(draft, contact);
  readStages(draft, contact, around.stages, around.names);
  readOwners(draft, contact, around.names);
  readDeadlines(draft, contact, deadlineNames(settings), now);
  for (const deal of around.deals) readDeal(draft, deal);
  for (const [kind, activities] of around.activities)
    for (const activity of activities) readActivity[kind]({ draft, names: around.names, now }, activity);
  if (around.forms) readForms(draft, contact, around.forms);
  if (around.emails) readMarketingEmails(draft, contact, around.emails);
  if (around.events && !readEvents(draft, around.events)) readPages(draft, contact);

  return {
    person: draft.person(),
    answers: answersIn(contact, settings.answerField),
    gaps: parts.gaps,
    bookmark: bookmarkOf(client, contact, parts.gaps),
  };
}

/** The contact with the ids of what belongs to it. Where the token may not see deals, HubSpot refuses all of it. */
async function contactAndIds(
  client: Client,
  portal: string,
  asked: PersonAsked,
  parts: Parts<ReadPart>,
): Promise<ContactReply | undefined> {
  const query = propertiesQuery(client.settings);
  const find = (kinds: readonly string[]) =>
    findContact(client, portal, asked, { ...query, associations: kinds.join(',') });
  const known = knownGap(client, 'deadline');
  if (known) {
    parts.miss('deadline', known);
    return find(activityKinds);
  }
  try {
    return await find([...activityKinds, 'deals']);
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code !== 'forbidden') throw error;
    const contact = await find(activityKinds);
    parts.miss('deadline', failure);
    return contact;
  }
}

async function everythingAround(client: Client, contact: ContactReply, parts: Parts<ReadPart>) {
  const activity = async (kind: ActivityKind): Promise<[ActivityKind, RecordReply[]]> => [
    kind,
    await parts.of(kind, () => associatedWith(client, contact, kind, activityProperties[kind]), []),
  ];
  const [names, stages, deals, forms, emails, events, activities] = await Promise.all([
    parts.of('owner', () => ownerNames(client, contact), noNames),
    parts.of('stageHistory', () => stageNames(client, contact), new Map<string, string>()),
    parts.of('deadline', () => associatedWith(client, contact, 'deals', dealProperties), []),
    formsOf(client, contact, parts),
    parts.either('emails', () => emailEvents(client, contact.properties.email)),
    parts.either('pages', () => unlessClosed(client, 'pages', () => eventsOf(client, contact.id))),
    Promise.all(activityKinds.map(activity)),
  ]);
  return { names, stages, deals, forms, emails, events, activities };
}

/** Not asked for where the last check found it closed. */
function unlessClosed<T>(client: Client, part: ReadPart, work: () => Promise<T>): Promise<T> {
  const known = knownGap(client, part);
  if (known) throw new ConnectorError(known);
  return work();
}

/** Where HubSpot lists them no more, the contact's properties say nearly as much, so that it is no gap. */
async function formsOf(client: Client, contact: ContactReply, parts: Parts<ReadPart>) {
  const own = partsOf<'forms'>();
  const forms = await own.either('forms', () => sentForms(client, contact));
  if (!forms) for (const { part, failure } of own.gaps) parts.miss(part, failure);
  return forms;
}
