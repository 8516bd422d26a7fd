/**
 * E-mail addresses as identities. Lower-cased, because no mail system in use tells case apart; plus-addressing is
 * left alone, because `anna+fair@…` and `anna@…` may well be two subscriptions of two people.
 */

/**
 * The address in a text such as `Anna Lund <Anna@Firma.example>`, `mailto:anna@firma.example?subject=Hi` or
 * `anna@firma.example`; `null` where there is none, or more than one to choose from.
 */
export function parseEmail(text: string): string | null {
  let value = text.trim();
  if (/^mailto:/i.test(value)) {
    value = value.slice('mailto:'.length).split('?')[0] ?? '';
    value = decode(value);
  }
  const bracketed = /<([^<>]*)>\s*$/.exec(value);
  const address = (bracketed?.[1] ?? value).trim().toLowerCase();
  if (address.length > 320) return null;
  // Deliberately loose on the local part and strict on shape: one @, no spaces, no list separators.
  return /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(address) ? address : null;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // A stray % is a character like any other.
  }
}
