import type { PlainDay } from '../../domain/time.ts';
import type { Holiday } from '../holiday.ts';
import type { Breath } from './breath.ts';
import type { AllDayEvent } from './event.ts';
import { occurrences } from './recurrence.ts';

/** More days than this are no list of holidays. */
const mostDays = 1000;
/** Steps of recurrences followed in all; the holidays of a country take a few hundred. */
const mostSteps = 200_000;

/** The events have more than a thousand days. */
export class TooManyDays extends Error {}
/** Their recurrences would take too long. */
export class TooMuchWork extends Error {}

/** What events come to between two days. */
export interface Collected {
  readonly days: readonly Holiday[];
  /** Events that are over. */
  readonly past: number;
  /** Events that recur without an end. */
  readonly endless: number;
}

/** The days of events from one day to another, both included, ascending, each once. Throws the two errors above. */
export async function collectDays(
  events: readonly AllDayEvent[],
  from: PlainDay,
  to: PlainDay,
  breath: Breath,
): Promise<Collected> {
  const [first, last] = [Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)];
  const replaced = new Set(events.flatMap(({ uid, replaces }) => (replaces ? [`${replaces} ${uid}`] : [])));
  const names = new Map<PlainDay, Set<string>>();
  let [steps, past, endless] = [0, 0, 0];
  for (const event of events) {
    const { uid, rule, length, name } = event;
    if (rule && rule.count === undefined && rule.until === undefined) endless += 1;
    const except = new Set(event.except);
    let reached = false;
    for (const start of starts(event, first.subtract({ days: length }), last)) {
      steps += 1;
      if (steps > mostSteps) throw new TooMuchWork();
      await breath.due();
      if (start === 'step') continue;
      const day = start.toString();
      if (except.has(day) || (!event.replaces && replaced.has(`${day} ${uid}`))) continue;
      for (const closed of daysFrom(start, length, first, last)) {
        names.set(closed, (names.get(closed) ?? new Set()).add(name));
        if (names.size > mostDays) throw new TooManyDays();
      }
      if (Temporal.PlainDate.compare(start.add({ days: length }), first) > 0) reached = true;
    }
    if (!reached && isOver(event, first)) past += 1;
  }
  const days = [...names].map(([day, all]) => ({ day, name: [...all].filter(Boolean).join('; ').slice(0, 200) }));
  return { days: days.sort((a, b) => a.day.localeCompare(b.day)), past, endless };
}

/** Whether an event without a day ahead had its days before, and not none or far ahead. */
function isOver({ start, rule }: AllDayEvent, first: Temporal.PlainDate): boolean {
  const ends = rule?.until ?? (rule && rule.count === undefined ? first : start);
  return Temporal.PlainDate.compare(ends, first) < 0;
}

function* starts({ rule, start, more }: AllDayEvent, first: Temporal.PlainDate, last: Temporal.PlainDate) {
  if (rule) yield* occurrences(rule, start, first, last);
  else yield start;
  yield* more;
}

/** The days of one occurrence that lie between two days. An event may be said to last for centuries. */
function* daysFrom(start: Temporal.PlainDate, length: number, first: Temporal.PlainDate, last: Temporal.PlainDate) {
  const compare = Temporal.PlainDate.compare;
  const end = start.add({ days: length });
  let day = compare(start, first) < 0 ? first : start;
  for (; compare(day, end) < 0 && compare(day, last) <= 0; day = day.add({ days: 1 })) yield day.toString();
}
