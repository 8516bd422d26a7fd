import { useEffect, useState } from 'preact/hooks';
import type { SlaView } from '../../../lib/domain/lead.ts';
import type { DeadlineLedger } from '../../../lib/domain/sla/ledger-view.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';

/** A reckoning, from the question to the worker's answer. `ledger` is `null` where the clock has no deadline. */
export interface LedgerState {
  readonly ledger?: DeadlineLedger | null;
  readonly failure?: Failure;
  readonly again: () => void;
}

/** The reckoning of one clock, asked for anew whenever the lead's clocks change; until then the former one stands. */
export function useLedger(contactId: string, ruleId: string, sla: SlaView): LedgerState {
  const [state, setState] = useState<Omit<LedgerState, 'again'>>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void call('deadlineLedger', { contactId, ruleId }).then((result) => {
      if (isWanted) setState(result.ok ? { ledger: result.value } : { failure: result.failure });
    });
    return () => {
      isWanted = false;
    };
  }, [contactId, ruleId, sla, turn]);
  return { ...state, again: () => setTurn(turn + 1) };
}
