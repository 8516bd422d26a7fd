import { useRef, useState } from 'preact/hooks';
import { call } from '../../../../lib/messaging/client.ts';
import { failureText } from '../../../../lib/messaging/failure-text.ts';
import type { PageCalls, Result } from '../../../../lib/messaging/protocol.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { type Outcome, Status } from '../../Status.tsx';
import { useRefreshed } from '../../use-refreshed.ts';
import { useRefocus } from '../use-refocus.ts';
import { OutboxTable } from './OutboxTable.tsx';
import { keyOf, type Queued } from './queued.ts';

/** The worker tells no more than these. */
const most = 500;

/** What the rep said and no system has yet: sent again or given up. Not there where nothing waits. */
export function OutboxPanel() {
  const [answer, refresh] = useRefreshed('outbox', ['exchangeChanged']);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const queue = answer?.ok ? answer.value : [];
  const actedUpon = useRefocus(queue.map(keyOf), () => heading.current);

  const act = async (
    queued: Queued,
    done: string,
    work: (input: PageCalls['discard']['in']) => Promise<Result<null>>,
  ): Promise<void> => {
    const result = await work({ connectionId: queued.connectionId, saidId: queued.said.id });
    setOutcome(result.ok ? { tone: 'good', text: done } : { tone: 'bad', text: failureText(result.failure) });
    actedUpon(keyOf(queued));
    refresh();
  };
  if (answer?.ok && queue.length === 0 && outcome === null) return null;
  return (
    <div class="panel" aria-busy={answer === null || undefined} hidden={answer === null}>
      <h3 ref={heading} tabIndex={-1}>
        {t('connect_outbox')}
      </h3>
      {answer && !answer.ok && <p class="field-error">{failureText(answer.failure)}</p>}
      {queue.length > 0 && (
        <>
          <p>{t('connect_outbox_about')}</p>
          <OutboxTable
            queue={queue}
            onSend={(queued) => void act(queued, t('connect_outbox_sending'), (input) => call('sendAgain', input))}
            onDiscard={(queued) => void act(queued, t('connect_outbox_discarded'), (input) => call('discard', input))}
          />
        </>
      )}
      {queue.length >= most && <p class="quiet">{t('connect_outbox_most', number(most))}</p>}
      <Status outcome={outcome} />
    </div>
  );
}
