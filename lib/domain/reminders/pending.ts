/** What there is to say of a lead: the thresholds that its clocks have reached and nobody was told of yet. */
import { phaseAt, type SlaClock } from '../lead.ts';
import type { Instant, Zone } from '../time.ts';
import { clockKey, type Given, isGiven, type Mark } from './given.ts';
import type { Threshold } from './settings.ts';
import { thresholdAt, thresholdId } from './threshold-time.ts';

/** A lead of the rep's with the clocks it is still owed. */
export interface LeadClocks {
  readonly contactId: string;
  /** Empty where nothing says who it is. */
  readonly name: string;
  readonly company?: string;
  readonly clocks: readonly SlaClock[];
}

/** What a reminder says. */
export interface Reminder {
  readonly contactId: string;
  readonly name: string;
  readonly company?: string;
  /** The agreement's words for what is owed. */
  readonly rule: string;
  readonly dueAt: Instant;
  readonly zone: Zone;
  readonly overdue: boolean;
}

/** A reminder that is due. */
export interface Pending extends Reminder {
  /** When the last of its thresholds was reached. */
  readonly at: Instant;
  /** All that it speaks for: a lead is spoken of once, whatever it has missed. */
  readonly marks: readonly Mark[];
  /** The rep put it off until now, and waits for it. */
  readonly asked: boolean;
  /** It has run out, and the rep was warned of that: said once, when the next hours begin. */
  readonly canWait: boolean;
}

/** The mark of a clock that has run out. */
const overdueMark = 'overdue';

interface Reached {
  readonly clock: SlaClock;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly at: Instant;
  readonly marks: readonly Mark[];
}

/**
 * The reminder of a lead that is due at `now`, about the strictest clock that has something to say. Undefined where
 * there is none, or where the rep has put the lead off. A paused clock is silent.
 */
export function pendingOf(
  lead: LeadClocks,
  thresholds: readonly Threshold[],
  given: Given,
  now: Instant,
): Pending | undefined {
  const snoozedUntil = given.snoozed[lead.contactId];
  if (snoozedUntil !== undefined && snoozedUntil > now) return undefined;
  const asked = snoozedUntil !== undefined;
  const reached = lead.clocks
    .flatMap((clock) => reachedBy(lead.contactId, clock, thresholds, given, now) ?? [])
    .filter(({ marks }) => asked || marks.length > 0)
    .toSorted((a, b) => a.dueAt - b.dueAt);
  const [first] = reached;
  if (!first) return undefined;
  const marks = reached.flatMap((each) => each.marks);
  return {
    contactId: lead.contactId,
    name: lead.name,
    ...(lead.company !== undefined && { company: lead.company }),
    rule: first.clock.rule,
    dueAt: first.dueAt,
    zone: first.clock.zone,
    overdue: first.overdue,
    at: Math.max(...(asked ? [snoozedUntil] : reached.map(({ at }) => at))),
    marks,
    asked,
    canWait: !asked && marks.every(({ threshold }) => threshold === overdueMark),
  };
}

/** Whether a lead may be spoken of at `now` at all: not while all its clocks are paused or have stopped. */
export function isSpeaking({ clocks }: LeadClocks, now: Instant): boolean {
  return clocks.some((clock) => speaks(clock, now));
}

/** The next instant after `now` at which a lead has something to say; undefined where none is in sight. */
export function nextReached(
  lead: LeadClocks,
  thresholds: readonly Threshold[],
  given: Given,
  now: Instant,
): Instant | undefined {
  const snoozedUntil = given.snoozed[lead.contactId];
  if (snoozedUntil !== undefined && snoozedUntil > now) return snoozedUntil;
  let next: Instant | undefined;
  for (const clock of lead.clocks) {
    for (const { at, mark } of pointsOf(lead.contactId, clock, thresholds, now)) {
      if (at > now && (next === undefined || at < next) && !isGiven(given, mark)) next = at;
    }
  }
  return next;
}

function reachedBy(
  contactId: string,
  clock: SlaClock,
  thresholds: readonly Threshold[],
  given: Given,
  now: Instant,
): Reached | undefined {
  const { dueAt } = clock;
  if (dueAt === undefined || !speaks(clock, now)) return undefined;
  const reached = pointsOf(contactId, clock, thresholds, now).filter(
    ({ at, mark }) => at <= now && !isGiven(given, mark),
  );
  return {
    clock,
    dueAt,
    overdue: phaseAt(clock.phases, now) === 'overdue',
    at: Math.max(...reached.map(({ at }) => at)),
    marks: reached.map(({ mark }) => mark),
  };
}

/** The instants of a clock at which there is something to say: its thresholds, and its end. */
function pointsOf(
  contactId: string,
  clock: SlaClock,
  thresholds: readonly Threshold[],
  now: Instant,
): { readonly at: Instant; readonly mark: Mark }[] {
  if (clock.dueAt === undefined || !speaks(clock, now)) return [];
  const key = clockKey(contactId, clock);
  const points = [{ at: clock.dueAt, mark: { clock: key, threshold: overdueMark } }];
  for (const threshold of thresholds) {
    const at = thresholdAt(clock.open, threshold);
    if (at !== undefined) points.push({ at, mark: { clock: key, threshold: thresholdId(threshold) } });
  }
  return points;
}

function speaks({ phases, startedAt }: SlaClock, now: Instant): boolean {
  const state = phaseAt(phases, now);
  return startedAt !== undefined && (state === 'running' || state === 'atRisk' || state === 'overdue');
}
