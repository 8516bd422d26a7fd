/**
 * The drafts of the agreement that were kept. Most often there is one; where two tabs or two windows wrote at the same
 * time there are several, until somebody has made one of them.
 */
import * as z from 'zod/mini';
import type { Instant } from '../domain/time.ts';
import { objectIn } from './json-document.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** What is kept: right or wrong, readable or not. Who shows it checks it. */
export interface StoredDraft {
  /** Another for each time that a draft is kept. */
  readonly id: string;
  readonly draft: unknown;
  /** What it was written from. */
  readonly base: unknown;
  readonly savedAt: Instant;
}

/** The drafts, the one that was there first in front. One that cannot be read is given as it is, so that it is not lost. */
export async function getAgreementDrafts(database: Database): Promise<readonly StoredDraft[]> {
  return draftsIn(await read(database, ['settings'], ({ store }) => store.get('agreementDraft')));
}

/**
 * Keeps a draft in the stead of those that whoever wrote it knew of, by their ids; what they did not know of stays.
 * The same again changes nothing. With `null` those known of are forgotten, with neither all of them. On the disk when
 * it resolves; gives the drafts there are then.
 */
export function putAgreementDraft(
  database: Database,
  draft: StoredDraft | null,
  known?: readonly string[],
): Promise<readonly StoredDraft[]> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const before = draftsIn(await store.get('agreementDraft'));
    if (draft && before.some(({ id }) => id === draft.id)) return before;
    const isKnown = ({ id }: StoredDraft): boolean => known === undefined || known.includes(id);
    const place = before.findIndex(isKnown);
    const after = before.filter((each) => !isKnown(each));
    if (draft) after.splice(place < 0 ? after.length : place, 0, draft);
    const [first, ...others] = after;
    if (first) await store.put(JSON.stringify({ ...first, others }), 'agreementDraft');
    else await store.delete('agreementDraft');
    return after;
  });
}

const keptSchema = z.object({
  id: z.optional(z.string()),
  draft: z.unknown(),
  base: z.unknown(),
  savedAt: z.number(),
  others: z.catch(z.array(z.unknown()), []),
});

function draftsIn(text: string | undefined): StoredDraft[] {
  if (text === undefined) return [];
  const kept = z.safeParse(keptSchema, objectIn(text));
  if (!kept.success) return [unreadable(text, 0)];
  const { id = 'first', draft, base, savedAt, others } = kept.data;
  return [{ id, draft, base, savedAt }, ...others.map(otherIn)];
}

function otherIn(value: unknown, place: number): StoredDraft {
  const other = z.safeParse(keptSchema, value);
  if (!other.success) return unreadable(value, place + 1);
  const { id = `other-${place}`, draft, base, savedAt } = other.data;
  return { id, draft, base, savedAt };
}

function unreadable(draft: unknown, place: number): StoredDraft {
  return { id: `unreadable-${place}`, draft, base: null, savedAt: 0 };
}
