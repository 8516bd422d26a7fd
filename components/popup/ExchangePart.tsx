import { Plug } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import { call } from '../../lib/messaging/client.ts';
import { onBroadcast } from '../../lib/messaging/events.ts';
import { browser } from '../../lib/platform/browser.ts';
import { formatList } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Icon } from '../ui/Icon.tsx';
import { exchangeTroubles } from './exchange-troubles.ts';
import { openInTab } from './open-in-tab.ts';

/**
 * What of the connected systems needs the user, in one row; nothing otherwise. Asked for once everything else is
 * painted: the popup waits for none of it.
 */
export function ExchangePart() {
  const [connections, setConnections] = useState<readonly ConnectionView[]>([]);
  useEffect(() => {
    const closing = new AbortController();
    const ask = async (): Promise<void> => {
      const result = await call('connections', null);
      if (result.ok && !closing.signal.aborted) setConnections(result.value);
    };
    afterPaint(() => void ask());
    onBroadcast({ exchangeChanged: () => void ask() }, closing.signal);
    return () => closing.abort();
  }, []);
  const troubles = exchangeTroubles(connections);
  const url = browser.runtime.getURL('/options.html#connections');
  return (
    <div role="status" class="popup-exchange-slot">
      {troubles.length > 0 && (
        <div class="popup-exchange">
          <Icon icon={Plug} size={16} />
          <p>
            <bdi>{formatList(troubles)}</bdi>
          </p>
          <a href={url} onClick={(event) => openInTab(event, url)}>
            {t('popup_exchange_open')}
          </a>
        </div>
      )}
    </div>
  );
}
