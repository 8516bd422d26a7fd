import type { PauseKind } from '../../../lib/domain/contact.ts';
import type { PlainDay } from '../../../lib/domain/time.ts';
import { readDay } from '../read-day.ts';

/** The day with whose beginning a pause ends, `null` for none, or what is wrong with what was entered. */
export type PauseEnd =
  | { readonly day: PlainDay | null }
  | { readonly error: 'endMissing' | 'endInvalid' | 'endTooEarly' };

/** Reads the field for the end of a pause. "On request until" is not said without a day. */
export function readPauseEnd(field: Parameters<typeof readDay>[0], kind: PauseKind): PauseEnd {
  const read = readDay(field);
  if ('day' in read) return read;
  if (read.error === 'invalid') return { error: 'endInvalid' };
  if (read.error === 'outOfRange') return { error: field.validity.rangeUnderflow ? 'endTooEarly' : 'endInvalid' };
  return kind === 'onRequest' ? { error: 'endMissing' } : { day: null };
}
