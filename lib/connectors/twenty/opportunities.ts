/** A person's opportunities: stages with their history, days on which they shall close, and how they ended. */
import type { Client } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft } from '../reading/person-draft.ts';
import { among, belongingTo, listed } from './lists.ts';
import type { MemberNames } from './members.ts';
import { type OpportunityRecord, opportunityRecord, type TimelineRecord, timelineRecord } from './replies.ts';

/** Stages are the workspace's own; Twenty begins with CUSTOMER as the last, and none that is lost. */
const won = /^(?:CUSTOMER|(?:CLOSED_?)?WON)$/i;
const lost = /(?:^|_)LOST(?:_|$)/i;

/** The newest opportunities in which the person is the one to talk to. */
export function readOpportunities(client: Client, personId: string): Promise<OpportunityRecord[]> {
  return listed(client, 'opportunities', opportunityRecord, { filter: among('pointOfContactId', [personId]) });
}

/** What changed in them, newest first. */
export async function readChanges(
  client: Client,
  opportunities: readonly OpportunityRecord[],
): Promise<TimelineRecord[]> {
  const ids = opportunities.slice(0, 20).map(({ id }) => id);
  if (ids.length === 0) return [];
  const wanted = { newestBy: 'happensAt', pages: 2 };
  return belongingTo(client, 'timelineActivities', timelineRecord, 'opportunity', ids, wanted);
}

/** Adds them. Without a history the stage holds since the opportunity was changed last. */
export function addOpportunities(
  draft: PersonDraft,
  opportunities: readonly OpportunityRecord[],
  changes: readonly TimelineRecord[],
  names: MemberNames,
): void {
  const [latest] = opportunities;
  if (latest) draft.owner(names(latest.ownerId), instantIn(latest.updatedAt));
  for (const opportunity of opportunities) {
    const { id, name, stage, amount } = opportunity;
    const updated = instantIn(opportunity.updatedAt);
    const history = changes.flatMap((change) => {
      const of = change.targetOpportunityId ?? change.opportunityId;
      const step = change.properties?.diff?.stage;
      const at = instantIn(change.happensAt);
      return of === id && step && at !== undefined ? [{ step, at, by: names(change.workspaceMemberId) }] : [];
    });
    const newest = history.find(({ step }) => step.after === stage);
    for (const { step, at, by } of history) draft.stage(step.after, at, by);
    const first = history.toSorted((a, b) => a.at - b.at)[0];
    if (first) draft.stage(first.step.before, instantIn(opportunity.createdAt));
    if (!newest) draft.stage(stage, updated);

    const isWon = won.test(String(stage ?? ''));
    if (isWon || lost.test(String(stage ?? ''))) {
      const micros = amount?.amountMicros;
      const value = micros === null || micros === undefined || micros === '' ? undefined : Number(micros) / 1_000_000;
      const currency = amount?.currencyCode ? String(amount.currencyCode) : undefined;
      draft.outcome(isWon ? 'won' : 'lost', newest?.at ?? updated, `opportunity:${id}`, value, currency);
    } else if (updated !== undefined) draft.deadline(dayIn(opportunity.closeDate), name, updated);
  }
}
