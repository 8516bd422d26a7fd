import { type BusinessCalendar, type Weekday, weekdays } from '../../lib/domain/business-time/calendar.ts';
import { language, t } from '../../lib/platform/i18n.ts';

/** "Mon–Fri 09:00–17:00": the week in as few pieces as it has, days of the same hours together. */
export function hoursTexts({ week }: BusinessCalendar): readonly string[] {
  const pieces: { first: Weekday; last: Weekday; hours: string }[] = [];
  for (const weekday of weekdays) {
    const spans = week[weekday] ?? [];
    const hours = spans.map(([from, to]) => `${from}–${to}`).join(', ');
    const before = pieces.at(-1);
    if (before && before.hours === hours) before.last = weekday;
    else pieces.push({ first: weekday, last: weekday, hours });
  }
  return pieces.map(({ first, last, hours }) => `${dayRange(first, last)} ${hours || t('options_agreement_closed')}`);
}

function dayRange(first: Weekday, last: Weekday): string {
  return first === last ? weekdayName(first) : `${weekdayName(first)}–${weekdayName(last)}`;
}

function weekdayName(weekday: Weekday): string {
  // 1 January 2024 was a Monday.
  const at = Date.UTC(2024, 0, 1 + weekdays.indexOf(weekday));
  return new Intl.DateTimeFormat(language(), { weekday: 'short', timeZone: 'UTC' }).format(at);
}
