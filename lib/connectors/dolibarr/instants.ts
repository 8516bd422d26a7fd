/** Times of Dolibarr: seconds since 1970, as numbers or as texts. */
import type { Instant, PlainDay } from '../../domain/time.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { Told } from '../reading/person-draft.ts';

/** The instant, also of the years before ten digits; `undefined` for none, which is 0 or nothing. */
export function instantOf(told: Told): Instant | undefined {
  return told === '' || told === 0 || told === '0' ? undefined : instantIn(told);
}

/** A day as a text, or as the instant of its midnight in the server's zone: whichever that is, noon in UTC is that day. */
export function dayOf(told: Told): PlainDay | undefined {
  const seconds = typeof told === 'string' && /^\d+$/.test(told) ? Number(told) : told;
  return typeof seconds === 'number' && seconds > 0 ? dayIn((seconds + 12 * 3600) * 1000) : dayIn(told);
}
