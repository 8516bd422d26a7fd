/**
 * Which reminders are shown now, which wait, and when to look again. Everything is worked out anew each time from the
 * clocks and from what was given, so a lost alarm, a killed worker or a night's sleep loses nothing:
 *
 * - Each threshold is given once. Outside the rep's hours, on leave and while the rep asked for quiet, nothing is.
 * - What fell due outside hours, and what was left over of the day before, comes as one digest when hours begin.
 * - What falls due within hours is shown at once, at most so many times a day; the rest is left over.
 * - What should have been shown more than five minutes ago (the machine slept) comes as one notification.
 * - A lead that has run out is no notification of its own: it is in the next digest, once.
 * - What the rep put off comes back when asked, beyond the day's number.
 */
import type { Period } from '../business-time/calendar.ts';
import { type Instant, minute, type PlainDay } from '../time.ts';
import { clockKey, type Given, pruned, withMarks, withoutSnoozes } from './given.ts';
import { type LeadClocks, nextReached, type Pending, pendingOf, type Reminder } from './pending.ts';
import { isAtWork, nextAtWork, nextReturn, type RepHours, workDay } from './rep-hours.ts';
import type { ReminderSettings } from './settings.ts';

/** What a plan is made of. */
export interface PlanInput {
  readonly now: Instant;
  readonly settings: ReminderSettings;
  /** The rep's leads that are owed something. */
  readonly leads: readonly LeadClocks[];
  readonly hours: RepHours;
  readonly given: Given;
}

/** What to do now. */
export interface ReminderPlan {
  /** Each a notification of its own. */
  readonly single: readonly Reminder[];
  /** Together one notification; empty, or two and more. */
  readonly digest: readonly Reminder[];
  /** To be stored before anything is shown. The same object where nothing changed. */
  readonly given: Given;
  /** When there may be something to show next. */
  readonly wakeAt?: Instant;
}

/** A reminder later than this missed its moment. Alarms come up to half a minute late by themselves. */
const onTime = 5 * minute;

/** The plan at `now`; empty where reminders are off. */
export function planReminders(input: PlanInput): ReminderPlan {
  const { now, settings, leads, hours } = input;
  if (!settings.on) return { single: [], digest: [], given: input.given };
  const current = new Set(leads.flatMap(({ contactId, clocks }) => clocks.map((clock) => clockKey(contactId, clock))));
  const kept = pruned(input.given, current, now);
  const pending = leads.flatMap((lead) => pendingOf(lead, settings.thresholds, kept, now) ?? []);
  const before = withoutEndedSnoozes(kept, pending, now);
  const isQuiet = (settings.quietUntil ?? 0) > now;
  const shown = isQuiet || !isAtWork(hours, now) ? nothing : choose(pending, before, input);
  const given = shown === nothing ? before : afterShowing(before, shown, now);
  const left = pending.length - shown.single.length - shown.digest.length;
  const wakeAt = nextLook(input, given, left > 0);
  return { single: shown.single, digest: shown.digest, given, ...(wakeAt !== undefined && { wakeAt }) };
}

interface Shown {
  readonly single: readonly Pending[];
  readonly digest: readonly Pending[];
  /** The working day and its notifications so far, these included. */
  readonly count: { readonly day: PlainDay; readonly count: number };
}

const nothing: Shown = { single: [], digest: [], count: { day: '', count: 0 } };

function choose(pending: readonly Pending[], { shown }: Given, { now, settings, hours }: PlanInput): Shown {
  const today = workDay(hours, now);
  const day = today.day;
  const count = shown.day === day ? shown.count : 0;
  const isOfToday = ({ at }: Pending): boolean => isWithin(today.hours, at) && !isWithin(hours.leave, at);
  const opening = pending.filter((each) => !isOfToday(each));
  const fresh = pending.filter((each) => isOfToday(each) && !each.canWait);
  if (opening.length > 0) return together([...opening, ...fresh], { day, count });

  const asked = fresh.filter((each) => each.asked);
  const own = fresh.filter((each) => !each.asked).toSorted((a, b) => a.dueAt - b.dueAt);
  const room = Math.max(0, settings.perDay - count);
  if (fresh.length > 1 && fresh.some(({ at }) => at < now - onTime)) {
    const told = room > 0 ? fresh : asked;
    return together(told, { day, count: count + (told.length > asked.length ? 1 : 0) });
  }
  const first = own.slice(0, room);
  if (asked.length + first.length === 0) return nothing;
  return { single: [...asked, ...first], digest: [], count: { day, count: count + first.length } };
}

function isWithin(periods: readonly Period[], at: Instant): boolean {
  return periods.some(({ from, to }) => from <= at && at < to);
}

/** One notification, whose lead is named where it is one. */
function together(told: readonly Pending[], count: Shown['count']): Shown {
  if (told.length === 0) return nothing;
  const sorted = told.toSorted((a, b) => a.dueAt - b.dueAt);
  return told.length === 1 ? { single: sorted, digest: [], count } : { single: [], digest: sorted, count };
}

function afterShowing(given: Given, { single, digest, count }: Shown, now: Instant): Given {
  const told = [...single, ...digest];
  const marked = withMarks(
    given,
    told.flatMap(({ marks }) => marks),
    now,
  );
  const ended = new Set(told.filter(({ asked }) => asked).map(({ contactId }) => contactId));
  return { ...(ended.size > 0 ? withoutSnoozes(marked, ended) : marked), shown: count };
}

/** What was put off, and has been answered or paused meanwhile, is not asked for any more. */
function withoutEndedSnoozes(given: Given, pending: readonly Pending[], now: Instant): Given {
  const waiting = new Set(pending.map(({ contactId }) => contactId));
  const ended = Object.entries(given.snoozed).filter(([contactId, until]) => until <= now && !waiting.has(contactId));
  return ended.length === 0 ? given : withoutSnoozes(given, new Set(ended.map(([contactId]) => contactId)));
}

/** The first instant within hours, and after the quiet, at which something is reached or what is left over is due. */
function nextLook({ now, settings, leads, hours }: PlanInput, given: Given, isLeft: boolean): Instant | undefined {
  const quietUntil = Math.max(now, settings.quietUntil ?? 0);
  const looks: (Instant | undefined)[] = [];
  if (isLeft) looks.push(quietUntil > now ? nextAtWork(hours, quietUntil) : nextReturn(hours, now));
  for (const lead of leads) {
    const at = nextReached(lead, settings.thresholds, given, now);
    if (at !== undefined) looks.push(Math.max(at, quietUntil));
  }
  const first = earliest(looks);
  return first === undefined ? undefined : nextAtWork(hours, first);
}

function earliest(instants: readonly (Instant | undefined)[]): Instant | undefined {
  let first: Instant | undefined;
  for (const at of instants) if (at !== undefined && (first === undefined || at < first)) first = at;
  return first;
}
