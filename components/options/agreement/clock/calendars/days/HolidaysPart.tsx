import { CalendarPlus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { withHolidays, withoutHoliday } from '../../../../../../lib/domain/agreement/calendar-edits.ts';
import { longestText } from '../../../../../../lib/domain/agreement/schema-parts.ts';
import type { BusinessCalendar } from '../../../../../../lib/domain/business-time/calendar.ts';
import type { PlainDay } from '../../../../../../lib/domain/time.ts';
import { localZone } from '../../../../../../lib/platform/format.ts';
import { plural, t } from '../../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../../ui/Button.tsx';
import { DayField } from '../../../../fields/DayField.tsx';
import { readDayField } from '../../../../fields/read-day-field.ts';
import { HolidaySource } from '../../holidays/HolidaySource.tsx';
import { CalendarProblems } from '../CalendarProblems.tsx';
import { dayText, fullDayText } from '../place-words.ts';
import { knowsZone } from '../zone/zone-search.ts';
import { PastDays } from './PastDays.tsx';
import { RemovableDays } from './RemovableDays.tsx';

export interface HolidaysPartProps {
  readonly calendar: BusinessCalendar;
  readonly today: PlainDay;
  readonly onEdit: (edited: BusinessCalendar) => string | null;
}

/** The closed days that have a name. */
export function HolidaysPart({ calendar, today, onEdit }: HolidaysPartProps) {
  const field = useRef<HTMLInputElement>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const { holidays = [], zone } = calendar;
  const named = new Map(holidays.map(({ day, name }) => [day, name]));

  function add(event: Event): void {
    event.preventDefault();
    if (!field.current || !nameField.current) return;
    const read = readDayField(field.current);
    const name = nameField.current.value.trim() || t('hours_holiday_unnamed');
    const refused = 'error' in read ? read.error : onEdit(withHolidays(calendar, [{ day: read.day, name }]));
    setError(refused);
    field.current.focus();
    if (refused !== null) return;
    field.current.value = '';
    nameField.current.value = '';
  }

  const rows = (days: readonly PlainDay[]) => (
    <RemovableDays
      days={days.map((day) => ({
        key: day,
        when: fullDayText(day),
        name: named.get(day),
        remove: t('hours_holiday_remove', named.get(day) ?? '', dayText(day)),
      }))}
      onRemove={(day) => setError(onEdit(withoutHoliday(calendar, day)))}
      onLast={() => field.current?.focus()}
    />
  );

  return (
    <div class="calendar-part">
      <h4 class="label">{t('hours_holidays')}</h4>
      <p class="quiet">{named.size === 0 ? t('hours_holidays_none') : plural('hours_holidays_count', named.size)}</p>
      <CalendarProblems calendar={calendar} codes={['closedAllYear']} />
      <PastDays items={[...named.keys()].sort()} lastDay={(day) => day} today={today}>
        {rows}
      </PastDays>
      <form class="row-form" noValidate onSubmit={add}>
        <DayField label={t('hours_holiday_day')} inner={field} error={error} />
        <label class="field">
          <span class="label">{t('hours_holiday_name')}</span>
          <input ref={nameField} class="input" type="text" dir="auto" autocomplete="off" maxLength={longestText} />
        </label>
        <Button type="submit" icon={CalendarPlus}>
          {t('hours_holiday_add')}
        </Button>
      </form>
      <HolidaySource
        taken={[...holidays]}
        zone={knowsZone(zone) ? zone : localZone()}
        onTake={(days) => setError(onEdit(withHolidays(calendar, days)))}
      />
    </div>
  );
}
