/** Which leads may be on the call list. */
import type { Agreement } from '../../../domain/agreement/schema.ts';
import { day, type Instant } from '../../../domain/time.ts';
import type { CallQuery } from '../../../storage/call-candidates.ts';

/** Of leads that were contacted, those handed over so lately: judged late, or hot again. A store of years is full of others. */
const handedOverFor = 180 * day;

/** A day of the reader's begins and ends up to so much before and after the same day in UTC, and lasts a day. */
const zonesApart = 1 * day;

/**
 * What the list at `now` is made of. Of the leads with a deadline, those whose day is not over anywhere, and whose
 * window may be open by the widest of the agreement's rules.
 */
export function callQuery({ timing }: Pick<Agreement, 'timing'>, now: Instant): CallQuery {
  const widest = Math.max(0, ...timing.map(({ opensDaysBefore }) => opensDaysBefore));
  return {
    handedOverFrom: now - handedOverFor,
    // What is dated ahead has not happened; an instant of this very moment has.
    handedOverTo: now + 1,
    deadlineFrom: now - day - zonesApart,
    deadlineTo: now + widest * day + zonesApart,
  };
}
