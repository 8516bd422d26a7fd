/**
 * Waits until a condition gives something other than `undefined`, `null` or `false`, and gives that. A condition
 * that throws is tried again: frames go and come while a page loads.
 * @throws Error that says what was waited for, and the last error if there was one.
 */
export async function waitFor<T>(
  what: string,
  condition: () => T | Promise<T>,
  timeout = 10_000,
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
    await new Promise((resolve) => setTimeout(resolve, 20));
  } while (performance.now() < end);
  throw new Error(`waited ${timeout / 1000} s for ${what}`, last === undefined ? {} : { cause: last });
}
