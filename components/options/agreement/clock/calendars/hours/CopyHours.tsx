import { Copy } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { withCopiedHours } from '../../../../../../lib/domain/agreement/calendar-edits.ts';
import type { BusinessCalendar } from '../../../../../../lib/domain/business-time/calendar.ts';
import { type Weekday, weekdays } from '../../../../../../lib/domain/business-time/weekday.ts';
import { formatWeekday } from '../../../../../../lib/platform/format.ts';
import { t } from '../../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../../ui/Button.tsx';
import { FieldError } from '../../../../../ui/FieldError.tsx';
import { weekInOrder } from '../../../text/hours-words.ts';

export interface CopyHoursProps {
  readonly calendar: BusinessCalendar;
  readonly weekday: Weekday;
  readonly onEdit: (edited: BusinessCalendar) => string | null;
  /** Whether the choice stands open, and that it should or should not. */
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

/** The button that opens the choice of days. */
export function CopyHoursButton({ weekday, open, onOpen }: Pick<CopyHoursProps, 'weekday' | 'open' | 'onOpen'>) {
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  useEffect(() => {
    // Only where the focus went with the choice that closed.
    if (wasOpen.current && !open && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <Button
      look="quiet"
      icon={Copy}
      inner={button}
      aria-expanded={open}
      aria-label={t('hours_copy_of', formatWeekday(weekday))}
      onClick={() => onOpen(!open)}
    />
  );
}

/** To which days the hours of one are copied. */
export function CopyHours({ calendar, weekday, onEdit, onOpen }: Omit<CopyHoursProps, 'open'>) {
  const others = weekInOrder().filter((other) => other !== weekday);
  const workdays = weekdays.slice(0, 5);
  const [chosen, setChosen] = useState<readonly Weekday[]>(
    workdays.filter((other) => other !== weekday && workdays.includes(weekday)),
  );
  const [refused, setRefused] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  function copy(): void {
    const to = chosen.map((other) => ({ weekday: other }));
    const reason = chosen.length === 0 ? t('hours_copy_none') : onEdit(withCopiedHours(calendar, { weekday }, to));
    setRefused(reason);
    if (reason === null) onOpen(false);
  }

  return (
    <fieldset class="copy-hours" onKeyDown={(event) => event.key === 'Escape' && onOpen(false)}>
      <legend class="label">{t('hours_copy_to', formatWeekday(weekday))}</legend>
      <div class="choices">
        {others.map((other, index) => (
          <label key={other} class="choice">
            <input
              ref={index === 0 ? first : undefined}
              type="checkbox"
              checked={chosen.includes(other)}
              onChange={(event) =>
                setChosen(event.currentTarget.checked ? [...chosen, other] : chosen.filter((one) => one !== other))
              }
            />
            {formatWeekday(other)}
          </label>
        ))}
      </div>
      <FieldError text={refused} />
      <div class="buttons">
        <Button look="primary" onClick={copy}>
          {t('hours_copy_do')}
        </Button>
        <Button onClick={() => onOpen(false)}>{t('hours_cancel')}</Button>
      </div>
    </fieldset>
  );
}
