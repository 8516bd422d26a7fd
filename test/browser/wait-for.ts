/**
 * Waits until a condition gives something other than `undefined`, `null` or `false`, and gives that. A condition
 * that throws is tried again: frames go and come while a page loads. The usual time is a slow machine's: how quick Baton
 * is, the bench measures.
 * @throws Error that says what was waited for, and the last error if there was one.
 */
export async function waitFor<T>(
  what: string,
  condition: () => T | Promise<T>,
  timeout = 20_000,
): Promise<Exclude<T, undefined | null | false>> {
  const end = performance.now() + timeout;
  let last: unknown;
  do {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) {
        return value as Exclude<T, undefined | null | false>;
      }
      last = undefined;
    } catch (error) {
      last = error;
    }
    await nextLook();
  } while (performance.now() < end);
  throw new Error(`waited ${timeout / 1000} s for ${what}`, last === undefined ? {} : { cause: last });
}

/**
 * Looks for a while whether a condition holds all the time: for what must not happen, and so can never be waited for.
 * @throws Error as soon as it does not hold.
 */
export async function stays(what: string, condition: () => Promise<boolean>, time: number): Promise<void> {
  const end = performance.now() + time;
  do {
    if (!(await condition())) throw new Error(`${what} held no longer`);
    await nextLook();
  } while (performance.now() < end);
}

function nextLook(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
