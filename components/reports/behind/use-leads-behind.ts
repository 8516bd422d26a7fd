import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportLead } from '../../../lib/domain/report/report.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import type { Behind } from './behind.ts';

/** Leads that one answer brings. */
export const pageOfLeads = 50;

/** The leads behind a figure as the panel has them. */
export interface LeadsKnown {
  /** All there are; undefined until the first answer. */
  readonly count: number | undefined;
  readonly leads: readonly ReportLead[];
  readonly failure: Failure | null;
  readonly isAsking: boolean;
  readonly more: () => void;
}

/** The first leads behind a figure, the next ones when asked, and all anew when the leads were counted again. */
export function useLeadsBehind(behind: Behind, countedAt: number | undefined): LeadsKnown {
  const [known, setKnown] = useState<Omit<LeadsKnown, 'more'>>(nothing);
  // An answer to what is no longer asked is let go.
  const turn = useRef(0);
  const ask = async (skip: number): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    setKnown((before) => ({ ...before, isAsking: true }));
    const { question, pick } = behind;
    const answer = await call('reportLeads', { question, pick, skip, limit: pageOfLeads });
    if (mine !== turn.current) return;
    setKnown((before) =>
      answer.ok
        ? {
            count: answer.value.count,
            leads: skip === 0 ? answer.value.leads : [...before.leads, ...answer.value.leads],
            failure: null,
            isAsking: false,
          }
        : { ...before, failure: answer.failure, isAsking: false },
    );
  };
  useEffect(() => {
    setKnown(nothing);
    void ask(0);
    return () => {
      turn.current += 1;
    };
  }, [behind, countedAt]);
  return { ...known, more: () => void ask(known.leads.length) };
}

const nothing = { count: undefined, leads: [], failure: null, isAsking: true };
