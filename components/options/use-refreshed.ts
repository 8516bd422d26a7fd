import { useEffect, useState } from 'preact/hooks';
import { type CallName, call } from '../../lib/messaging/client.ts';
import { type BroadcastHandlers, onChanges } from '../../lib/messaging/events.ts';
import type { PageCalls, Result } from '../../lib/messaging/protocol.ts';

/** The calls that ask for something and change nothing. */
type Question = Extract<
  CallName,
  | 'agreement'
  | 'agreementVersions'
  | 'agreementDraft'
  | 'reviewItems'
  | 'storeSize'
  | 'sites'
  | 'connections'
  | 'outbox'
  | 'policy'
  | 'followedAddress'
  | 'sideTables'
>;

/** At most one question a second while much is changing. */
const pause = 1000;

/**
 * The answer to a question, asked again after each of the worker's broadcasts named. `null` until the first answer.
 */
export function useRefreshed<Name extends Question>(
  name: Name,
  after: readonly (keyof BroadcastHandlers)[] = [],
): readonly [answer: Result<PageCalls[Name]['out']> | null, refresh: () => void] {
  const [answer, setAnswer] = useState<Result<PageCalls[Name]['out']> | null>(null);
  const [asked, setAsked] = useState(0);
  const refresh = (): void => setAsked((times) => times + 1);
  useEffect(() => {
    let current = true;
    void call(name, null).then((result) => current && setAnswer(result as Result<PageCalls[Name]['out']>));
    return () => {
      current = false;
    };
  }, [asked]);
  useEffect(() => onChanges(after, pause, refresh), []);
  return [answer, refresh];
}
