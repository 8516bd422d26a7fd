import { useEffect, useState } from 'preact/hooks';
import type { StoredPast } from '../../../../../lib/domain/planner/stored-past.ts';
import { call } from '../../../../../lib/messaging/client.ts';
import { localZone } from '../../../../../lib/platform/format.ts';

/** What is known of the past by now. */
export type KnownPast =
  | { readonly state: 'counting' }
  | { readonly state: 'failed' }
  | { readonly state: 'known'; readonly past: StoredPast };

/** The stored past of so many months, counted anew when another number is asked for, or by `again`. */
export function useStoredPast(months: number): readonly [known: KnownPast, again: () => void] {
  const [known, setKnown] = useState<KnownPast>({ state: 'counting' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setKnown({ state: 'counting' });
    void call('storedPast', { months, zone: localZone() }).then((result) => {
      if (isWanted) setKnown(result.ok ? { state: 'known', past: result.value } : { state: 'failed' });
    });
    return () => {
      isWanted = false;
    };
  }, [months, round]);
  return [known, () => setRound(round + 1)];
}
