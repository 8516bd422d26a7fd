import { useRef, useState } from 'preact/hooks';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Result } from '../../../lib/messaging/protocol.ts';
import { useExchange } from './exchange-context.ts';

/** Something asked of the exchange, from the press of a button to the worker's word. */
export interface Request {
  readonly busy: boolean;
  /** Why the worker did not do it; empty where nothing is wrong. */
  readonly failure: string;
  /** Sends, unless something is under way, and then looks at how things stand. */
  readonly send: (what: () => Promise<Result<null>>) => Promise<void>;
}

/** Requests of one button or a row of them, one at a time. */
export function useRequest(): Request {
  const { ask } = useExchange();
  const [state, setState] = useState({ busy: false, failure: '' });
  const underWay = useRef(false);
  return {
    ...state,
    async send(what) {
      if (underWay.current) return;
      underWay.current = true;
      setState({ busy: true, failure: '' });
      const result = await what();
      underWay.current = false;
      setState({ busy: false, failure: result.ok ? '' : failureText(result.failure) });
      ask();
    },
  };
}
