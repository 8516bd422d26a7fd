/**
 * Which encoding a file is in, told from its first bytes.
 */
import { FileProblem } from './problems.ts';

/** The encodings offered; the last two must be chosen by hand, because nothing in the bytes tells them apart. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'windows-1250', 'windows-1251'] as const;
/** One of them, as `TextDecoder` calls it. */
export type Encoding = (typeof encodings)[number];

const signatures: readonly (readonly [what: string, bytes: readonly number[]])[] = [
  ['excel', [0x50, 0x4b, 0x03, 0x04]],
  ['excel', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x37, 0x7a, 0xbc, 0xaf]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
];

/** Throws `FileProblem` `empty` or `binary`. `head` is the beginning of the file, a few kilobytes at least. */
export function detectEncoding(head: Uint8Array): Encoding {
  if (head.length === 0) throw new FileProblem('empty');
  for (const [what, bytes] of signatures) {
    if (bytes.every((byte, index) => head[index] === byte)) throw new FileProblem('binary', { what });
  }
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const wide = detectUtf16(head);
  if (wide) return wide;
  if (head.includes(0)) throw new FileProblem('binary', { what: 'unknown' });
  return detectUtf8(head) ? 'utf-8' : 'windows-1252';
}

/** UTF-16 without a mark: in text that is partly Latin, one byte of each pair is mostly zero and the other hardly ever. */
function detectUtf16(head: Uint8Array): Encoding | null {
  const pairs = head.length >> 1;
  if (pairs === 0) return null;
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    if (head[at] === 0) even += 1 / pairs;
    if (head[at + 1] === 0) odd += 1 / pairs;
  }
  if (odd > 0.3 && even < 0.05) return 'utf-16le';
  if (even > 0.3 && odd < 0.05) return 'utf-16be';
  return null;
}

/** Whether bytes are UTF-8, or nearly: more well-formed characters outside ASCII than malformed ones. */
export function detectUtf8(bytes: Uint8Array): boolean {
  // A character cut off at the end is not malformed.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: true });
  let malformed = 0;
  let wellFormed = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) malformed++;
    else if (code > 0x7f) wellFormed++;
  }
  return malformed === 0 || wellFormed > malformed;
}
