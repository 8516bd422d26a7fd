import { useId } from 'preact/hooks';
import { dayReadings, type SlaTerm } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { afterBusinessDays } from '../../../../../lib/domain/business-time/business-days.ts';
import type { BusinessCalendar } from '../../../../../lib/domain/business-time/calendar.ts';
import type { Instant, PlainDay } from '../../../../../lib/domain/time.ts';
import { formatInstant } from '../../../../../lib/platform/format.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { exampleStart } from './example-start.ts';

type DayTerm = Extract<SlaTerm, { unit: 'businessDays' }>;

export interface ReadingChoiceProps {
  readonly term: DayTerm;
  /** Absent where the rule names one that is gone. */
  readonly calendar: BusinessCalendar | undefined;
  readonly today: PlainDay;
  readonly onChange: (term: DayTerm) => void;
}

/** What "n business days" means, told by what becomes of a lead that comes in after hours. */
export function ReadingChoice({ term, calendar, today, onChange }: ReadingChoiceProps) {
  const name = useId();
  const start =
    calendar && Number.isInteger(term.value) && term.value > 0 && term.value <= 1000
      ? exampleStart(calendar, today)
      : undefined;
  return (
    <fieldset class="clock-readings">
      <legend class="field-label">
        {start === undefined || !calendar
          ? t('clock_readings')
          : t('clock_readings_example', formatInstant(start, calendar.zone))}
      </legend>
      {dayReadings.map((reading) => (
        <label class="choice" key={reading}>
          <input
            type="radio"
            name={name}
            checked={term.reading === reading}
            onChange={() => onChange({ ...term, reading })}
          />
          <span>
            {t(`clock_reading_${reading}`)}
            <Example calendar={calendar} start={start} term={{ ...term, reading }} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function Example({
  calendar,
  start,
  term,
}: {
  readonly calendar: BusinessCalendar | undefined;
  readonly start: Instant | undefined;
  readonly term: DayTerm;
}) {
  if (!calendar || start === undefined) return null;
  const dueAt = afterBusinessDays(calendar, start, term.value, term.reading);
  if (dueAt === undefined) return null;
  return <span class="quiet"> {t('clock_reading_due', formatInstant(dueAt, calendar.zone))}</span>;
}
