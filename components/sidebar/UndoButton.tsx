import { Undo2 } from 'lucide';
import { type Instant, second } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useNow } from '../ui/use-now.ts';

/** How long "Undo" is offered. */
export const undoTime = 10 * second;

export interface UndoButtonProps {
  /** When the thing was done. */
  readonly since: Instant;
  /** What the button says once the time for undoing is over. */
  readonly later: string;
  readonly busy: boolean;
  /** Nobody has been told of it yet: it is undone as if it had never been, however long ago it was done. */
  readonly held?: boolean;
  readonly onUndo: () => void;
  /** What a press does later, if not the same. */
  readonly onLater?: () => void;
}

/**
 * "Undo" for ten seconds, with a line that runs out with them; afterwards a quiet way to put it right. What waits to be
 * sent can be undone until it is.
 */
export function UndoButton({ since, later, busy, held = false, onUndo, onLater = onUndo }: UndoButtonProps) {
  const until = since + undoTime;
  const now = useNow((at) => (at < until ? until : Number.POSITIVE_INFINITY));
  const isFresh = now < until;
  const undoes = isFresh || held;
  return (
    <span class="undo">
      <Button
        look={isFresh ? 'plain' : 'quiet'}
        {...(undoes && { icon: Undo2 })}
        busy={busy}
        onClick={undoes ? onUndo : onLater}
      >
        {undoes ? t('sidebar_undo') : later}
      </Button>
      {isFresh && !held && <span class="undo-time" style={{ animationDelay: `${since - now}ms` }} aria-hidden="true" />}
    </span>
  );
}
