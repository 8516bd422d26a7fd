import { CircleCheck, ThumbsDown, ThumbsUp } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import type { Verdict } from '../../lib/domain/contact.ts';
import type { Lead } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { ChangeFailure } from './ChangeFailure.tsx';
import { SentSlot } from './exchange/ExchangeSlots.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import { sentOf } from './exchange/sent-of.ts';
import { FeedbackAnswer } from './FeedbackAnswer.tsx';
import { FeedbackGiven } from './FeedbackGiven.tsx';
import { FeedbackReasons } from './FeedbackReasons.tsx';
import { Key } from './Key.tsx';
import { NurtureOpener } from './loop/NurtureOpener.tsx';
import { refocus } from './refocus.ts';
import { undoTime } from './UndoButton.tsx';
import { useChange } from './use-change.ts';
import { useKey } from './use-key.ts';
import './feedback.css';

/** The rep's word on the lead: good in one press, bad in one more for the reason. Stands at the foot of the sidebar. */
export function Feedback({ lead, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { contactId, feedback } = lead;
  const { given, reasons } = feedback;
  const [changing, setChanging] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const part = useRef<HTMLElement>(null);
  const badButton = useRef<HTMLButtonElement>(null);
  const change = useChange();
  const asks = !given || changing;
  const busy = change.saving !== null;
  const { view } = useExchange();
  const next = changing
    ? ({ next: 'change' } as const)
    : given && now - given.at < undoTime && ({ next: 'undo' } as const);
  const sent = sentOf(view?.sent, 'feedback', given?.id, now);

  const done = (): void => {
    setChanging(false);
    setChoosing(false);
    refocus(part);
  };
  async function give(verdict: Verdict, reason?: string): Promise<void> {
    const id = crypto.randomUUID();
    if (await change.run('giveFeedback', { contactId, id, verdict, ...(reason !== undefined && { reason }) })) done();
  }
  async function undo(id: string): Promise<void> {
    if (await change.run('undoFeedback', { contactId, id })) refocus(part);
  }
  const leaveReasons = (): void => {
    setChoosing(false);
    badButton.current?.focus();
  };
  useKey('g', () => give('good'), asks && !busy);
  useKey('b', () => setChoosing(true), asks && !busy);

  return (
    <section ref={part} class="feedback" aria-label={t('sidebar_feedback')}>
      {given && !changing && (
        <FeedbackGiven
          given={given}
          reasons={reasons}
          sent={sent}
          now={now}
          busy={busy}
          onUndo={() => undo(given.id)}
          onChange={() => {
            setChanging(true);
            refocus(part);
          }}
        />
      )}
      <SentSlot sent={sent} now={now} {...next} />
      {given && !changing && <FeedbackAnswer key={given.id} contactId={contactId} given={given} now={now} />}
      {given?.verdict === 'bad' && !changing && <NurtureOpener lead={lead} now={now} />}
      {asks && choosing && (
        <FeedbackReasons reasons={reasons} busy={busy} onChoose={(id) => give('bad', id)} onLeave={leaveReasons} />
      )}
      {asks && (
        <div class="feedback-verdicts">
          <Button
            icon={given?.verdict === 'good' ? CircleCheck : ThumbsUp}
            aria-keyshortcuts="g"
            busy={busy}
            onClick={() => give('good')}
          >
            {t('sidebar_good')} <Key name="G" />
          </Button>
          <Button
            inner={badButton}
            icon={given?.verdict === 'bad' ? CircleCheck : ThumbsDown}
            aria-keyshortcuts="b"
            aria-expanded={choosing}
            busy={busy}
            onClick={() => setChoosing(!choosing)}
          >
            {t('sidebar_bad')} <Key name="B" />
          </Button>
          {changing && <Button onClick={done}>{t('sidebar_cancel')}</Button>}
        </div>
      )}
      {busy && (
        <p class="visually-hidden" role="status">
          {t('sidebar_saving')}
        </p>
      )}
      <ChangeFailure change={change} onStored={done} />
    </section>
  );
}
