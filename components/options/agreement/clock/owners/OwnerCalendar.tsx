import { useId } from 'preact/hooks';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import { t } from '../../../../../lib/platform/i18n.ts';

export interface OwnerCalendarProps {
  /** Undefined for a rep who works by the calendar of the rule. */
  readonly calendar: string | undefined;
  readonly calendars: readonly BusinessCalendar[];
  readonly onCalendar: (calendar: string | undefined) => void;
}

/** Whose hours a rep works. */
export function OwnerCalendar({ calendar, calendars, onCalendar }: OwnerCalendarProps) {
  const id = useId();
  const gone = calendar !== undefined && !calendars.some((each) => each.id === calendar);
  return (
    <div class="field">
      <label class="label" for={id}>
        {t('hours_owner_calendar')}
      </label>
      <select
        id={id}
        class="select"
        value={calendar ?? ''}
        aria-invalid={gone}
        aria-describedby={gone ? `${id}-gone` : `${id}-help`}
        onChange={(event) => onCalendar(event.currentTarget.value || undefined)}
      >
        <option value="">{t('hours_owner_calendar_rule')}</option>
        {gone && <option value={calendar}>{calendar}</option>}
        {calendars.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
      {gone ? (
        <p id={`${id}-gone`} class="field-error">
          {t('hours_owner_calendar_gone', calendar)}
        </p>
      ) : (
        <p id={`${id}-help`} class="quiet">
          {t('hours_owner_calendar_help')}
        </p>
      )}
    </div>
  );
}
