/**
 * What a rep was reminded of already, so that each threshold is given once, whatever happens to the worker between.
 * Holds ids and instants alone, nothing that names a person.
 */
import * as z from 'zod/mini';
import { instantSchema as instant } from '../instant-schema.ts';
import type { SlaClock } from '../lead.ts';
import { day, type Instant } from '../time.ts';

/** As it is stored. */
export const givenSchema = z.object({
  /** By clock, see `clockKey`: the thresholds given, by `thresholdId` or `overdue`, and when the last of them was. */
  clocks: z.record(z.string(), z.object({ at: instant, thresholds: z.array(z.string()) })),
  /** By contact: not before then. Kept until the lead was spoken of again. */
  snoozed: z.record(z.string(), instant),
  /** Notifications on the rep's last working day, without those that the rep asked for and those that open the day. */
  shown: z.object({ day: z.string(), count: z.number() }),
});
export type Given = z.infer<typeof givenSchema>;

/** Nothing yet. */
export const nothingGiven: Given = { clocks: {}, snoozed: {}, shown: { day: '', count: 0 } };

/** One threshold of one clock. */
export interface Mark {
  readonly clock: string;
  readonly threshold: string;
}

/** What a clock is remembered by. Its deadline is no part of it: one that moves is no new clock. */
export function clockKey(contactId: string, { ruleId, startedAt = 0 }: Pick<SlaClock, 'ruleId' | 'startedAt'>): string {
  return `${contactId} ${ruleId} ${startedAt}`;
}

/** Whether a threshold was given. */
export function isGiven({ clocks }: Given, { clock, threshold }: Mark): boolean {
  return clocks[clock]?.thresholds.includes(threshold) ?? false;
}

/** With these thresholds given at `at`. */
export function withMarks(given: Given, marks: readonly Mark[], at: Instant): Given {
  if (marks.length === 0) return given;
  const clocks = { ...given.clocks };
  for (const { clock, threshold } of marks) {
    clocks[clock] = { at, thresholds: [...new Set([...(clocks[clock]?.thresholds ?? []), threshold])] };
  }
  return { ...given, clocks };
}

/** With a lead kept quiet until then, when it is spoken of again. */
export function withSnooze(given: Given, contactId: string, until: Instant): Given {
  return { ...given, snoozed: { ...given.snoozed, [contactId]: until } };
}

/** With these leads not kept quiet any more. */
export function withoutSnoozes(given: Given, contactIds: ReadonlySet<string>): Given {
  const snoozed = Object.entries(given.snoozed).filter(([contactId]) => !contactIds.has(contactId));
  return { ...given, snoozed: Object.fromEntries(snoozed) };
}

/** How long a clock that is owed no more is remembered: an answer that is taken back shall not remind anew. */
const remembered = 92 * day;

/** Without what nobody asks for any more. `current` are the clocks that are still owed; the same object where all stays. */
export function pruned(given: Given, current: ReadonlySet<string>, now: Instant): Given {
  const entries = Object.entries(given.clocks);
  const kept = entries.filter(([clock, { at }]) => current.has(clock) || at > now - remembered);
  return kept.length === entries.length ? given : { ...given, clocks: Object.fromEntries(kept) };
}

/** Without anything of a contact; the same object where there is nothing. */
export function forgotten(given: Given, contactId: string): Given {
  const { [contactId]: snooze, ...snoozed } = given.snoozed;
  const clocks = Object.entries(given.clocks).filter(([clock]) => !clock.startsWith(`${contactId} `));
  if (snooze === undefined && clocks.length === Object.keys(given.clocks).length) return given;
  return { ...given, snoozed, clocks: Object.fromEntries(clocks) };
}
