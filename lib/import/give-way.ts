/**
 * Lets the page breathe: drawing and clicks go before the next piece of work.
 */

/** Work for at most this long at a time. */
const turn = 25;
let begun = 0;

/** Waits for the browser's next turn, if this one has lasted long enough. */
export async function giveWay(): Promise<void> {
  const now = performance.now();
  if (now - begun < turn) return;
  await nextTurn();
  begun = performance.now();
}

function nextTurn(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  // Not slowed down in a hidden tab, as timers are.
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve));
}
