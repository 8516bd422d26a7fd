/**
 * The days on which an all-day event recurs, by RFC 5545 section 3.3.10.
 *
 * Worked out here and not by ical.js, whose iterator never ends for rules that match nothing
 * (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30`): a file from outside would freeze the page.
 */

type Day = Temporal.PlainDate;

/** A rule as it was read. Lists are empty where the rule has no such part. */
export interface Rule {
  readonly every: 'day' | 'week' | 'month' | 'year';
  readonly interval: number;
  readonly count?: number;
  readonly until?: Day;
  /** 1 for Monday to 7 for Sunday. */
  readonly weekStart: number;
  readonly months: readonly number[];
  readonly yearDays: readonly number[];
  readonly monthDays: readonly number[];
  /** A weekday from 1 for Monday; the n-th of the month or year, negative from its end, 0 for each. */
  readonly weekdays: readonly { readonly weekday: number; readonly n: number }[];
  readonly positions: readonly number[];
}

/**
 * The days up to `last` on which an event that starts on `start` recurs, ascending, from about `first` on. Each step of
 * the work is told, so that whoever asks can give the page a breath, or give up.
 */
export function* occurrences(rule: Rule, start: Day, first: Day, last: Day): Generator<Day | 'step'> {
  const full = withDefaults(rule, start);
  let counted = 0;
  // Only a rule that is counted must be followed from its beginning.
  for (const period of periods(full, start, rule.count === undefined ? first : start)) {
    if (isAfter(period, last)) return;
    yield 'step';
    for (const day of daysIn(full, period)) {
      if (isAfter(start, day)) continue;
      counted += 1;
      if (isAfter(day, last) || (rule.until && isAfter(day, rule.until)) || counted > (rule.count ?? counted)) return;
      yield day;
    }
  }
}

function isAfter(a: Day, b: Day): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

/** What a rule leaves out it takes from the event's start. */
function withDefaults(rule: Rule, start: Day): Rule {
  const { every, weekdays, monthDays, yearDays, months } = rule;
  if (every === 'day' || weekdays.length + monthDays.length + yearDays.length > 0) return rule;
  if (every === 'week') return { ...rule, weekdays: [{ weekday: start.dayOfWeek, n: 0 }] };
  const ownMonth = every === 'year' && months.length === 0 ? [start.month] : months;
  return { ...rule, months: ownMonth, monthDays: [start.day] };
}

/** First days of the periods a rule speaks of, from the last one that begins before `from`. */
function* periods({ every, interval, weekStart }: Rule, start: Day, from: Day): Generator<Day> {
  const unit = `${every}s` as const;
  const origin = beginning(every, weekStart, start);
  const passed = Math.max(0, origin.until(from, { largestUnit: unit })[unit]);
  const known = Math.max(0, Math.floor(passed / interval) - 1) * interval;
  for (let step = known; ; step += interval) yield origin.add({ [unit]: step });
}

function beginning(every: Rule['every'], weekStart: number, day: Day): Day {
  if (every === 'year') return day.with({ month: 1, day: 1 });
  if (every === 'month') return day.with({ day: 1 });
  if (every === 'week') return day.subtract({ days: (day.dayOfWeek - weekStart + 7) % 7 });
  return day;
}

function daysIn(rule: Rule, period: Day): Day[] {
  const days = candidates(rule, period).filter((day) => matches(rule, day));
  if (rule.positions.length === 0) return days;
  return days.filter((_, index) => rule.positions.some((at) => at - 1 === index || days.length + at === index));
}

function candidates({ every, months }: Rule, period: Day): Day[] {
  if (every === 'day') return [period];
  if (every === 'week') return Array.from({ length: 7 }, (_, days) => period.add({ days }));
  const wanted = every === 'month' ? [period.month] : months.length > 0 ? months : allMonths;
  return wanted.toSorted((a, b) => a - b).flatMap((month) => daysOfMonth(period.with({ month })));
}

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

function daysOfMonth(first: Day): Day[] {
  return Array.from({ length: first.daysInMonth }, (_, days) => first.add({ days }));
}

function matches(rule: Rule, day: Day): boolean {
  const { months, monthDays, yearDays, weekdays } = rule;
  return (
    isAmong(months, day.month, 12) &&
    isAmong(monthDays, day.day, day.daysInMonth) &&
    isAmong(yearDays, day.dayOfYear, day.daysInYear) &&
    (weekdays.length === 0 || weekdays.some((one) => isWeekday(rule, one, day)))
  );
}

/** Whether a number from 1 is in a list that may count from the end too. No list takes all. */
function isAmong(list: readonly number[], number: number, length: number): boolean {
  return list.length === 0 || list.includes(number) || list.includes(number - length - 1);
}

function isWeekday(rule: Rule, { weekday, n }: Rule['weekdays'][number], day: Day): boolean {
  if (day.dayOfWeek !== weekday) return false;
  if (n === 0) return true;
  const inMonth = rule.every === 'month' || rule.months.length > 0;
  const [number, length] = inMonth ? [day.day, day.daysInMonth] : [day.dayOfYear, day.daysInYear];
  return n > 0 ? Math.ceil(number / 7) === n : Math.ceil((length - number + 1) / 7) === -n;
}
