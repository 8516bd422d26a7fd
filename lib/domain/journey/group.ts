/** A journey as it is read: by day, with what happened again on one day folded into one line. */
import type { TouchpointView } from '../lead.ts';
import { dayOf, type PlainDay, startOfDay, type Zone } from '../time.ts';

/** One line of a day: a touchpoint and, newest first, what repeats it. Never empty. */
export interface JourneyLine {
  /** The same for all that fold into one line; unique within its day. */
  readonly key: string;
  readonly touchpoints: readonly TouchpointView[];
}

/** One day of a journey. Never empty. */
export interface JourneyDay {
  readonly day: PlainDay;
  /** All of the day, newest first. */
  readonly touchpoints: readonly TouchpointView[];
  /** In the order of each line's newest touchpoint. */
  readonly lines: readonly JourneyLine[];
}

/**
 * Adds older touchpoints to days already grouped; start with no days. Both must be newest first. Days that gain
 * nothing are the same objects as before, so that only what changed is drawn again.
 */
export function addToDays(days: readonly JourneyDay[], older: readonly TouchpointView[], zone: Zone): JourneyDay[] {
  const grown = [...days];
  for (const [day, touchpoints] of runsOfDays(older, zone)) {
    const last = grown.at(-1);
    if (last?.day === day) grown[grown.length - 1] = journeyDay(day, [...last.touchpoints, ...touchpoints]);
    else grown.push(journeyDay(day, touchpoints));
  }
  return grown;
}

function journeyDay(day: PlainDay, touchpoints: readonly TouchpointView[]): JourneyDay {
  return { day, touchpoints, lines: foldRepeats(touchpoints) };
}

/** The touchpoints cut where the day changes. The zone is asked once a day, not once a touchpoint: it is slow. */
function* runsOfDays(newestFirst: readonly TouchpointView[], zone: Zone): Generator<[PlainDay, TouchpointView[]]> {
  let day: PlainDay | undefined;
  let begins = 0;
  let run: TouchpointView[] = [];
  for (const touchpoint of newestFirst) {
    if (day === undefined || touchpoint.at < begins) {
      if (day !== undefined) yield [day, run];
      day = dayOf(touchpoint.at, zone);
      begins = startOfDay(day, zone);
      run = [];
    }
    run.push(touchpoint);
  }
  if (day !== undefined) yield [day, run];
}

/**
 * What happened more than once, in one line: the same kind with the same title, or without one the same address.
 * A person's and a machine's are never folded into one.
 */
export function foldRepeats(touchpoints: readonly TouchpointView[]): JourneyLine[] {
  const lines = new Map<string, TouchpointView[]>();
  for (const touchpoint of touchpoints) {
    const { kind, actor, title, url } = touchpoint;
    const key = JSON.stringify([kind, actor === 'machine', title ?? null, title === undefined ? (url ?? null) : null]);
    const line = lines.get(key);
    if (line) line.push(touchpoint);
    else lines.set(key, [touchpoint]);
  }
  return Array.from(lines, ([key, repeats]) => ({ key, touchpoints: repeats }));
}
