import { freeId } from '../../../../lib/domain/agreement/draft.ts';
import { now } from '../../../../lib/platform/clock.ts';

/**
 * An id that nothing in the list has, nor anything that was removed from it: what was said or sent of that keeps its
 * own.
 */
export function freshId(kind: string, taken: readonly { readonly id: string }[]): string {
  return freeId(`${kind}-${now().toString(36)}`, taken);
}

/** So many of them, found in one go: a sheet may have thousands of lines. */
export function freshIds(kind: string, count: number, taken: readonly { readonly id: string }[]): string[] {
  const known = new Set(taken.map(({ id }) => id));
  const stem = `${kind}-${now().toString(36)}`;
  const ids: string[] = [];
  for (let place = 1; ids.length < count; place += 1) {
    const id = place === 1 ? stem : `${stem}-${place}`;
    if (!known.has(id)) ids.push(id);
  }
  return ids;
}
