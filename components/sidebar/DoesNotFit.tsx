import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';
import { FieldError } from '../ui/FieldError.tsx';
import { FormButtons } from './FormButtons.tsx';
import { onEscape } from './on-escape.ts';

export interface DoesNotFitProps {
  readonly contactId: string;
  /** The id of the stage whose definition does not fit. */
  readonly stage: string;
}

type Step = { readonly at: 'closed' | 'writing' | 'saving' | 'done'; readonly failure?: Failure };

/** Puts a definition that does not fit this lead on the list of the next review, with a short why. */
export function DoesNotFit({ contactId, stage }: DoesNotFitProps) {
  const [step, setStep] = useState<Step>({ at: 'closed' });
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  // The same for all attempts: what was stored, and only not acknowledged, is on the list once.
  const [id] = useState(() => crypto.randomUUID());
  useLayoutEffect(() => {
    if (step.at === 'writing') field.current?.focus();
  }, [step.at]);

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (step.at !== 'writing') return;
    const note = field.current?.value.trim() ?? '';
    setStep({ at: 'saving' });
    const result = await call('putReviewItem', { id, stage, note, contactId });
    setStep(result.ok ? { at: 'done' } : { at: 'writing', failure: result.failure });
  }
  const close = (): void => {
    setStep({ at: 'closed' });
    requestAnimationFrame(() => opener.current?.focus());
  };

  if (step.at === 'done') {
    return (
      <span role="status" class="quiet">
        {t('sidebar_doesNotFit_done')}
      </span>
    );
  }
  if (step.at === 'closed') {
    return (
      <button ref={opener} type="button" class="link-button" onClick={() => setStep({ at: 'writing' })}>
        {t('sidebar_doesNotFit')}
      </button>
    );
  }
  return (
    <form class="does-not-fit" noValidate onSubmit={save} onKeyDown={onEscape(close)}>
      <label class="field">
        <span class="field-name">{t('sidebar_doesNotFit_why')}</span>
        <input ref={field} class="input" type="text" name="note" dir="auto" maxLength={1000} />
      </label>
      <FieldError text={step.failure && failureText(step.failure)} />
      <FormButtons saving={step.at === 'saving'} save="sidebar_doesNotFit_save" onCancel={close} />
    </form>
  );
}
