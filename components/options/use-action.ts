import { useRef, useState } from 'preact/hooks';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import type { Outcome } from './Status.tsx';

/** What `useAction` gives. */
export interface Action {
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  /** Says something without doing anything, or takes back what was said. */
  readonly say: (outcome: Outcome | null) => void;
  /**
   * Does one thing at a time and says how it went: `done` words the success, a failure words itself.
   * Gives the value, or `undefined` where there is none.
   */
  readonly run: <Value>(
    work: () => Promise<Result<Value>>,
    done?: (value: Value) => string | null,
  ) => Promise<Value | undefined>;
}

/** Something a button does. */
export function useAction(): Action {
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef(false);
  const run: Action['run'] = async (work, done) => {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setOutcome(null);
    const result = await work();
    running.current = false;
    setBusy(false);
    if (!result.ok) {
      setOutcome({ tone: 'bad', text: failureText(result.failure) });
      return undefined;
    }
    const text = done?.(result.value);
    if (text) setOutcome({ tone: 'good', text });
    return result.value;
  };
  return { busy, outcome, say: setOutcome, run };
}
