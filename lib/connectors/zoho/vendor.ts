/** How Zoho CRM's API is spoken to. */
import { hour, type Instant } from '../../domain/time.ts';
import type { Vendor } from '../client/vendor.ts';
import { dataCentreOf } from './data-centres.ts';
import { failureIn } from './failures.ts';
import { sign } from './sign-in.ts';

/** The version of the API. */
export const apiPath = '/crm/v8';

/** So few credits are left to the company's other programs. Zoho says how many there are once half are spent. */
const leftToOthers = 200;

/** Base, sign-in, errors and limits. */
export const vendor: Vendor = {
  base: (settings) => dataCentreOf(settings).api,
  sign,
  failureOf: failureIn,
  limitedUntil,
};

/** Credits come back one by one, 24 hours after each was spent. */
function limitedUntil(headers: Headers, now: Instant): Instant | undefined {
  const left = headers.get('x-api-credits-remaining')?.trim();
  return left && Number(left) <= leftToOthers ? now + hour : undefined;
}
