/**
 * The dates in a lead's life by which the month's figures find it without reading every contact.
 */
import { stageKey } from '../domain/agreement/stages.ts';
import type { Contact } from '../domain/contact.ts';
import { standingFeedback } from '../domain/feedback.ts';
import { standingNurture } from '../domain/nurture.ts';
import { firstResponse } from '../domain/sla/milestones.ts';
import type { Instant, PlainDay } from '../domain/time.ts';
import { currentDeadline } from '../domain/timing.ts';
import type { Milestone } from './schema.ts';

/** Kinds of milestones. A stage's is `stageMilestone(id)`. */
export const milestoneKinds = {
  handover: 'handover',
  /** A handover that no genuine response answers, of a lead neither won nor lost since. */
  open: 'open',
  /** A handover with a response, but with neither a verdict nor an outcome after it. */
  unqualified: 'unqualified',
  feedback: 'feedback',
  /** A verdict with a reason that marketing has not answered. */
  unanswered: 'unanswered',
  /** The day of the deadline that counts, at its beginning in UTC. */
  deadline: 'deadline',
  /** Sales gave the lead back to marketing, whether it has returned by now or not. */
  nurtured: 'nurtured',
} as const;

/** The kind of milestone for entering a stage, by any of its names, as `stageIndex` compares them. */
export function stageMilestone(stage: string): string {
  return `stage:${stageKey(stage)}`;
}

/**
 * All milestones of a contact: what happened, and what is owed, which is thereby found however long ago it began. What
 * is dated ahead, as a meeting next week, has settled nothing yet: its lead stays among those that may be owed.
 * Stored in the index: a change of what is written needs a migration.
 */
export function milestonesOf(contact: Contact): Milestone[] {
  const milestones = new Map<string, Milestone>();
  const add = (kind: string, at: number) => milestones.set(`${kind}\n${at}`, [kind, at]);
  const verdicts = contact.feedback.filter(({ undoneAt }) => undoneAt === undefined);
  for (const handover of contact.handovers) {
    add(milestoneKinds.handover, handover.at);
    const since = ({ at }: { readonly at: Instant }) => at >= handover.at && at <= contact.updatedAt;
    if (contact.outcomes.some(since)) continue;
    const response = firstResponse(contact, handover);
    if (!response || !since(response)) add(milestoneKinds.open, handover.at);
    else if (!verdicts.some(since)) add(milestoneKinds.unqualified, handover.at);
  }
  for (const { stage, at } of contact.stages) add(stageMilestone(stage), at);
  for (const { at } of verdicts) add(milestoneKinds.feedback, at);
  const given = standingFeedback(contact);
  if (given?.reason !== undefined && !given.answer) add(milestoneKinds.unanswered, given.at);
  const deadline = contact.deadlines.length > 0 && currentDeadline(contact);
  if (deadline) add(milestoneKinds.deadline, utcOf(deadline.day));
  const nurtured = standingNurture(contact);
  if (nurtured) add(milestoneKinds.nurtured, nurtured.at);
  return [...milestones.values()];
}

/** The beginning of a day in UTC. A day that no month has, as 31 June, is the one so many days on. */
function utcOf(day: PlainDay): Instant {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date);
}
