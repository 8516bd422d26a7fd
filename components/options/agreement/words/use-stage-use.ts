import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../../../lib/messaging/client.ts';
import { failureText } from '../../../../lib/messaging/failure-text.ts';
import type { WordUse } from './stage-changes.ts';

/** What is known of the leads in the stages. */
export interface StageUse {
  /** Undefined until they are counted, and where they could not be. */
  readonly use: readonly WordUse[] | undefined;
  /** Why they could not be counted. */
  readonly failure: string | undefined;
  /** Counts them anew. */
  readonly ask: () => Promise<readonly WordUse[] | undefined>;
}

/** How many leads stand in which stage, asked when the step is opened and before a stage goes. */
export function useStageUse(): StageUse {
  const [use, setUse] = useState<readonly WordUse[]>();
  const [failure, setFailure] = useState<string>();
  const isHere = useRef(true);
  const ask: StageUse['ask'] = async () => {
    const answer = await call('stageUse', null);
    if (!isHere.current) return undefined;
    setFailure(answer.ok ? undefined : failureText(answer.failure));
    if (!answer.ok) return undefined;
    setUse(answer.value);
    return answer.value;
  };
  useEffect(() => {
    isHere.current = true;
    void ask();
    return () => {
      isHere.current = false;
    };
  }, []);
  return { use, failure, ask };
}
