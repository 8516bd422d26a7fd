import { useId, useRef, useState } from 'preact/hooks';
import type { PauseKind } from '../../../lib/domain/contact.ts';
import { addDays, dayOf, type Instant, startOfDay } from '../../../lib/domain/time.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { FormButtons } from '../FormButtons.tsx';
import { onEscape } from '../on-escape.ts';
import { useChange } from '../use-change.ts';
import { useFirstField } from '../use-first-field.ts';
import { type PauseEnd, readPauseEnd } from './pause-end.ts';

export interface PauseFormProps {
  readonly contactId: string;
  readonly now: Instant;
  readonly onClose: (stored: boolean) => void;
}

// Not the contact's own list: its file would bring the schema library along.
const kinds: readonly PauseKind[] = ['waitingForBuyer', 'onRequest', 'outOfOffice'];

type EndError = Extract<PauseEnd, { error: unknown }>['error'];

/** Why the clock shall rest, and until when. Enter saves, Escape leaves. */
export function PauseForm({ contactId, now, onClose }: PauseFormProps) {
  const [kind, setKind] = useState<PauseKind>('waitingForBuyer');
  const [error, setError] = useState<EndError | null>(null);
  const firstChoice = useFirstField<HTMLInputElement>();
  const dayField = useRef<HTMLInputElement>(null);
  const noteField = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const change = useChange();
  const zone = localZone();
  const saving = change.saving !== null;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!dayField.current) return;
    const end = readPauseEnd(dayField.current, kind);
    setError('error' in end ? end.error : null);
    if ('error' in end) return dayField.current.focus();
    const until = end.day === null ? undefined : startOfDay(end.day, zone);
    const note = noteField.current?.value.trim();
    const asked = {
      contactId,
      id: crypto.randomUUID(),
      kind,
      ...(until !== undefined && { until }),
      ...(note && { note }),
    };
    if (await change.run('pauseClock', asked)) onClose(true);
  }

  return (
    <form
      class="deadline-form"
      noValidate
      aria-label={t('sidebar_pause')}
      onSubmit={save}
      onKeyDown={onEscape(() => onClose(false))}
    >
      <fieldset class="pause-kinds">
        <legend class="field-name">{t('sidebar_pause_why')}</legend>
        {kinds.map((one) => (
          <label key={one} class="pause-kind">
            <input
              ref={one === kind ? firstChoice : null}
              type="radio"
              name="kind"
              value={one}
              checked={one === kind}
              onChange={() => setKind(one)}
            />
            {t(`sidebar_pause_${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-name">
          {t(kind === 'onRequest' ? 'sidebar_pause_until' : 'sidebar_pause_untilOptional')}
        </span>
        <input
          ref={dayField}
          class="input"
          type="date"
          name="until"
          min={addDays(dayOf(now, zone), 1)}
          max="2199-12-30"
          required={kind === 'onRequest'}
          aria-invalid={error !== null}
          aria-describedby={error ? errorId : undefined}
        />
      </label>
      <FieldError id={errorId} text={error && t(`sidebar_pause_${error}`)} />
      <label class="field">
        <span class="field-name">{t('sidebar_pause_note')}</span>
        <input ref={noteField} class="input" type="text" name="note" dir="auto" maxLength={200} />
      </label>
      <FormButtons saving={saving} save="sidebar_pause_save" onCancel={() => onClose(false)} />
      <ChangeFailure change={change} onStored={() => onClose(true)} />
    </form>
  );
}
