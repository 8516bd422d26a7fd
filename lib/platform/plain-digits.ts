/** Typed figures, whatever digits the keyboard has. */

/** The zeros of Arabic (East and West of Iran), Devanagari, Thai and the wide forms of East Asia; nine more follow each. */
const zeros = [0x660, 0x6f0, 0x966, 0xe50, 0xff10] as const;

/**
 * A typed text with its digits as 0 to 9, a hyphen for each kind of minus and `%` for the Arabic sign, without the
 * marks of direction that `Intl` writes and nobody sees. Marks between digits stay as they are.
 */
export function plainDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = zeros.find((one) => code >= one && code < one + 10);
      return zero === undefined ? digit : String(code - zero);
    })
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/[−–](?=\d)/g, '-')
    .replaceAll('٪', '%');
}
