/**
 * Ids from content: what a file says twice has the same id both times, so that importing it again changes nothing.
 */

/** Sixteen letters and digits from the parts, the same in every browser. Two 32-bit hashes (cyrb64, public domain). */
export function stableId(...parts: readonly (string | number | undefined)[]): string {
  const text = parts.join('\u001f');
  let first = 0xdeadbeef;
  let second = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, 2654435761);
    second = Math.imul(second ^ code, 1597334677);
  }
  first = Math.imul(first ^ (first >>> 16), 2246822507) ^ Math.imul(second ^ (second >>> 13), 3266489909);
  second = Math.imul(second ^ (second >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return hex(second) + hex(first);
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
