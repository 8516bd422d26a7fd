/** How many rows the call list had when the popup was opened last, which is what it has most often now. */

const key = 'baton.nextRows';

/** Remembered by the page itself: it is needed before the worker has answered. Without a memory there are none. */
export const rowsLastTime = {
  get(): number {
    const rows = Number(globalThis.localStorage?.getItem(key));
    return rows >= 1 && rows <= 3 ? Math.trunc(rows) : 0;
  },
  set(rows: number): void {
    globalThis.localStorage?.setItem(key, String(rows));
  },
};
