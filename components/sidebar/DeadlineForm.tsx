import { useRef, useState } from 'preact/hooks';
import type { TimingView } from '../../lib/domain/lead.ts';
import type { PlainDay } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailure } from './ChangeFailure.tsx';
import { type DayError, readDay } from './read-day.ts';
import { useChange } from './use-change.ts';
import './deadline-form.css';
import { FieldError } from '../ui/FieldError.tsx';
import { FormButtons } from './FormButtons.tsx';
import { onEscape } from './on-escape.ts';
import { useFirstField } from './use-first-field.ts';

export interface DeadlineFormProps {
  readonly contactId: string;
  readonly deadline: TimingView['deadline'];
  readonly onClose: () => void;
}

/** Where the rep writes down by which day the buyer must have bought. Enter saves, Escape leaves. */
export function DeadlineForm({ contactId, deadline, onClose }: DeadlineFormProps) {
  const dayField = useFirstField<HTMLInputElement>();
  const whatField = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<DayError | null>(null);
  const change = useChange();

  async function put(day: PlainDay | null): Promise<void> {
    const what = whatField.current?.value.trim();
    const id = crypto.randomUUID();
    if (await change.run('setDeadline', { contactId, id, day, ...(day !== null && what && { what }) })) onClose();
  }

  function save(event: Event): void {
    event.preventDefault();
    if (!dayField.current) return;
    const read = readDay(dayField.current);
    setError('error' in read ? read.error : null);
    if ('day' in read) void put(read.day);
    else dayField.current.focus();
  }

  const saving = change.saving !== null;
  return (
    <form class="deadline-form" noValidate onSubmit={save} onKeyDown={onEscape(onClose)}>
      <label class="field">
        <span class="field-name">{t('sidebar_deadline_day')}</span>
        <input
          ref={dayField}
          class="input"
          type="date"
          name="day"
          min="1900-01-02"
          max="2199-12-30"
          defaultValue={deadline?.day ?? ''}
          aria-invalid={error !== null}
          aria-describedby={error ? 'deadline-error' : undefined}
        />
      </label>
      <FieldError id="deadline-error" text={error && t(`sidebar_deadline_${error}`)} />
      <label class="field">
        <span class="field-name">{t('sidebar_deadline_what')}</span>
        <input
          ref={whatField}
          class="input"
          type="text"
          name="what"
          dir="auto"
          maxLength={200}
          defaultValue={deadline?.what ?? ''}
        />
      </label>
      <FormButtons saving={saving} onCancel={onClose}>
        {deadline && (
          <Button look="quiet" busy={saving} onClick={() => put(null)}>
            {t('sidebar_deadline_clear')}
          </Button>
        )}
      </FormButtons>
      <ChangeFailure change={change} onStored={onClose} />
    </form>
  );
}
