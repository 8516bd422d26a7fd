import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ExchangeView } from '../../../lib/domain/exchange/views.ts';
import { call } from '../../../lib/messaging/client.ts';
import { onBroadcast } from '../../../lib/messaging/events.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import type { Screen } from '../session.ts';
import { ExchangeContext, type ExchangeParts } from './exchange-context.ts';
import { knownNames, learnNames } from './source-names.ts';

export interface ExchangeProviderProps {
  readonly screen: Screen;
  readonly children: ComponentChildren;
}

let loaded: ExchangeParts | null = null;

/**
 * Asks about the exchange with other systems once the person on show is painted, and again whenever the worker says
 * that it changed. What draws it is loaded only where something is connected.
 */
export function ExchangeProvider({ screen, children }: ExchangeProviderProps) {
  const { page, contactId, key } = useShown(screen);
  const [known, setKnown] = useState<{ readonly key: string | null; readonly view: ExchangeView | null } | null>(null);
  const [names, setNames] = useState(knownNames);
  const [parts, setParts] = useState(loaded);
  const asked = useRef(0);

  const ask = async (): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    if (page === null) return;
    const input = { page, ...(contactId !== undefined && { contactId }) };
    let result = await call('exchangeOf', input);
    // A worker that was ended over a question answers no more; asking changes nothing, so its successor is asked.
    if (!result.ok && result.failure.code === 'unexpected') result = await call('exchangeOf', input);
    if (!result.ok) return;
    const view = result.value;
    const isConnected = view.sources.length > 0 || view.sent.length > 0;
    if (isConnected) loaded ??= (await import('./exchange-parts.ts')).parts;
    if (turn !== asked.current) return;
    setNames(learnNames([...view.sources, ...view.sent]));
    setParts(loaded);
    setKnown({ key, view: isConnected ? view : null });
  };
  const current = useRef(ask);
  current.current = ask;
  const about = useRef(contactId);
  about.current = contactId;

  useLayoutEffect(() => {
    // What was asked of a former person is not shown of this one.
    asked.current += 1;
    if (key !== null) afterPaint(() => void current.current());
  }, [key, contactId]);
  useLayoutEffect(() => {
    const ends = new AbortController();
    const changed = ({ contactIds }: { readonly contactIds: readonly string[] }): void => {
      const id = about.current;
      if (id === undefined || contactIds.length === 0 || contactIds.includes(id)) void current.current();
    };
    onBroadcast({ exchangeChanged: changed }, ends.signal);
    return () => ends.abort();
  }, []);

  const view = known?.key === key ? (known?.view ?? null) : null;
  const shown = useMemo(
    () => ({
      page,
      ...(contactId !== undefined && { contactId }),
      view,
      names,
      parts: view && parts,
      ask: () => void current.current(),
    }),
    [page, contactId, view, names, parts],
  );
  return <ExchangeContext.Provider value={shown}>{children}</ExchangeContext.Provider>;
}

/** Whom the exchange is about: the person of the record on show, known or not. */
function useShown(screen: Screen) {
  const reply = screen.kind === 'shown' ? screen.reply : undefined;
  const page = reply?.state === 'known' || reply?.state === 'unknown' ? reply.page : null;
  const contactId = reply?.state === 'known' ? reply.lead.contactId : undefined;
  return { page, contactId, key: page?.kind === 'record' ? JSON.stringify(page.record) : null };
}
