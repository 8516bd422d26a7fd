/** Whether two values of an agreement, or of a draft of one, say the same. */

/**
 * Equal for equal values in whatever order their keys stand. What is absent and what is undefined are one, and a number
 * that cannot be read is the same as another.
 */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b) || a === b) return true;
  if (!isObject(a) || !isObject(b)) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, index) => sameValue(item, b[index]));
  }
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every((key) =>
    sameValue(ownValue(a, key), ownValue(b, key)),
  );
}

/** What an object has under a key of its own; undefined for whatever else. */
export function ownValue(value: unknown, key: string): unknown {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** Whether a value has keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
