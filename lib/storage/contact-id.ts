/** Ids of contacts that the store makes itself. */

const randomBytes = 6;

/**
 * A new id of 16 characters: the time, then 48 random bits. Short, because every index entry and chunk repeats it,
 * and ascending, because a database takes in ascending keys twice as fast.
 */
export function newContactId(now: number): string {
  const random = crypto.getRandomValues(new Uint8Array(randomBytes));
  return now.toString(36).padStart(8, '0') + random.toBase64({ alphabet: 'base64url' });
}
