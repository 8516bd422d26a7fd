import { ThumbsDown, ThumbsUp } from 'lucide';
import type { SentView } from '../../lib/domain/exchange/views.ts';
import type { FeedbackView } from '../../lib/domain/lead.ts';
import type { Instant } from '../../lib/domain/time.ts';
import { formatAge } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { isHeld } from './exchange/sent-of.ts';
import { UndoButton } from './UndoButton.tsx';

export interface FeedbackGivenProps {
  readonly given: NonNullable<FeedbackView['given']>;
  readonly reasons: FeedbackView['reasons'];
  /** What became of it at the systems it goes to. */
  readonly sent: readonly SentView[];
  readonly now: Instant;
  readonly busy: boolean;
  readonly onUndo: () => void;
  readonly onChange: () => void;
}

/** The verdict that stands, since when, and how to take it back. */
export function FeedbackGiven({ given, reasons, sent, now, busy, onUndo, onChange }: FeedbackGivenProps) {
  const { verdict, reason, reasonWord, at } = given;
  const label = reasons.find(({ id }) => id === reason)?.label ?? reasonWord ?? reason;
  return (
    <div class="feedback-given">
      <Icon icon={verdict === 'good' ? ThumbsUp : ThumbsDown} size={16} class={`feedback-${verdict}`} />
      <p role="status" class="feedback-said">
        <strong>{t(verdict === 'good' ? 'sidebar_good' : 'sidebar_bad')}</strong>
        {label !== undefined && (
          <>
            {': '}
            <bdi>{label}</bdi>
          </>
        )}
        <span class="quiet block">{t('sidebar_feedback_given', formatAge(at, Math.max(now, at)))}</span>
      </p>
      <UndoButton
        since={at}
        later={t('sidebar_change')}
        busy={busy}
        held={isHeld(sent)}
        onUndo={onUndo}
        onLater={onChange}
      />
    </div>
  );
}
