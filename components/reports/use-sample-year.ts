import { useEffect, useRef, useState } from 'preact/hooks';
import { yearSideSources } from '../../lib/domain/sample-year.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Failure, Result } from '../../lib/messaging/protocol.ts';
import { now } from '../../lib/platform/clock.ts';
import { localZone } from '../../lib/platform/format.ts';

/** People in one message: few enough that the page can say how far it is. */
const peopleAtOnce = 100;

/** How many of its people are stored. */
interface Progress {
  readonly done: number;
  readonly of: number;
}

/** The sample year: whether it is stored, and the ways in and out. */
export interface SampleYearState {
  readonly isThere: boolean;
  /** While it is loaded. */
  readonly progress: Progress | null;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly load: () => void;
  readonly remove: () => void;
}

/** See above. Whether it is stored is asked again for each `countedAt`. */
export function useSampleYear(countedAt: number | undefined, onChanged: () => void): SampleYearState {
  const [isThere, setThere] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isOpen = useRef(true);

  useEffect(() => {
    isOpen.current = true;
    void call('sideTables', null).then((answer) => {
      if (isOpen.current && answer.ok) setThere(answer.value.some(({ source }) => source === yearSideSources.details));
    });
    return () => {
      isOpen.current = false;
    };
  }, [countedAt]);

  const run = async (work: () => Promise<Result<unknown>>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    const result = await work();
    if (isOpen.current) {
      setBusy(false);
      setProgress(null);
      if (!result.ok) setFailure(result.failure);
    }
    // Also what was cut off half-way has changed the figures.
    onChanged();
  };

  return {
    isThere,
    progress,
    isBusy,
    failure,
    load: () => void run(() => loadSampleYear((each) => isOpen.current && setProgress(each))),
    remove: () => void run(() => call('eraseSampleYear', null)),
  };
}

/** Its tables first: by them it is known to be there, so that what was cut off can be taken away. */
async function loadSampleYear(onProgress: (progress: Progress) => void): Promise<Result<unknown>> {
  // Only who asks for it fetches it.
  const { sampleYear } = await import('../../lib/sample/year/sample-year.ts');
  const { people, spend, details } = sampleYear(now(), localZone());
  const side = await call('importSide', { spend, details, paths: [] });
  if (!side.ok) return side;
  for (let done = 0; done < people.length; done += peopleAtOnce) {
    onProgress({ done, of: people.length });
    const answer = await call('importBatch', { people: people.slice(done, done + peopleAtOnce) });
    if (!answer.ok) return answer;
  }
  return side;
}
