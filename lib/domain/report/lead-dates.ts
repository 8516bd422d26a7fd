/** The dates of a lead's life by which reports find it, and the touches before one of them. */
import { day, type Instant } from '../time.ts';
import type { ConversionGoal, LeadDate } from './lead-pick.ts';
import type { LeadLine, TouchColumns } from './lead-table.ts';

/** What some dates are the dates of. */
export interface DateOptions {
  /** The place of the stage that `entered` is about. */
  readonly stage?: number;
  /** What `converted` is about; left out: `won`. */
  readonly goal?: ConversionGoal;
}

/**
 * Whether such a thing happened to a lead, and when. `null`: it never did. Undefined: it did, and nobody knows when, so that
 * it belongs to no month and to no period, but to what was "since ever".
 *
 * `created`: each lead was. `handedOver`: for the first time. `closed`: won, else lost. `verdict`: the one that stands.
 * `entered`: the stage itself, for the first time. `converted`: won, or handed over for the first time.
 */
export function dateOf(line: LeadLine, date: LeadDate, { stage = -1, goal = 'won' }: DateOptions = {}) {
  switch (date) {
    case 'created':
      return line.isUndated ? undefined : line.createdAt;
    case 'handedOver':
      return line.handedOverAt ?? null;
    case 'closed':
      return line.result === 'open' ? null : line.closedAt;
    case 'verdict':
      return line.verdictAt ?? null;
    case 'entered':
      return line.entered[stage] ?? null;
    case 'converted':
      return goal === 'handedOver' ? (line.handedOverAt ?? null) : line.result === 'won' ? line.closedAt : null;
  }
}

/**
 * When a lead came to a stage or past it, at or after an instant: with the first entry into one of these stages, or when it
 * was won. Undefined where it did not, and where nobody knows when.
 */
export function cameTo(
  { entered, result, closedAt }: Pick<LeadLine, 'entered' | 'result' | 'closedAt'>,
  stage: number,
  from: Instant,
): Instant | undefined {
  let first = result === 'won' && closedAt !== undefined && closedAt >= from ? closedAt : undefined;
  for (let place = stage; place < entered.length; place += 1) {
    const at = entered[place];
    if (at !== undefined && at >= from && (first === undefined || at < first)) first = at;
  }
  return first;
}

/**
 * The touches of a lead by an instant, and no more than so many days (of 24 hours) before it, both ends included, as places
 * in `TouchColumns`: `from` up to, but not including, `to`. Of a conversion that nobody dated (undefined) all touches.
 */
export function touchesBefore(
  { starts, at }: TouchColumns,
  lead: number,
  until: Instant | undefined,
  windowDays: number,
): { readonly from: number; readonly to: number } {
  let [from = 0, to = 0] = [starts[lead], starts[lead + 1]];
  if (until === undefined) return { from, to };
  while (to > from && (at[to - 1] ?? 0) > until) to -= 1;
  while (from < to && (at[from] ?? 0) < until - windowDays * day) from += 1;
  return { from, to };
}
