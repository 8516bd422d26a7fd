import { useEffect, useRef, useState } from 'preact/hooks';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { trialPartsOf } from '../../../../lib/domain/qualification/fit-trial.ts';
import { call } from '../../../../lib/messaging/client.ts';
import { onChanges } from '../../../../lib/messaging/events.ts';
import type { PageCalls, Result } from '../../../../lib/messaging/protocol.ts';

/** What a draft makes of the leads there are. */
export type TriedDraft = PageCalls['tryFit']['out'];

/** What is known of it. */
export interface FitTrialState {
  /** The last answer; `null` before the first. */
  readonly answer: Result<TriedDraft> | null;
  /** The draft that it is about; its rules and personas are told by their places. */
  readonly of: Agreement;
  /** Whether the answer is to what the draft says now: not while something is missing in it, or being asked. */
  readonly isCurrent: boolean;
  /** Whether a number or a word is missing without which nothing can be tried. */
  readonly isIncomplete: boolean;
}

interface Answered {
  readonly to: string;
  readonly of: Agreement;
  readonly answer: Result<TriedDraft>;
}

/** The counts of a trial by the ids of what was counted. */
export function countsById<Count>(
  items: readonly { readonly id: string }[],
  counts: readonly Count[],
): ReadonlyMap<string, Count> {
  return new Map(items.flatMap(({ id }, place) => (place in counts ? [[id, counts[place] as Count] as const] : [])));
}

/** How long typing must rest, in milliseconds. */
const rest = 250;

/** At most one question in so many milliseconds while an import goes on. */
const pause = 2000;

/** What is asked beside fit and personas. */
export interface AlsoTried {
  /** How many leads are at each level of engagement. */
  readonly levels?: boolean;
  /** What one person comes to; empty for nobody. */
  readonly email?: string;
}

/** Tries a draft on the leads there are, each time it changes and each time leads do. */
export function useFitTrial(agreement: Agreement, { levels = false, email = '' }: AlsoTried = {}): FitTrialState {
  const [answered, setAnswered] = useState<Answered | null>(null);
  const [leadsChanged, setLeadsChanged] = useState(0);
  const parts = trialPartsOf(agreement);
  const question = parts && JSON.stringify([parts, email]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!parts || question === undefined) return;
    let isWanted = true;
    const ask = async (): Promise<void> => {
      const answer = await call('tryFit', { parts, levels, ...(email !== '' && { email }) });
      if (isWanted) setAnswered({ to: question, of: agreement, answer });
    };
    const timer = setTimeout(() => void ask(), isFirst.current ? 0 : rest);
    isFirst.current = false;
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [question, leadsChanged]);
  useEffect(() => onChanges(['contactsChanged'], pause, () => setLeadsChanged((times) => times + 1)), []);
  return {
    answer: answered?.answer ?? null,
    of: answered?.of ?? agreement,
    isCurrent: answered !== null && answered.to === question,
    isIncomplete: parts === undefined,
  };
}
