/**
 * Why another system could not be read or written. Every failure of a connector is one of these: each has a sentence
 * in the user's language, and a way on.
 */
import * as z from 'zod/mini';
import { instantSchema } from '../instant-schema.ts';

const words = z.string().check(z.maxLength(300));

/**
 * - `signedOut`: the system does not accept the token or the session (any more).
 * - `forbidden`: it does, and what it allows is not enough; `scope` is what is missing, in the vendor's words.
 * - `notFound`: the person or the record is not there (any more).
 * - `limited`: too many requests; nothing is asked before `until`.
 * - `planLacks`: the vendor's plan or edition does not have `what`.
 * - `notUnderstood`: the reply is not what the vendor documents; `what` says where it differs, never a value.
 * - `refused`: the system refuses what was sent; `why` is its own message, shown as it is.
 * - `serverError`: the system fails by itself, with this HTTP status.
 * - `tooSlow`: no reply in time. What was sent may have arrived.
 * - `offline`: the system cannot be reached.
 * - `notGranted`: the browser has not been given the system's `origin`.
 * - `budgetSpent`: as many requests as the connection may make in a day; until the next day begins.
 * - `badSetting`: what the user entered cannot be used; `field` says which.
 * - `unexpected`: Baton's own fault.
 */
export const exchangeFailureSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('signedOut') }),
  z.object({ code: z.literal('forbidden'), scope: z.optional(words) }),
  z.object({ code: z.literal('notFound') }),
  z.object({ code: z.literal('limited'), until: instantSchema }),
  z.object({ code: z.literal('planLacks'), what: words }),
  z.object({ code: z.literal('notUnderstood'), what: words }),
  z.object({ code: z.literal('refused'), why: words }),
  z.object({ code: z.literal('serverError'), status: z.number() }),
  z.object({ code: z.literal('tooSlow') }),
  z.object({ code: z.literal('offline') }),
  z.object({ code: z.literal('notGranted'), origin: words }),
  z.object({ code: z.literal('budgetSpent'), until: instantSchema }),
  z.object({ code: z.literal('badSetting'), field: words }),
  z.object({ code: z.literal('unexpected'), what: z.optional(words) }),
]);

export type ExchangeFailure = z.infer<typeof exchangeFailureSchema>;
export type ExchangeFailureCode = ExchangeFailure['code'];

/** What came of asking another system. Never a thrown error. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ExchangeFailure };
