/** The mends that were made or imported here. */
import { isSamePlace, type MendPlace, type PageMend, pageMendSchema } from '../domain/page-mend.ts';
import { itemsIn } from './json-document.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** All of them, at most one for a place. */
export async function getMends(database: Database): Promise<readonly PageMend[]> {
  return itemsIn(await read(database, ['settings'], ({ store }) => store.get('mends')), pageMendSchema);
}

/**
 * Stores mends, each in the stead of the one for its place; one that says what is stored already changes nothing. On
 * the disk when it resolves, with those that are new.
 */
export function putMends(database: Database, mends: readonly PageMend[]): Promise<readonly PageMend[]> {
  return change(database, (before) => {
    const fresh = mends.filter(
      (mend, index) =>
        !before.some((known) => isSamePlace(known, mend) && known.selector === mend.selector) &&
        mends.findIndex((other) => isSamePlace(other, mend)) === index,
    );
    const kept = before.filter((known) => !fresh.some((mend) => isSamePlace(known, mend)));
    return { changed: fresh, all: [...kept, ...fresh] };
  });
}

/** Removes the mend for a place; on the disk when it resolves, with what was removed. */
export function removeMend(database: Database, place: MendPlace): Promise<readonly PageMend[]> {
  return change(database, (before) => ({
    changed: before.filter((known) => isSamePlace(known, place)),
    all: before.filter((known) => !isSamePlace(known, place)),
  }));
}

interface Change {
  readonly changed: readonly PageMend[];
  readonly all: readonly PageMend[];
}

function change(database: Database, by: (before: readonly PageMend[]) => Change): Promise<readonly PageMend[]> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const { changed, all } = by(itemsIn(await store.get('mends'), pageMendSchema));
    if (changed.length > 0) await store.put(JSON.stringify(all), 'mends');
    return changed;
  });
}
