import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { isSameName } from '../../../../../lib/domain/name-key.ts';
import { dayOf, type PlainDay } from '../../../../../lib/domain/time.ts';
import { now } from '../../../../../lib/platform/clock.ts';
import { localZone } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { CommitField } from '../../../fields/CommitField.tsx';
import { DatesPart } from './days/DatesPart.tsx';
import { HolidaysPart } from './days/HolidaysPart.tsx';
import { WeekHours } from './hours/WeekHours.tsx';
import { refusalOf } from './problem-words.ts';
import { ZonePicker } from './zone/ZonePicker.tsx';
import { knowsZone } from './zone/zone-search.ts';

export interface CalendarPanelProps {
  readonly calendar: BusinessCalendar;
  /** The names of the other calendars: two of one name cannot be told apart. */
  readonly otherNames: readonly string[];
  readonly onChange: (calendar: BusinessCalendar) => void;
}

/** One calendar, to be changed. Every edit is looked at first; what would make a clock wrong is refused on the spot. */
export function CalendarPanel({ calendar, otherNames, onChange }: CalendarPanelProps) {
  const edit = (edited: BusinessCalendar): string | null => {
    const refused = refusalOf(calendar, edited);
    if (refused === null) onChange(edited);
    return refused;
  };
  const rename = (name: string): string | null => {
    if (name === '') return t('hours_name_missing');
    if (otherNames.some((other) => isSameName(other, name))) return t('hours_name_taken', name);
    onChange({ ...calendar, name });
    return null;
  };
  const today = todayIn(calendar);
  return (
    <div class="calendar-panel">
      <div class="calendar-head">
        <CommitField label={t('hours_name')} value={calendar.name} onCommit={rename} />
        <ZonePicker zone={calendar.zone} onZone={(zone) => onChange({ ...calendar, zone })} />
      </div>
      <WeekHours calendar={calendar} onEdit={edit} />
      <DatesPart calendar={calendar} today={today} onEdit={edit} />
      <HolidaysPart calendar={calendar} today={today} onEdit={edit} />
    </div>
  );
}

function todayIn({ zone }: BusinessCalendar): PlainDay {
  return dayOf(now(), knowsZone(zone) ? zone : localZone());
}
