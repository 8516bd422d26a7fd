import { useEffect, useState } from 'preact/hooks';
import { call } from '../../lib/messaging/client.ts';
import type { Failure, Site } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';

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
    const read = async (name: 'sites' | 'sitesChanged'): Promise<void> => {
      const result = await call(name, null);
      setState(result.ok ? { sites: result.value, failure: null } : { sites: [], failure: result.failure });
    };
    const changed = (): void => void read('sitesChanged');
    void read('sites');
    browser.permissions.onAdded.addListener(changed);
    browser.permissions.onRemoved.addListener(changed);
    return () => {
      browser.permissions.onAdded.removeListener(changed);
      browser.permissions.onRemoved.removeListener(changed);
    };
  }, []);
  return state;
}
