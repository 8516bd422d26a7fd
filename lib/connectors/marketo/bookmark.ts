/** What one reading leaves for the next: how far each log was read, and what does not change from day to day. */
import * as z from 'zod/mini';

/** The logs that are followed. */
export const logs = ['often', 'rare', 'named', 'changes'] as const;
export type Log = (typeof logs)[number];

/** A reading keeps at most this much. */
const longest = 5000;

const text = z.string();
const bookmarkSchema = z.object({
  /** Of which lead, and for which settings. */
  lead: z.number(),
  settings: text,
  tokens: z.partialRecord(z.enum(logs), text),
  /** Kinds of activity that are this company's own, by their ids. */
  named: z.optional(z.array(z.tuple([z.number(), text]))),
  /** Names of fields for people. Like the kinds, left out where they could not be asked for. */
  labels: z.optional(z.record(text, text)),
});
export type Bookmark = z.infer<typeof bookmarkSchema>;

/** The bookmark in a text; `undefined` where it is none. */
export function bookmarkIn(kept: string | undefined): Bookmark | undefined {
  try {
    return z.parse(bookmarkSchema, JSON.parse(kept ?? ''));
  } catch {
    return undefined;
  }
}

/** The bookmark as a text; `undefined` where it would be too long. */
export function bookmarkText(bookmark: Bookmark): string | undefined {
  const kept = JSON.stringify(bookmark);
  return kept.length <= longest ? kept : undefined;
}
