/** Everything about a person that stands in records of its own: asked for at once, each part for itself. */
import type { ReadPart } from '../../domain/exchange/connection.ts';
import type { Outcome } from '../../domain/exchange/failure.ts';
import type { Gap } from '../../domain/exchange/reading.ts';
import type { Client } from '../client/client.ts';
import { answerField } from './fields.ts';
import { mostHistory } from './history.ts';
import { type Found, idsOfAll } from './people.ts';
import { accountReply, eventRow, type HistoryRow, historyRow, memberRow, roleRow, taskRow, toldIn } from './replies.ts';
import { isOneOf } from './soql.ts';
import { resource, rows, together } from './together.ts';

/** As many activities are asked for of each kind, the newest. */
const most = 200;

/** What belongs to a person's records. A part that could not be read is empty, and a gap. */
export async function journeyOf(client: Client, found: Found) {
  const { leads, contacts } = idsOfAll(found);
  const all = [...leads, ...contacts];
  const answer = answerField(client.settings);
  const named = answer === undefined ? [] : [answer];
  const got = await together(client, {
    tasks: rows(
      `SELECT Id, Subject, IsClosed, TaskSubtype, Type, CallDisposition, ActivityDate, CompletedDateTime, CreatedDate, Owner.Name FROM Task WHERE ${isOneOf('WhoId', all)} ORDER BY CreatedDate DESC LIMIT ${most}`,
      taskRow,
    ),
    events: rows(
      `SELECT Id, Subject, StartDateTime, ActivityDate, CreatedDate, Owner.Name FROM Event WHERE ${isOneOf('WhoId', all)} AND IsRecurrence = false ORDER BY StartDateTime DESC LIMIT ${most}`,
      eventRow,
    ),
    members: rows(
      `SELECT Id, Status, HasResponded, FirstRespondedDate, CreatedDate, Campaign.Name, Campaign.Type FROM CampaignMember WHERE ${eitherOf(leads, contacts)} ORDER BY CreatedDate DESC LIMIT ${most}`,
      memberRow,
    ),
    leadHistory: historyOf('Lead', leads, ['Status', 'Owner', ...named]),
    contactHistory: historyOf('Contact', contacts, ['Owner', ...named]),
    roles: rolesOf(contacts),
    account: accountOf(found),
  });
  const gaps: Gap[] = [];
  const read = <T>(outcome: Outcome<T[]> | undefined, object: string, ...parts: ReadPart[]): T[] => {
    if (outcome === undefined) return [];
    if (outcome.ok) return outcome.value;
    const { failure: told } = outcome;
    const failure = told.code === 'forbidden' ? { ...told, scope: told.scope ?? object } : told;
    for (const part of parts) if (!gaps.some((gap) => gap.part === part)) gaps.push({ part, failure });
    return [];
  };
  const history: Record<'Lead' | 'Contact', HistoryRow[]> = {
    Lead: read(got.leadHistory, 'LeadHistory', 'stageHistory'),
    Contact: read(got.contactHistory, 'ContactHistory', 'stageHistory'),
  };
  return {
    tasks: read(got.tasks, 'Task', 'calls', 'emails', 'tasks'),
    events: read(got.events, 'Event', 'meetings'),
    members: read(got.members, 'CampaignMember', 'campaigns', 'webinars', 'events'),
    roles: read(got.roles, 'OpportunityContactRole', 'deadline'),
    history,
    // Industry and size are the company's own; without the right to see them the rest is no worse.
    account: got.account?.ok ? got.account.value : undefined,
    gaps,
  };
}

function historyOf(object: 'Lead' | 'Contact', ids: readonly string[], tracked: readonly string[]) {
  const parent = `${object}Id`;
  if (ids.length === 0) return undefined;
  return rows(
    `SELECT Id, ${parent}, Field, OldValue, NewValue, CreatedDate, CreatedBy.Name FROM ${object}History WHERE ${isOneOf(parent, ids)} AND ${isOneOf('Field', tracked)} ORDER BY CreatedDate DESC LIMIT ${mostHistory}`,
    historyRow,
  );
}

function rolesOf(contacts: readonly string[]) {
  if (contacts.length === 0) return undefined;
  return rows(
    `SELECT OpportunityId, Opportunity.Name, Opportunity.CloseDate, Opportunity.IsClosed, Opportunity.IsWon, Opportunity.Amount, Opportunity.LastModifiedDate FROM OpportunityContactRole WHERE ${isOneOf('ContactId', contacts)} ORDER BY CreatedDate DESC LIMIT 50`,
    roleRow,
  );
}

function eitherOf(leads: readonly string[], contacts: readonly string[]): string {
  const either = [
    ...(leads.length > 0 ? [isOneOf('LeadId', leads)] : []),
    ...(contacts.length > 0 ? [isOneOf('ContactId', contacts)] : []),
  ];
  return `(${either.join(' OR ')})`;
}

function accountOf({ contacts }: Found) {
  const [id] = contacts.map((contact) => toldIn(contact, 'AccountId')).filter((told) => told !== undefined);
  if (typeof id !== 'string' || !/^[A-Za-z\d]{15,18}$/.test(id)) return undefined;
  return resource(`/sobjects/Account/${id}?fields=Industry,NumberOfEmployees`, accountReply);
}
