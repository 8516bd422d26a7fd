import { useEffect, useState } from 'preact/hooks';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { call } from '../../lib/messaging/client.ts';
import { onChanges } from '../../lib/messaging/events.ts';
import type { Result } from '../../lib/messaging/protocol.ts';

/** At most one question a second. */
const pause = 1000;

/** The agreement in force; null until the first answer. */
export function useAgreement(): Result<Agreement> | null {
  const [agreement, setAgreement] = useState<Result<Agreement> | null>(null);
  useEffect(() => {
    let isOpen = true;
    const ask = async (): Promise<void> => {
      const answer = await call('agreement', null);
      if (isOpen) setAgreement(answer.ok ? { ok: true, value: answer.value.agreement } : answer);
    };
    const stop = onChanges(['agreementChanged'], pause, () => void ask());
    void ask();
    return () => {
      isOpen = false;
      stop();
    };
  }, []);
  return agreement;
}
