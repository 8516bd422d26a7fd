/** Hours of a calendar in the user's language. */
import type { BusinessCalendar, Span } from '../../../../lib/domain/business-time/calendar.ts';
import { clockTimeOf, localSpanOf } from '../../../../lib/domain/business-time/local-day.ts';
import { type Weekday, weekdays } from '../../../../lib/domain/business-time/weekday.ts';
import { day } from '../../../../lib/domain/time.ts';
import { formatList, formatWeekday, hourDigits } from '../../../../lib/platform/format.ts';
import { formatter, language, t } from '../../../../lib/platform/i18n.ts';

/** "Mon–Fri 09:00–17:00": the week in as few pieces as it has, days of the same hours together. */
export function hoursTexts({ week }: BusinessCalendar): readonly string[] {
  const pieces: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const weekday of weekdays) {
    const hours = formatList((week[weekday] ?? []).map(spanText));
    const before = pieces.at(-1);
    if (before && before.hours === hours) before.last = weekday;
    else pieces.push({ first: weekday, last: weekday, hours });
  }
  return pieces.map(({ first, last, hours }) => `${dayRange(first, last)} ${hours || t('options_agreement_closed')}`);
}

function dayRange(first: Weekday, last: Weekday): string {
  return first === last
    ? formatWeekday(first, 'short')
    : `${formatWeekday(first, 'short')}–${formatWeekday(last, 'short')}`;
}

/** The days of the week from the one it begins with where the user is; from Monday where the browser does not know. */
export function weekInOrder(): readonly Weekday[] {
  const locale = new Intl.Locale(language()) as LocaleWithWeek;
  const first = (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
  return [...weekdays.slice(first - 1), ...weekdays.slice(0, first - 1)];
}

/** How browsers tell the first day of the week, 1 for Monday: by a method, once by a property, or not at all. */
interface LocaleWithWeek {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
}

/** "09:00", or "9:00 AM" where people write so. The end of the day is 24:00 where hours are counted to 24. */
export function clockText(text: string): string {
  const at = clockTimeOf(text);
  if (at === undefined) return text;
  const options: Intl.DateTimeFormatOptions = { hour: hourDigits(), minute: '2-digit', timeZone: 'UTC' };
  if (/:\d\d:(?!00)/.test(text)) options.second = '2-digit';
  const usual = formatter(Intl.DateTimeFormat, options);
  const counted = usual.resolvedOptions().hourCycle === 'h23';
  if (counted && at < day) return usual.format(at);
  if (counted) options.hourCycle = 'h24';
  return formatter(Intl.DateTimeFormat, options).format(at);
}

/** "09:00–17:00". */
export function spanText([from, to]: Span): string {
  return `${clockText(from)}–${clockText(to)}`;
}

/** "22:00–06:00 the next day": the next day is named where the hours run into it. For ears and for sentences. */
export function spokenSpan(span: Span): string {
  const local = localSpanOf(span);
  return local && local.to > day ? t('hours_span_overnight', spanText(span)) : spanText(span);
}
