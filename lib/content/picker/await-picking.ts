/** The script that the worker puts into a page when the user wants to point at something there. */
import { call } from '../../messaging/client.ts';
import { onTabCall } from '../tab-calls.ts';
import { pick } from './pick.ts';

/** What an earlier run of this script left in the world that Baton's scripts share, which no page sees. */
const world = globalThis as { batonPicking?: AbortController };

/** Waits to be told what to point at, once; an earlier run that still waits or points ends. */
export function awaitPicking(): void {
  world.batonPicking?.abort();
  const ends = new AbortController();
  world.batonPicking = ends;
  let isPointing = false;
  const end = (): void => ends.abort();
  onTabCall(
    {
      startPicking({ field }) {
        if (isPointing) return;
        isPointing = true;
        pick(field, (picked) => void call('fieldPicked', { field, ...(picked && { picked }) }), ends);
      },
      stopPicking: end,
      stop: end,
    },
    ends.signal,
  );
}
