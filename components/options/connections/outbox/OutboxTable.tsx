import { minute } from '../../../../lib/domain/time.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { useNow } from '../../../ui/use-now.ts';
import { OutboxRow } from './OutboxRow.tsx';
import { keyOf, type Queued } from './queued.ts';

export interface OutboxTableProps {
  readonly queue: readonly Queued[];
  readonly onSend: (queued: Queued) => void;
  readonly onDiscard: (queued: Queued) => void;
}

/** What waits, one in a row, oldest first. */
export function OutboxTable({ queue, onSend, onDiscard }: OutboxTableProps) {
  const now = useNow((at) => at + minute);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="outbox-scroll" tabIndex={0} aria-label={t('connect_outbox')}>
      <table class="outbox" aria-label={t('connect_outbox')}>
        <thead>
          <tr>
            <th scope="col">{t('connect_outbox_who')}</th>
            <th scope="col">{t('connect_outbox_what')}</th>
            <th scope="col">{t('connect_outbox_where')}</th>
            <th scope="col">{t('connect_outbox_since')}</th>
          </tr>
        </thead>
        <tbody>
          {queue.map((queued) => (
            <OutboxRow
              key={keyOf(queued)}
              queued={queued}
              now={now}
              onSend={() => onSend(queued)}
              onDiscard={() => onDiscard(queued)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
