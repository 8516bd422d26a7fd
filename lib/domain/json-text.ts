/** JSON that people wrote or saved by hand. */

/** The value of a text, which may begin with a byte order mark as Windows' editors leave it; undefined where it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
