import { useId, useRef, useState } from 'preact/hooks';
import type { ConsentForm as Form } from '../../../lib/domain/contact.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FieldError } from '../../ui/FieldError.tsx';
import { ChangeFailure } from '../ChangeFailure.tsx';
import { FormButtons } from '../FormButtons.tsx';
import { onEscape } from '../on-escape.ts';
import { useChange } from '../use-change.ts';
import { useFirstField } from '../use-first-field.ts';
import '../deadline-form.css';

export interface ConsentFormProps {
  readonly contactId: string;
  /** The lead's name: most consent for themselves. */
  readonly name?: string;
  readonly onClose: () => void;
}

// Not the contact's own list: its file would bring the schema library along.
const forms: readonly Form[] = ['written', 'mail', 'spoken'];

/** Who consented to a case study, in what form, and what for. Enter saves, Escape leaves. */
export function ConsentForm({ contactId, name = '', onClose }: ConsentFormProps) {
  const [form, setForm] = useState<Form>('written');
  const [isMissing, setMissing] = useState(false);
  const by = useFirstField<HTMLInputElement>();
  const note = useRef<HTMLInputElement>(null);
  const errorId = useId();
  const change = useChange();

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const who = by.current?.value.trim() ?? '';
    setMissing(who === '');
    if (who === '') return by.current?.focus();
    const words = note.current?.value.trim();
    const consent = { state: 'consented', by: who, form, ...(words && { note: words }) } as const;
    if (await change.run('stepCaseStudy', { contactId, id: crypto.randomUUID(), ...consent })) onClose();
  }
  return (
    <form
      class="deadline-form"
      noValidate
      aria-label={t('sidebar_case_save')}
      onSubmit={save}
      onKeyDown={onEscape(onClose)}
    >
      <label class="field">
        <span class="field-name">{t('sidebar_case_by')}</span>
        <input
          ref={by}
          class="input"
          type="text"
          name="by"
          dir="auto"
          maxLength={200}
          defaultValue={name}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? errorId : undefined}
        />
      </label>
      <FieldError id={errorId} text={isMissing ? t('sidebar_case_by_missing') : null} />
      <fieldset class="consent-forms">
        <legend class="field-name">{t('sidebar_case_form')}</legend>
        {forms.map((one) => (
          <label key={one} class="consent-form-choice">
            <input type="radio" name="form" value={one} checked={one === form} onChange={() => setForm(one)} />
            {t(`sidebar_case_form_${one}`)}
          </label>
        ))}
      </fieldset>
      <label class="field">
        <span class="field-name">{t('sidebar_case_note')}</span>
        <input ref={note} class="input" type="text" name="note" dir="auto" maxLength={500} />
      </label>
      <FormButtons saving={change.saving !== null} save="sidebar_case_save" onCancel={onClose} />
      <ChangeFailure change={change} onStored={onClose} />
    </form>
  );
}
