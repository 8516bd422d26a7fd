import { dayNumberOf, weekdayOf } from '../../../../../lib/domain/business-time/local-day.ts';
import type { FourWeeks, PreviewDay } from '../../../../../lib/domain/sla/preview.ts';
import type { Zone } from '../../../../../lib/domain/time.ts';
import { formatClock, formatList, formatWeekday } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { weekInOrder } from '../../text/hours-words.ts';
import { type DayMark, marksByDay } from './day-marks.ts';
import { shortDayText } from './day-text.ts';

/** The four weeks day by day: when the team is there, and what falls on the day. */
export function DayGrid({ preview }: { readonly preview: FourWeeks }) {
  const { days, zone } = preview;
  const marks = marksByDay(preview);
  const first = days[0];
  const week = weekInOrder();
  const column = first ? week.indexOf(weekdayOf(dayNumberOf(first.day))) + 1 : 1;
  return (
    <div class="clock-weeks">
      <div class="clock-weekdays" aria-hidden="true">
        {week.map((weekday) => (
          <span key={weekday}>{formatWeekday(weekday, 'short')}</span>
        ))}
      </div>
      <ol class="clock-days" aria-label={t('clock_preview_days')} style={{ '--first-column': column }}>
        {days.map((day) => (
          <Day key={day.day} day={day} zone={zone} marks={marks.get(day.day) ?? []} />
        ))}
      </ol>
    </div>
  );
}

function Day({ day, zone, marks }: { day: PreviewDay; zone: Zone; marks: readonly DayMark[] }) {
  return (
    <li class={`clock-day clock-day-${day.kind} ${marks.length > 0 ? 'clock-day-marked' : ''}`}>
      <p class="clock-day-name">
        {shortDayText(day.day)}
        <span class={day.kind === 'open' ? 'visually-hidden' : 'clock-day-hours quiet'}> {hoursText(day, zone)}</span>
      </p>
      {marks.length > 0 && (
        <ul>
          {marks.map(({ kind, at, rule }) => (
            <li key={`${kind} ${at} ${rule}`} class={`clock-mark clock-mark-${kind}`}>
              {kind === 'handover'
                ? t('clock_mark_handover', formatClock(at, zone))
                : t(`clock_mark_${kind}`, formatClock(at, zone), rule)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function hoursText({ kind, name, hours }: PreviewDay, zone: Zone): string {
  if (kind === 'holiday') return name ?? '';
  if (hours.length === 0) return t('clock_day_closed');
  return formatList(hours.map(({ from, to }) => `${formatClock(from, zone)}–${formatClock(to, zone)}`));
}
