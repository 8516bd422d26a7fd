import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import type { SiteAtUrl } from '../../../lib/messaging/protocol.ts';
import { urlOf } from './site-address.ts';

type Guess = Pick<SiteAtUrl, 'crm' | 'crms' | 'account'>;
const none: Guess = { crm: null, crms: [] };

/** What an address tells while it is being typed; nothing where it is none. */
export function useGuess(address: string): Guess {
  const [guess, setGuess] = useState<Guess>(none);
  const url = urlOf(address)?.href;
  useEffect(() => {
    if (url === undefined) return setGuess(none);
    let current = true;
    void call('siteOf', { url }).then((reply) => {
      if (current) setGuess(reply.ok ? reply.value : none);
    });
    return () => {
      current = false;
    };
  }, [url]);
  return guess;
}
