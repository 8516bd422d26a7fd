/** How Marketo's REST API is addressed, and what its errors mean: most come with the status 200. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { addDays, dayOf, type Instant, second, startOfDay } from '../../domain/time.ts';
import type { Reply, Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { words } from '../reading/person-draft.ts';
import { sign } from './sign-in.ts';

/** The origin of a company's Marketo, `https://123-ABC-456.mktorest.com`. Throws `badSetting`. */
export function originOf({ address = '' }: Settings): string {
  const text = address.trim();
  if (!URL.canParse(text)) throw new ConnectorError({ code: 'badSetting', field: 'address' });
  return new URL(text).origin;
}

/** The company's Marketo as its users know it: the Munchkin id, `123-ABC-456`. */
export function accountOf(settings: Settings): string {
  const { hostname } = new URL(originOf(settings));
  return hostname.endsWith('.mktorest.com') ? hostname.slice(0, -'.mktorest.com'.length).toUpperCase() : hostname;
}

/** The REST API, version 1. */
export const vendor: Vendor = {
  base: originOf,
  sign: (door, renew) => sign(originOf(door.settings), door, renew),
  failureOf: failureIn,
};

/** An error of a whole request or of one record in it: `{ code: "601", message: "Access token invalid" }`. */
export const faultSchema = z.object({ code: z.coerce.string(), message: z.catch(z.string(), '') });
export type Fault = z.infer<typeof faultSchema>;

const refusal = z.object({ success: z.literal(false), errors: z.catch(z.array(faultSchema), []) });

function failureIn({ status, body }: Reply, now: Instant): ExchangeFailure | undefined {
  // The API answers in JSON whatever happens: this is another host's page.
  const isElsewhere = status < 200 || (status >= 300 && status < 400) || (status === 404 && typeof body === 'string');
  if (isElsewhere) return { code: 'badSetting', field: 'address' };
  const parsed = z.safeParse(refusal, body);
  if (!parsed.success) return undefined;
  const [fault = { code: '611', message: '' }] = parsed.data.errors;
  return meaningOf(fault, now);
}

/** What an error stands for (the vendor's table of error codes). */
export function meaningOf({ code, message }: Fault, now: Instant): ExchangeFailure {
  switch (code) {
    case '601':
    case '602':
      return { code: 'signedOut' };
    case '603':
      return { code: 'forbidden' };
    case '1008':
      return { code: 'forbidden', scope: words(message, 300) };
    case '604':
      return { code: 'tooSlow' };
    case '606':
      // A hundred requests in twenty seconds.
      return { code: 'limited', until: now + 20 * second };
    case '607':
    case '1029':
      return { code: 'limited', until: nextQuota(now) };
    case '615':
      // Ten at a time, of all of the company's programs.
      return { code: 'limited', until: now + 5 * second };
    case '616':
    case '703':
      return { code: 'planLacks', what: words(message, 300) };
    case '702':
    case '1004':
    case '1013':
      return { code: 'notFound' };
    case '500':
    case '611':
      return { code: 'serverError', status: 500 };
    case '502':
      return { code: 'serverError', status: 502 };
    case '608':
    case '614':
    case '713':
    case '719':
      return { code: 'serverError', status: 503 };
    default:
      return { code: 'refused', why: words(`${message} (${code})`, 300) };
  }
}

/** The day's quota begins anew at midnight in the central time zone of the United States. */
function nextQuota(now: Instant): Instant {
  const zone = 'America/Chicago';
  return startOfDay(addDays(dayOf(now, zone), 1), zone);
}
