import { CalendarPlus, Trash2 } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { hoursOf, withHours, withoutDate } from '../../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar } from '../../../../../../lib/domain/business-time/calendar.ts';
import { dayNumberOf, weekdayOf } from '../../../../../../lib/domain/business-time/local-day.ts';
import { isHoliday } from '../../../../../../lib/domain/business-time/overlapping-hours.ts';
import type { PlainDay } from '../../../../../../lib/domain/time.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../../ui/Button.tsx';
import { DayField } from '../../../../fields/DayField.tsx';
import { readDayField } from '../../../../fields/read-day-field.ts';
import { CalendarProblems } from '../CalendarProblems.tsx';
import { DayHours } from '../hours/DayHours.tsx';
import { dayText, fullDayText } from '../place-words.ts';
import { PastDays } from './PastDays.tsx';

export interface DatesPartProps {
  readonly calendar: BusinessCalendar;
  readonly today: PlainDay;
  readonly onEdit: (edited: BusinessCalendar) => string | null;
}

/** Dates whose hours are not those of their weekday. */
export function DatesPart({ calendar, today, onEdit }: DatesPartProps) {
  const field = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const dates = Object.keys(calendar.dates ?? {}).sort();

  function add(event: Event): void {
    event.preventDefault();
    const read = field.current && readDayField(field.current);
    if (!read || !field.current) return;
    const refused = 'error' in read ? read.error : addDay(read.day);
    setError(refused);
    if (refused === null) field.current.value = '';
    field.current.focus();
  }

  function addDay(date: PlainDay): string | null {
    if (calendar.dates?.[date]) return t('hours_date_known', dayText(date));
    // What the day would have had anyway is the nearest to what it will have.
    const usual = hoursOf(calendar, { weekday: weekdayOf(dayNumberOf(date)) });
    return onEdit(withHours(calendar, { date }, usual));
  }

  const rows = (days: readonly PlainDay[]) => (
    <ul class="day-list">
      {days.map((date) => (
        <DayHours
          key={date}
          calendar={calendar}
          place={{ date }}
          title={fullDayText(date)}
          onEdit={onEdit}
          actions={
            <Button
              look="quiet"
              icon={Trash2}
              aria-label={t('hours_date_remove', dayText(date))}
              onClick={() => {
                setError(onEdit(withoutDate(calendar, date)));
                field.current?.focus();
              }}
            />
          }
        >
          {isHoliday(calendar, date) && <p class="quiet">{t('hours_date_holiday')}</p>}
        </DayHours>
      ))}
    </ul>
  );

  return (
    <div class="calendar-part">
      <h4 class="label">{t('hours_dates')}</h4>
      <p class="quiet">{t('hours_dates_about')}</p>
      <CalendarProblems calendar={calendar} codes={['unknownDay']} />
      <PastDays items={dates} lastDay={(date) => date} today={today}>
        {rows}
      </PastDays>
      <form class="row-form" noValidate onSubmit={add}>
        <DayField label={t('hours_date')} inner={field} error={error} />
        <Button type="submit" icon={CalendarPlus}>
          {t('hours_date_add')}
        </Button>
      </form>
    </div>
  );
}
