import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ReadDraft, readKeptDraft } from '../../../lib/domain/agreement/kept-draft.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure, KeptDraft, KeptDrafts } from '../../../lib/messaging/protocol.ts';

/** How keeping a draft goes. */
export type Keeping =
  | { readonly state: 'kept' }
  /** What was changed last is on its way. */
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly failure: Failure };

/** A draft that was kept, in the fields again, with those that were written beside it. */
export interface RestoredDraft extends ReadDraft {
  readonly id: string;
  readonly others: readonly KeptDraft[];
}

/** A draft that another tab or window wrote meanwhile, and the draft that both were written on where that is known. */
export interface OtherDraft extends ReadDraft {
  readonly id: string;
  readonly common: Agreement | undefined;
}

/** A draft's keeping. */
export interface KeptState {
  readonly keeping: Keeping;
  /** What waits to be joined with the draft. It stays kept beside it until then. */
  readonly other: OtherDraft | undefined;
  /** The other draft is in this one from its next change on. */
  readonly takeIn: (other: OtherDraft) => void;
}

/** How it goes, and with which draft. */
interface Said {
  readonly keeping: Keeping;
  readonly of: Agreement | null;
}

/** After so long without another key the draft is kept. */
const pause = 400;

/**
 * Keeps a draft shortly after each change of it, and at once when the page is left; forgets it where there is nothing to
 * keep (`null`). What was said last is what stays, in whatever order the answers come. What another tab keeps is never
 * written over.
 */
export function useKeptDraft(draft: Agreement | null, base: Agreement, restored: RestoredDraft | undefined): KeptState {
  const [said, setSaid] = useState<Said>({ keeping: { state: 'kept' }, of: restored ? draft : null });
  const [other, setOther] = useState(() => restored && firstOf(restored.others, undefined));
  const last = useRef<{ readonly draft: Agreement | null }>({ draft: restored ? draft : null });
  const waiting = useRef<(() => void) | undefined>(undefined);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  /** Of the drafts that are in this one. One that was sent counts before it is answered: the answer may get lost. */
  const known = useRef<readonly string[]>(restored ? [restored.id] : []);
  /** As it was kept when no other was there: whoever opened the editor since wrote on that. */
  const common = useRef<Agreement | undefined>(restored?.draft);
  // At once after drawing: who leaves in the same moment loses nothing.
  useLayoutEffect(() => {
    if (last.current.draft === draft) {
      // What was on its way, and was saved or taken back before it went, is not to be kept any more.
      waiting.current = undefined;
      setSaid((now) => (now.keeping.state === 'failed' ? now : { keeping: { state: 'kept' }, of: draft }));
      return;
    }
    setSaid({ keeping: { state: 'waiting' }, of: draft });
    const keep = (): void => {
      waiting.current = undefined;
      last.current = { draft };
      queue.current = queue.current
        .then(() => {
          const id = crypto.randomUUID();
          const knows = known.current;
          known.current = [...knows, id];
          return call('keepAgreementDraft', draft ? { draft, base, id, knows } : { draft: null, knows });
        })
        .then((kept) => {
          if (kept.ok) heard(draft, kept.value);
          if (last.current.draft !== draft) return;
          setSaid({ keeping: kept.ok ? { state: 'kept' } : { state: 'failed', ...kept }, of: draft });
        });
    };
    waiting.current = keep;
    const timer = setTimeout(keep, pause);
    return () => clearTimeout(timer);
  }, [draft, base]);
  useEffect(() => {
    const now = (): void => waiting.current?.();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
  /** What is kept before this draft was there first: this one is to be joined with it. */
  const heard = (sent: Agreement | null, kept: KeptDrafts | null): void => {
    const all = kept ? [kept, ...kept.others] : [];
    known.current = known.current.filter((id) => all.some((each) => each.id === id));
    const place = all.findIndex(({ id }) => known.current.includes(id));
    const ahead = sent ? firstOf(all.slice(0, Math.max(0, place)), common.current) : undefined;
    if (!ahead) common.current = sent ?? undefined;
    setOther(ahead);
  };
  // What was just typed is not kept yet, also where it is drawn before anybody said so.
  const keeping: Keeping = said.of === draft ? said.keeping : { state: 'waiting' };
  return {
    keeping,
    other,
    takeIn: ({ id }) => {
      known.current = [...known.current, id];
      setOther(undefined);
    },
  };
}

/** One that this Baton cannot read stays where it is. */
function firstOf(others: readonly KeptDraft[], common: Agreement | undefined): OtherDraft | undefined {
  for (const other of others) {
    const read = readKeptDraft(other);
    if (read) return { ...read, id: other.id, common };
  }
  return undefined;
}
