import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import { onBroadcast } from '../../../lib/messaging/events.ts';
import type { Failure, Site } from '../../../lib/messaging/protocol.ts';
import { browser } from '../../../lib/platform/browser.ts';

/** What `useSites` gives. */
export interface Sites {
  /** `null` until they are known. */
  readonly sites: readonly Site[] | null;
  readonly failure: Failure | null;
}

/** The sites Baton runs on, kept up to date while the user grants and withdraws them, here or in the browser. */
export function useSites(): Sites {
  const [state, setState] = useState<Sites>({ sites: null, failure: null });
  useEffect(() => {
    let asked = 0;
    const read = async (name: 'sites' | 'sitesChanged'): Promise<void> => {
      asked += 1;
      const mine = asked;
      const result = await call(name, null);
      // An answer that was overtaken by a later question is old.
      if (mine !== asked) return;
      setState(result.ok ? { sites: result.value, failure: null } : { sites: [], failure: result.failure });
    };
    const changed = (): void => void read('sitesChanged');
    const ended = new AbortController();
    void read('sites');
    onBroadcast({ sitesChanged: () => void read('sites') }, ended.signal);
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      ended.abort();
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return state;
}
