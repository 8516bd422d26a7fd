/** What somebody who signs an agreement signs, and whether the signature still stands under it. */
import { isObject } from './same-value.ts';
import type { Agreement } from './schema.ts';
import type { Signature } from './signing-schema.ts';

/**
 * The agreement without its signatures as a text that is the same for the same agreement: JSON with the keys of each
 * object in the order of their UTF-16 code units and without spaces, as RFC 8785 has it. The revision's number, day,
 * author and note are part of what is signed.
 */
export function signedText({ signatures: _, ...signed }: Agreement): string {
  return JSON.stringify(signed, (_key, part: unknown) =>
    isObject(part) && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of `signedText` in UTF-8, in 64 hexadecimal digits. */
export async function signedDigest(agreement: Agreement): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(signedText(agreement)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether what was signed is what the agreement says. */
export async function stillHolds(agreement: Agreement, { of }: Pick<Signature, 'of'>): Promise<boolean> {
  return (await signedDigest(agreement)) === of;
}
