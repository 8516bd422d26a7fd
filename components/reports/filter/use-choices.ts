import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../lib/messaging/client.ts';
import type { PageCalls } from '../../../lib/messaging/protocol.ts';

/** What can be grouped and filtered by. */
export type Choices = PageCalls['reportChoices']['out'];

const none: Choices = { dimensions: [], tooVaried: [] };

/** What the leads counted at an instant can be grouped and filtered by; nothing until it is known. */
export function useChoices(countedAt: number | undefined): Choices {
  const [choices, setChoices] = useState<Choices>(none);
  useEffect(() => {
    if (countedAt === undefined) return;
    let isCurrent = true;
    void call('reportChoices', null).then((answer) => {
      if (isCurrent && answer.ok) setChoices(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [countedAt]);
  return choices;
}
