import { CalendarPlus } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Leave } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { longestText } from '../../../../../lib/domain/agreement/schema-parts.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { DayField } from '../../../fields/DayField.tsx';
import { readDayField } from '../../../fields/read-day-field.ts';
import { dayText } from '../calendars/place-words.ts';

export interface AddLeaveProps {
  /** Takes the leave, or gives the sentence that says why not. */
  readonly onAdd: (leave: Leave) => string | null;
}

/** From, to and what for. */
export function AddLeave({ onAdd }: AddLeaveProps) {
  const from = useRef<HTMLInputElement>(null);
  const to = useRef<HTMLInputElement>(null);
  const note = useRef<HTMLInputElement>(null);
  const [errors, setErrors] = useState<{ readonly from: string | null; readonly to: string | null }>({
    from: null,
    to: null,
  });

  function add(event: Event): void {
    event.preventDefault();
    if (!from.current || !to.current || !note.current) return;
    const first = readDayField(from.current);
    // A single day need not be written twice.
    const last = to.current.value === '' && !to.current.validity.badInput ? first : readDayField(to.current);
    if ('error' in first || 'error' in last) {
      const wrong = {
        from: 'error' in first ? first.error : null,
        to: 'error' in last && last !== first ? last.error : null,
      };
      setErrors(wrong);
      (wrong.from === null ? to : from).current?.focus();
      return;
    }
    const text = note.current.value.trim();
    const refused =
      last.day < first.day
        ? t('hours_leave_reversed', dayText(last.day), dayText(first.day))
        : onAdd({ from: first.day, to: last.day, ...(text && { note: text }) });
    setErrors({ from: null, to: refused });
    (refused === null ? from : to).current?.focus();
    if (refused !== null) return;
    for (const field of [from, to, note]) if (field.current) field.current.value = '';
  }

  return (
    <form class="row-form" noValidate onSubmit={add}>
      <DayField label={t('hours_leave_from')} inner={from} error={errors.from} />
      <DayField label={t('hours_leave_to')} inner={to} error={errors.to} />
      <label class="field">
        <span class="label">{t('hours_leave_note')}</span>
        <input ref={note} class="input" type="text" dir="auto" autocomplete="off" maxLength={longestText} />
      </label>
      <Button type="submit" icon={CalendarPlus}>
        {t('hours_leave_add')}
      </Button>
    </form>
  );
}
