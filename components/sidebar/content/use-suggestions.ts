import { useEffect, useRef, useState } from 'preact/hooks';
import type { ContentSuggestion } from '../../../lib/domain/content/suggest.ts';
import type { Lead } from '../../../lib/domain/lead.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';

/** The content list for one lead, as it is known by now. */
export interface Suggestions {
  /** In the order of the first answer: what the rep is about to press stays where it is. Absent until the first. */
  readonly list: readonly ContentSuggestion[] | undefined;
  readonly failure: Failure | undefined;
  readonly ask: () => void;
}

/** Asks for what to send to a lead, and again whenever the lead is another than it was. */
export function useSuggestions(lead: Lead): Suggestions {
  const { contactId } = lead;
  const [list, setList] = useState<readonly ContentSuggestion[]>();
  const [failure, setFailure] = useState<Failure>();
  const asked = useRef(0);
  const ask = async (): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    const result = await call('suggestContent', { contactId });
    if (turn !== asked.current) return;
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) setList((before) => inOrderOf(before, result.value));
  };
  useEffect(() => {
    void ask();
    return () => {
      asked.current += 1;
    };
  }, [lead]);
  return { list, failure, ask: () => void ask() };
}

function inOrderOf(
  before: readonly ContentSuggestion[] | undefined,
  after: readonly ContentSuggestion[],
): readonly ContentSuggestion[] {
  if (!before) return after;
  const places = new Map(before.map(({ content }, place) => [content, place]));
  const place = ({ content }: ContentSuggestion): number => places.get(content) ?? before.length;
  return after.toSorted((a, b) => place(a) - place(b));
}
