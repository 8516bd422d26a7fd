import { useRef, useState } from 'preact/hooks';
import type { BusinessCalendar } from '../../../../../../lib/domain/business-time/calendar.ts';
import type { Weekday } from '../../../../../../lib/domain/business-time/weekday.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { weekInOrder } from '../../../text/hours-words.ts';
import { CalendarProblems } from '../CalendarProblems.tsx';
import { CopyHours, CopyHoursButton } from './CopyHours.tsx';
import { DayHours } from './DayHours.tsx';
import { WeekGrid } from './WeekGrid.tsx';

export interface WeekHoursProps {
  readonly calendar: BusinessCalendar;
  readonly onEdit: (edited: BusinessCalendar) => string | null;
}

/** The hours of the week twice: as a grid to draw on, and as fields. On a narrow page the fields alone. */
export function WeekHours({ calendar, onEdit }: WeekHoursProps) {
  const part = useRef<HTMLDivElement>(null);
  const [copying, setCopying] = useState<Weekday | null>(null);
  const focus = (selector: string, index = 0): void =>
    part.current?.querySelectorAll<HTMLElement>(selector)[index]?.focus();
  return (
    <div class="week-hours" ref={part}>
      <h4 class="label">{t('hours_week')}</h4>
      <CalendarProblems
        calendar={calendar}
        codes={['neverOpens', 'unreadableSpan', 'emptySpan', 'endsAtMidnight', 'overlappingSpans']}
      />
      <WeekGrid
        calendar={calendar}
        onEdit={onEdit}
        onEmpty={(weekday) => focus(`[data-day="${weekday}"] .day-hours-actions > :first-child`)}
        onExact={(weekday, index) => focus(`[data-day="${weekday}"] .hours-span > :first-child`, index)}
      />
      <ul class="day-list">
        {weekInOrder().map((weekday) => (
          <DayHours
            key={weekday}
            calendar={calendar}
            place={{ weekday }}
            onEdit={onEdit}
            onLeave={(index) => focus(`[data-span="${weekday}-${index}"]`)}
            actions={
              <CopyHoursButton
                weekday={weekday}
                open={copying === weekday}
                onOpen={(open) => setCopying(open ? weekday : null)}
              />
            }
          >
            {copying === weekday && (
              <CopyHours
                calendar={calendar}
                weekday={weekday}
                onEdit={onEdit}
                onOpen={(open) => setCopying(open ? weekday : null)}
              />
            )}
          </DayHours>
        ))}
      </ul>
    </div>
  );
}
