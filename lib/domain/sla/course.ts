/**
 * The course of one clock: from its start to its deadline by the hours of whoever owned the lead, with everything that
 * held it up. What a lead's state, its countdown and its ledger are all worked out of.
 */
import type { SlaRule, SlaTerm } from '../agreement/clock-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { addBusinessTime } from '../business-time/arithmetic.ts';
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { allowedTime, type Deadline, deadlineAfter } from '../business-time/deadline.ts';
import { openPeriodsBetween } from '../business-time/open-periods.ts';
import { inOrder, without } from '../business-time/pauses.ts';
import { isKnownZone } from '../business-time/zone-clock.ts';
import type { Contact } from '../contact.ts';
import type { Instant, Zone } from '../time.ts';
import { type OwnerStretch, ownerStretches } from './owner-stretches.ts';
import { type Standstill, standstillsOf } from './standstills.ts';

/** A stretch in which one owner's hours counted. */
export interface Segment {
  readonly from: Instant;
  /** Infinity for the last. */
  readonly to: Instant;
  readonly calendar: BusinessCalendar;
  /** Absent while nobody owned the lead. */
  readonly owner?: string;
  /** How much of what was allowed was used up by `from`, from 0 to 1. */
  readonly share: number;
}

export interface Course {
  readonly rule: SlaRule;
  readonly startedAt: Instant;
  /** Absent where the calendar does not open for ten years, or `unknownZone` says why. */
  readonly dueAt?: Instant;
  /** Open milliseconds from the start to the deadline: the sum of `open`. */
  readonly total: number;
  /** What counted, across owners, standstills taken out; ascending. */
  readonly open: readonly Period[];
  /** By whose hours, up to the deadline; never empty, the first from the start on. */
  readonly segments: readonly Segment[];
  /** What held the clock up before the deadline, by its beginning; may overlap. */
  readonly still: readonly Standstill[];
  /** A zone the browser does not know: nothing was counted. */
  readonly unknownZone?: Zone;
}

/**
 * The course of a rule's clock for a contact; null where the agreement has no such calendar as the rule's.
 *
 * `countedTo` is now, or the instant the clock was stopped if that came first: a pause without an end counts up to it.
 *
 * At a hand-over the share of the allowance used up so far is kept, and the rest of what the new owner would have had
 * from the start is counted by their hours: half of two days stays half of two days, however long theirs are.
 */
export function courseOf(
  rule: SlaRule,
  agreement: Agreement,
  contact: Contact,
  startedAt: Instant,
  countedTo: Instant,
): Course | null {
  const stretches = ownerStretches(rule, agreement, contact, startedAt, countedTo);
  if (!stretches) return null;
  const unknownZone = stretches.find(({ calendar }) => !isKnownZone(calendar.zone))?.calendar.zone;
  if (unknownZone !== undefined) {
    const segments = stretches.map((stretch) => segmentOf(stretch, 0));
    return { rule, startedAt, total: 0, open: [], segments, still: [], unknownZone };
  }
  const still = standstillsOf(contact, stretches, countedTo);
  const { dueAt, open, shares } = run(rule.within, stretches, startedAt, inOrder(still));
  const segments = shares.map((share, place) => segmentOf(stretches[place] as OwnerStretch, share));
  const last = segments.at(-1);
  if (last) segments[segments.length - 1] = { ...last, to: Number.POSITIVE_INFINITY };
  return {
    rule,
    startedAt,
    ...(dueAt !== undefined && { dueAt }),
    total: sumOf(open),
    open,
    segments,
    still: dueAt === undefined ? still : still.filter(({ from }) => from < dueAt),
  };
}

function segmentOf({ from, to, calendar, name }: OwnerStretch, share: number): Segment {
  return { from, to, calendar, share, ...(name !== undefined && { owner: name }) };
}

/** `shares` has one for each stretch that began before the deadline. */
interface Run extends Deadline {
  readonly shares: readonly number[];
}

/** Runs the clock through the calendars in turn, until one of them reaches the deadline. */
function run(within: SlaTerm, stretches: readonly OwnerStretch[], startedAt: Instant, still: readonly Period[]): Run {
  const open: Period[] = [];
  const shares: number[] = [];
  let share = 0;
  for (const { calendar, from, to, parts } of legsOf(stretches)) {
    const isFirst = from === startedAt;
    const isLast = to === Number.POSITIVE_INFINITY;
    if (isFirst && isLast && parts.length === 1)
      return { ...deadlineAfter(calendar, from, within, still), shares: [0] };
    const allowed = allowedTime(calendar, startedAt, within);
    const leg = isFirst ? deadlineAfter(calendar, from, within, still) : rest(calendar, from, allowed, share, still);
    const { dueAt } = leg;
    const ends = isLast || (dueAt !== undefined && dueAt <= to);
    const counted = ends ? leg.open : without(openPeriodsBetween(calendar, from, to), still);
    const usedBy = (at: Instant) => (allowed ? sumOf(counted, at) / allowed : 0);
    for (const part of parts) {
      if (part.from === startedAt || dueAt === undefined || part.from < dueAt) shares.push(share + usedBy(part.from));
    }
    open.push(...counted);
    share += usedBy(to);
    // All is used up before a deadline outside hours: the hand-over leaves nothing to be counted anew.
    if (ends || share >= allUsed) return { ...(dueAt !== undefined && { dueAt }), open, shares };
  }
  return { open, shares };
}

/** Shares are quotients, and a sum of them may miss 1 by their last digit. */
const allUsed = 1 - 1e-12;

function rest(
  calendar: BusinessCalendar,
  from: Instant,
  allowed: number | undefined,
  share: number,
  still: readonly Period[],
): Deadline {
  if (allowed === undefined) return { open: [] };
  const left = Math.round(allowed * (1 - share));
  // Where nothing is left to be counted, there is nothing that a pause could hold up.
  const dueAt = addBusinessTime(calendar, from, left, left === 0 ? [] : still);
  return dueAt === undefined
    ? { open: [] }
    : { dueAt, open: without(openPeriodsBetween(calendar, from, dueAt), still) };
}

/** Neighbouring stretches by one calendar: the clock runs through them as if there were one owner. */
interface Leg extends Period {
  readonly calendar: BusinessCalendar;
  readonly parts: OwnerStretch[];
}

function legsOf(stretches: readonly OwnerStretch[]): Leg[] {
  const legs: Leg[] = [];
  for (const stretch of stretches) {
    const last = legs.at(-1);
    if (last?.calendar !== stretch.calendar) legs.push({ ...stretch, parts: [stretch] });
    else legs[legs.length - 1] = { ...last, to: stretch.to, parts: [...last.parts, stretch] };
  }
  return legs;
}

/** Milliseconds of ascending periods before an instant. */
function sumOf(periods: readonly Period[], until: Instant = Number.POSITIVE_INFINITY): number {
  let sum = 0;
  for (const { from, to } of periods) if (from < until) sum += Math.min(to, until) - from;
  return sum;
}
