import { useEffect, useRef, useState } from 'preact/hooks';

/** How often a count is asked how far it is, in milliseconds. */
const glance = 300;

/** What the worker says: the answer, or why there is none. */
type Told<Answer, Failure> =
  | { readonly ok: true; readonly value: Answer }
  | { readonly ok: false; readonly failure: Failure };

/** How a count is asked for. */
export interface Counting<Answer, Failure> {
  /** The last count, at once. */
  readonly last: () => Promise<Told<Answer, Failure>>;
  /** A new one; meanwhile `last` says how far it is. */
  readonly anew: () => Promise<Told<Answer, Failure>>;
  /** Whether an answer is of no count, or of an old one. */
  readonly isOld: (answer: Answer) => boolean;
  /** Listens for what makes counts old; gives how to stop. */
  readonly onChange: (heard: () => void) => () => void;
}

/** A count as a page has it. */
export interface Count<Answer, Failure> {
  /** Null until the first answer. */
  readonly answer: Answer | null;
  readonly failure: Failure | null;
  readonly isCounting: boolean;
  readonly countAnew: () => void;
}

/**
 * What was counted last, at once. What was never counted, or is old when the page opens, is counted anew without being
 * asked; what gets old under the reader's eyes stays, and says so.
 */
export function useCount<Answer, Failure>(counting: Counting<Answer, Failure>): Count<Answer, Failure> {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isCounting, setCounting] = useState(false);
  const isOpen = useRef(true);

  const take = (told: Told<Answer, Failure>): void => {
    if (!isOpen.current) return;
    setFailure(told.ok ? null : told.failure);
    if (told.ok) setAnswer(told.value);
  };
  const look = async (): Promise<Told<Answer, Failure>> => {
    const told = await counting.last();
    take(told);
    return told;
  };
  const countAnew = async (): Promise<void> => {
    setCounting(true);
    const watching = setInterval(() => void look(), glance);
    const told = await counting.anew();
    clearInterval(watching);
    take(told);
    if (isOpen.current) setCounting(false);
  };

  useEffect(() => {
    isOpen.current = true;
    const stop = counting.onChange(() => void look());
    void look().then((told) => {
      if (told.ok && isOpen.current && counting.isOld(told.value)) void countAnew();
    });
    return () => {
      isOpen.current = false;
      stop();
    };
  }, []);

  return { answer, failure, isCounting, countAnew: () => void countAnew() };
}
