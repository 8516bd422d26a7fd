/**
 * Closed days from a calendar file (iCalendar, RFC 5545). The file comes from anywhere and may be anything; what it
 * says is only ever text.
 */
import type { PlainDay } from '../../domain/time.ts';
import type { Holiday } from '../holiday.ts';
import { Breath } from './breath.ts';
import { collectDays, TooManyDays, TooMuchWork } from './collect-days.ts';
import { type AllDayEvent, readEvent } from './event.ts';

/** Why a file gives nothing; each has its sentence. */
export type IcsProblem =
  /** No calendar file. */
  | 'notIcs'
  | 'noEvents'
  /** No event could be read. */
  | 'unreadable'
  | 'onlyTimed'
  | 'allPast'
  /** No day lies within the years looked at, and not all are past. */
  | 'noneInReach'
  /** More days than anyone would review. */
  | 'tooManyDays'
  /** Its recurrences would take too long to work out. */
  | 'tooMuchRecurrence';

/** How many events were left out, and why. */
export interface LeftOut {
  readonly timed: number;
  readonly unreadable: number;
  readonly past: number;
  /** Recur without an end, and are listed as far as was asked. */
  readonly endless: number;
}

export type IcsResult =
  | { readonly ok: true; readonly days: readonly Holiday[]; readonly leftOut: LeftOut }
  | { readonly ok: false; readonly problem: IcsProblem };

/**
 * The days of a file's all-day events from one day to another, both included, ascending, each once. Works in short
 * goes, so that the page can answer between them.
 */
export async function readIcs(
  text: string,
  { from, to }: { readonly from: PlainDay; readonly to: PlainDay },
): Promise<IcsResult> {
  if (!/^\ufeff?\s*BEGIN:VCALENDAR\s/i.test(text)) return { ok: false, problem: 'notIcs' };
  const breath = new Breath();
  const events: AllDayEvent[] = [];
  const leftOut = { timed: 0, unreadable: 0 };
  for (const part of eventTexts(text)) {
    await breath.due();
    try {
      const event = readEvent(part);
      if (event === 'timed') leftOut.timed += 1;
      else events.push(event);
    } catch {
      leftOut.unreadable += 1;
    }
  }
  if (events.length === 0) return { ok: false, problem: nothingRead(leftOut) };
  try {
    const { days, past, endless } = await collectDays(events, from, to, breath);
    if (days.length > 0) return { ok: true, days, leftOut: { ...leftOut, past, endless } };
    return { ok: false, problem: past === events.length ? 'allPast' : 'noneInReach' };
  } catch (error) {
    if (error instanceof TooManyDays) return { ok: false, problem: 'tooManyDays' };
    if (error instanceof TooMuchWork) return { ok: false, problem: 'tooMuchRecurrence' };
    throw error;
  }
}

function nothingRead({ timed, unreadable }: { timed: number; unreadable: number }): IcsProblem {
  if (timed > 0) return 'onlyTimed';
  return unreadable > 0 ? 'unreadable' : 'noEvents';
}

/** The events of a file one by one, so that a broken one spoils no other. One that never ends is left to be unreadable. */
function* eventTexts(text: string): Generator<string> {
  const begin = /^BEGIN:VEVENT[ \t]*$/gim;
  const end = /^END:VEVENT[ \t]*$/gim;
  for (let found = begin.exec(text); found; found = begin.exec(text)) {
    end.lastIndex = begin.lastIndex;
    const last = end.exec(text) ? end.lastIndex : text.length;
    yield text.slice(found.index, last);
    begin.lastIndex = last;
  }
}
