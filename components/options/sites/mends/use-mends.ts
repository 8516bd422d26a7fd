import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../../lib/messaging/client.ts';
import { onBroadcast } from '../../../../lib/messaging/events.ts';
import type { MendInForce, Result } from '../../../../lib/messaging/protocol.ts';

/** The mends in force, kept up to date. `null` until they are known. */
export function useMends(): readonly [answer: Result<readonly MendInForce[]> | null, refresh: () => Promise<void>] {
  const [answer, setAnswer] = useState<Result<readonly MendInForce[]> | null>(null);
  const refresh = async (): Promise<void> => setAnswer(await call('mends', null));
  useEffect(() => {
    const ended = new AbortController();
    onBroadcast({ sitesChanged: () => void refresh() }, ended.signal);
    void refresh();
    return () => ended.abort();
  }, []);
  return [answer, refresh];
}
