import { useRef, useState } from 'preact/hooks';
import type { FeedbackView } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { formatAge, formatInstant, localZone } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { ChangeFailure } from './ChangeFailure.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import { FormButtons } from './FormButtons.tsx';
import { onEscape } from './on-escape.ts';
import { useChange } from './use-change.ts';
import { useFirstField } from './use-first-field.ts';
import { provenance } from './words.ts';

type AnswerGiven = NonNullable<FeedbackView['given']>;

export interface FeedbackAnswerProps {
  readonly contactId: string;
  readonly given: AnswerGiven;
  readonly now: Instant;
}

/** What marketing says to the reason for a bad verdict, or by when it shall, and where to write it. */
export function FeedbackAnswer({ contactId, given, now }: FeedbackAnswerProps) {
  const { answer, answerDueAt, reason, verdict } = given;
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const { names } = useExchange();
  if (answer) {
    return (
      <p class="feedback-answer">
        <span class={answer.state === undefined ? 'quiet' : undefined}>{answerText(answer, now)}</span>{' '}
        <bdi>{answer.text}</bdi>
        {answer.state !== undefined && (
          <span class="quiet block">
            {provenance({ at: Math.min(answer.at, now), source: answer.source ?? 'rep' }, now, names)}
          </span>
        )}
      </p>
    );
  }
  if (verdict !== 'bad' || reason === undefined) return null;
  const close = (): void => {
    setWriting(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  if (writing) return <AnswerForm contactId={contactId} feedbackId={given.id} onClose={close} />;
  return (
    <p class="feedback-answer quiet">
      {answerDueAt !== undefined &&
        t(
          now < answerDueAt ? 'sidebar_answer_due' : 'sidebar_answer_wasDue',
          formatInstant(answerDueAt, localZone()),
        )}{' '}
      <button ref={opener} type="button" class="link-button" onClick={() => setWriting(true)}>
        {t('sidebar_answer_write')}
      </button>
    </p>
  );
}

function answerText({ at, state, text }: NonNullable<AnswerGiven['answer']>, now: Instant): string {
  if (state === undefined) return t('sidebar_answer_said', formatAge(at, Math.max(now, at)));
  return t(text === '' ? `exchange_answer_${state}` : `exchange_answer_${state}Saying`);
}

interface AnswerFormProps {
  readonly contactId: string;
  readonly feedbackId: string;
  readonly onClose: () => void;
}

function AnswerForm({ contactId, feedbackId, onClose }: AnswerFormProps) {
  const field = useFirstField<HTMLTextAreaElement>();
  const change = useChange();
  const saving = change.saving !== null;
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text === '') return field.current?.focus();
    if (await change.run('answerFeedback', { contactId, id: feedbackId, text })) onClose();
  }
  return (
    <form class="feedback-answer-form" noValidate onSubmit={save} onKeyDown={onEscape(onClose)}>
      <label class="field">
        <span class="field-name">{t('sidebar_answer_field')}</span>
        <textarea ref={field} class="input" name="answer" dir="auto" rows={2} maxLength={1000} required />
      </label>
      <FormButtons saving={saving} onCancel={onClose} />
      <ChangeFailure change={change} onStored={onClose} />
    </form>
  );
}
