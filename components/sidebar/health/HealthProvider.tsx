import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageHealth } from '../../../lib/domain/page-health.ts';
import type { PageField, RecordPage } from '../../../lib/domain/record.ts';
import { call } from '../../../lib/messaging/client.ts';
import { onBroadcast } from '../../../lib/messaging/events.ts';
import { afterPaint } from '../../ui/after-paint.ts';
import { HealthContext, type SavedMend } from './health-context.ts';

export interface HealthProviderProps {
  /** The page on show. */
  readonly page: RecordPage | null;
  readonly children: ComponentChildren;
}

/** Asks how well the page is read once it is painted, and again whenever that may have changed. */
export function HealthProvider({ page, children }: HealthProviderProps) {
  const key = page?.kind === 'record' ? JSON.stringify(page.record) : null;
  // What was read, by which selectors: a mend changes it on the record at hand.
  const read = page?.kind === 'record' ? JSON.stringify([page.reading, page.trace]) : null;
  const [known, setKnown] = useState<{ readonly key: string | null; readonly health: PageHealth | null } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [saved, noteSaved] = useState<SavedMend | null>(null);
  const wish = useRef<PageField | null>(null);
  const light = useRef<HTMLButtonElement>(null);
  const asked = useRef(0);
  // What was read of a former record is not told of this one.
  const health = known?.key === key ? (known?.health ?? null) : null;

  const took = (next: PageHealth | null): void => {
    asked.current += 1;
    setKnown({ key, health: next });
  };
  const ask = (): void => {
    asked.current += 1;
    const turn = asked.current;
    if (key === null) return;
    void call('pageHealth', { page }).then((result) => {
      if (result.ok && turn === asked.current) setKnown({ key, health: result.value });
    });
  };
  const current = useRef(ask);
  current.current = ask;
  useLayoutEffect(() => afterPaint(() => current.current()), [key, read]);
  useLayoutEffect(() => {
    const ends = new AbortController();
    onBroadcast({ sitesChanged: () => current.current() }, ends.signal);
    return () => ends.abort();
  }, []);
  // Another record, another story.
  useLayoutEffect(() => {
    setOpen(false);
    noteSaved(null);
  }, [key]);

  const close = (): void => {
    setOpen(false);
    noteSaved(null);
    light.current?.focus();
  };
  return (
    <HealthContext.Provider
      value={{
        health,
        page,
        isOpen: isOpen && health !== null,
        takeWish() {
          const taken = wish.current;
          wish.current = null;
          return taken;
        },
        saved,
        noteSaved,
        light,
        open(field) {
          wish.current = field ?? null;
          setOpen(true);
        },
        close,
        took,
        ask,
      }}
    >
      {children}
    </HealthContext.Provider>
  );
}
