/**
 * The dates in a lead's life by which the month's figures find it without reading every contact.
 */
import type { Contact } from '../domain/contact.ts';
import { firstResponse } from '../domain/sla/milestones.ts';
import type { Milestone } from './schema.ts';

/** Kinds of milestones. A stage's is `stageMilestone(id)`. */
export const milestoneKinds = { handover: 'handover', open: 'open', feedback: 'feedback' } as const;

/**
 * The kind of milestone for entering a stage, by any of its names: without regard to case, spaces and marks, as
 * `stageIndex` compares them.
 */
export function stageMilestone(stage: string): string {
  return `stage:${stage.toLowerCase().replace(/[\s_.-]+/g, '')}`;
}

/**
 * All milestones of a contact. A handover is also `open` while no response answers it, so that what is owed is found
 * however long ago it was handed over. Stored in the index: a change of what is written needs a migration.
 */
export function milestonesOf(contact: Contact): Milestone[] {
  const milestones = new Map<string, Milestone>();
  const add = (kind: string, at: number) => milestones.set(`${kind}\n${at}`, [kind, at]);
  for (const handover of contact.handovers) {
    add(milestoneKinds.handover, handover.at);
    if (!firstResponse(contact, handover)) add(milestoneKinds.open, handover.at);
  }
  for (const { stage, at } of contact.stages) add(stageMilestone(stage), at);
  for (const { at, undoneAt } of contact.feedback) if (undoneAt === undefined) add(milestoneKinds.feedback, at);
  return [...milestones.values()];
}
