/**
 * Instants, days and durations in the user's language. The zone is always given: the user's own for what happened
 * to them, the agreement's for what it promises.
 */
import { type Weekday, weekdays } from '../domain/business-time/weekday.ts';
import {
  day as dayMs,
  hour as hourMs,
  type Instant,
  minute as minuteMs,
  type PlainDay,
  second as secondMs,
  type Zone,
} from '../domain/time.ts';
import { formatter, isolated, number, speaksFromRight, t } from './i18n.ts';

const dateTime = (options: Intl.DateTimeFormatOptions) => formatter(Intl.DateTimeFormat, options);
const relative = () => formatter(Intl.RelativeTimeFormat, { numeric: 'auto' } as const);

/** The zone of the user's machine. */
export function localZone(): Zone {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The hour of a clock: "09" where hours are counted to 24, "9" with "AM" behind it. `Intl` says it so in ranges alone. */
export function hourDigits(): 'numeric' | '2-digit' {
  return dateTime({ hour: 'numeric' }).resolvedOptions().hour12 ? 'numeric' : '2-digit';
}

function dayAndTime(zone: Zone): Intl.DateTimeFormatOptions {
  return {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: hourDigits(),
    minute: '2-digit',
    timeZone: zone,
  };
}

/** "Tue 24 Nov, 11:00", with the zone's name where it is not the user's own. */
export function formatInstant(at: Instant, zone: Zone): string {
  const named = zone === localZone() ? {} : ({ timeZoneName: 'short' } as const);
  return dateTime({ ...dayAndTime(zone), ...named }).format(at);
}

/** "11:00" in the zone. */
export function formatClock(at: Instant, zone: Zone): string {
  return dateTime({ hour: hourDigits(), minute: '2-digit', timeZone: zone }).format(at);
}

/** "24 November 2026" for a day, or with `short` "24 Nov 2026". */
export function formatDay(plainDay: PlainDay, style: 'long' | 'short' = 'short'): string {
  const at = Temporal.PlainDate.from(plainDay).toZonedDateTime('UTC').epochMilliseconds;
  return dateTime({ day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** "today", "yesterday", "in 12 days", "3 months ago": a distance in days, rounded to the unit people would say. */
export function formatDaysAway(days: number): string {
  const size = Math.abs(days);
  if (size < 31) return relative().format(days, 'day');
  if (size < 60) return relative().format(Math.trunc(days / 7), 'week');
  if (size < 730) return relative().format(Math.trunc(days / 30.44), 'month');
  return relative().format(Math.trunc(days / 365.25), 'year');
}

/** "5 minutes ago": the age of something. */
export function formatAge(at: Instant, now: Instant): string {
  const age = now - at;
  if (age < minuteMs) return relative().format(0, 'second');
  if (age < hourMs) return relative().format(-Math.floor(age / minuteMs), 'minute');
  if (age < dayMs) return relative().format(-Math.floor(age / hourMs), 'hour');
  return formatDaysAway(-Math.floor(age / dayMs));
}

/**
 * A stretch of time in its two largest units, rounded down: "6 h 20 min", "3 d 4 h". A day is 24 hours unless
 * `hoursInDay` says how long a business day is.
 */
export function formatDuration(ms: number, style: 'narrow' | 'short' | 'long' = 'short', hoursInDay = 24): string {
  const minutes = Math.floor(Math.abs(ms) / minuteMs);
  const days = Math.floor(minutes / (60 * hoursInDay));
  const hours = Math.floor((minutes - days * 60 * hoursInDay) / 60);
  const rest = Math.floor(minutes - days * 60 * hoursInDay - hours * 60);
  const parts = days > 0 ? { days, hours } : hours > 0 ? { hours, minutes: rest } : { minutes: rest };
  const shown = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0));
  // A duration of nothing is an empty text to `Intl`.
  if (Object.keys(shown).length === 0) return number(0, { style: 'unit', unit: 'minute', unitDisplay: style });
  return durationText(shown, style);
}

/** Narrow units stand side by side without the commas and the "and" that some languages have between them. */
function durationText(units: Record<string, number>, style: 'narrow' | 'short' | 'long'): string {
  const durations = formatter(Intl.DurationFormat, { style });
  if (style !== 'narrow') return durations.format(units);
  return durations
    .formatToParts(units)
    .map((part) => (part.unit === undefined ? ' ' : part.value))
    .join('');
}

/** Longer than any business time, so that no "day" of it is ever full. */
const noDays = Number.MAX_SAFE_INTEGER;

/**
 * Business time in hours and minutes, rounded down: "26 h 20 min". Not in days: how long a business day is differs by
 * weekday and team.
 */
export function formatBusinessTime(ms: number, style: 'narrow' | 'long' = 'narrow'): string {
  return formatDuration(ms, style, noDays);
}

/**
 * A stretch of time to the second, in hours, minutes and seconds without a limit to the hours, as business time is
 * counted; `withDays` in days of 24 hours too. What is nothing is left out: "2h 27m 43s", "8h".
 */
export function formatExactDuration(ms: number, withDays = false): string {
  const whole = Math.floor(Math.abs(ms) / secondMs);
  const dayLength = withDays ? dayMs / secondMs : Number.POSITIVE_INFINITY;
  const rest = whole % dayLength;
  const parts = {
    days: Math.floor(whole / dayLength),
    hours: Math.floor(rest / 3600),
    minutes: Math.floor((rest % 3600) / 60),
    seconds: rest % 60,
  };
  const shown = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== 0));
  if (whole === 0) return number(0, { style: 'unit', unit: 'minute', unitDisplay: 'narrow' });
  return durationText(shown, 'narrow');
}

/**
 * "Tue 24 Nov, 09:00 – 17:00" in the zone, which is not named; with seconds where one of the two has any. Of twice the
 * same instant that instant.
 */
export function formatSpan(from: Instant, to: Instant, zone: Zone): string {
  const hasSeconds = Math.floor(from / secondMs) % 60 !== 0 || Math.floor(to / secondMs) % 60 !== 0;
  return dateTime({ ...dayAndTime(zone), ...(hasSeconds && { second: '2-digit' }) }).formatRange(from, to);
}

/** "Central European Time": what people call a zone, at the time of an instant; the zone's id where they have no word. */
export function formatZone(zone: Zone, at: Instant): string {
  const parts = dateTime({ timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return name.startsWith('GMT') ? zone : name;
}

/** "night, weekend": things side by side; within a sentence "night and weekend" or "night or weekend". */
export function formatList(items: readonly string[], join: 'unit' | 'conjunction' | 'disjunction' = 'unit'): string {
  const lists = formatter(Intl.ListFormat, { type: join, style: join === 'unit' ? 'short' : 'long' } as const);
  return lists.format(items.map(isolated));
}

/** "MQL · 3 days ago · leads.csv": several things told of one. */
export function formatFacts(facts: readonly string[]): string {
  return facts.map(isolated).join(' · ');
}

/** "Mon–Fri 09:00–17:00; Sat 10:00–14:00": things that have commas or colons of their own. */
export function formatClauses(clauses: readonly string[]): string {
  return clauses.map(isolated).join(speaksFromRight() ? '؛ ' : '; ');
}

/** "240 leads → 48 customers": one after the other, in the direction in which the language is read. */
export function formatChain(links: readonly string[]): string {
  return links.map(isolated).join(speaksFromRight() ? ' ← ' : ' → ');
}

/**
 * "€12,345.50": an amount with its currency (ISO 4217), to its smallest coin, as was agreed. With `rough` whole from a
 * thousand on, for what was worked out: nobody plans in cents.
 */
export function formatMoney(amount: number, currency: string, precision: 'exact' | 'rough' = 'exact'): string {
  const isWhole = precision === 'rough' && Math.abs(amount) >= 1000;
  const digits = isWhole ? { maximumFractionDigits: 0 } : ({ trailingZeroDisplay: 'stripIfInteger' } as const);
  return number(amount, { style: 'currency', currency, ...digits });
}

/** "Monday", or with `short` "Mon". */
export function formatWeekday(weekday: Weekday, style: 'short' | 'long' = 'long'): string {
  // The first day of 2024 was a Monday.
  const at = Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday));
  return dateTime({ weekday: style, timeZone: 'UTC' }).format(at);
}

/** "India": the country of an ISO code, and "EU", which nobody writes out; a code without a name as it is. */
export function formatRegion(code: string): string {
  if (code === 'EU') return t('options_sites_region_eu');
  return formatter(Intl.DisplayNames, { type: 'region', style: 'short', fallback: 'code' } as const).of(code) ?? code;
}

/** "Norwegian Bokmål": the language of a tag; a tag that has no name as it is. */
export function formatLanguage(tag: string): string {
  try {
    return formatter(Intl.DisplayNames, { type: 'language', fallback: 'code' } as const).of(tag) ?? tag;
  } catch {
    // A well-formed tag may still be none that `Intl` reads.
    return tag;
  }
}
