/** What Zoho's errors mean: `{code, details, message, status}`, and those of its sign-in: `{error}`, with status 200. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { hour, type Instant, minute } from '../../domain/time.ts';
import type { Reply } from '../client/vendor.ts';
import { words } from '../reading/person-draft.ts';

const errorSchema = z.object({
  code: z.string(),
  status: z.catch(z.nullish(z.string()), null),
  message: z.catch(z.string(), ''),
  details: z.catch(
    z.object({
      api_name: z.catch(z.nullish(z.string()), null),
      permissions: z.catch(z.array(z.string()), []),
    }),
    { api_name: null, permissions: [] },
  ),
});
type ZohoError = z.infer<typeof errorSchema>;

const signInSchema = z.object({ error: z.string(), error_description: z.catch(z.nullish(z.string()), null) });

/** The failure that a reply stands for; `undefined` where Zoho says of itself that it is none, or nothing. */
export function failureIn({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  const signIn = z.safeParse(signInSchema, body);
  if (signIn.success) return signInFailure(signIn.data, status, now);
  const isSpent = headers.get('x-api-credits-remaining')?.trim() === '0';
  return failureOf(status >= 400 ? (firstWritten(body) ?? body) : body, status, now, isSpent);
}

/** Where all that was to be written is refused, the error stands with the record. */
function firstWritten(body: unknown): unknown {
  const isList = typeof body === 'object' && body !== null && 'data' in body && Array.isArray(body.data);
  return isList ? (body.data as unknown[])[0] : undefined;
}

/** The failure that an error stands for, of a whole reply or of one thing that was written. */
export function failureOf(told: unknown, status: number, now: Instant, isSpent = false): ExchangeFailure | undefined {
  const parsed = z.safeParse(errorSchema, told);
  if (!parsed.success || (status < 400 && parsed.data.status !== 'error')) return undefined;
  return meaning(parsed.data, status, isSpent ? now + hour : now + minute);
}

function meaning(error: ZohoError, status: number, until: Instant): ExchangeFailure | undefined {
  const { code, message, details } = error;
  switch (code) {
    case 'INVALID_TOKEN':
    case 'INVALID_OAUTHTOKEN':
    case 'AUTHENTICATION_FAILURE':
      return { code: 'signedOut' };
    case 'OAUTH_SCOPE_MISMATCH':
      return { code: 'forbidden' };
    case 'NO_PERMISSION':
    case 'AUTHORIZATION_FAILED': {
      const scope = words(details.permissions.join(', '), 300);
      return { code: 'forbidden', ...(scope !== '' && { scope }) };
    }
    // Either the day's credits or too many at a time: which, is not said.
    case 'TOO_MANY_REQUESTS':
    case 'LIMIT_EXCEEDED':
      return { code: 'limited', until };
    case 'FEATURE_NOT_ENABLED':
    case 'FEATURE_NOT_SUPPORTED':
    case 'FEATURE_PERMISSION':
    case 'NOT_SUPPORTED':
    case 'NOT_SUPPORTED_FEATURE':
    case 'INVALID_MODULE':
      return { code: 'planLacks', what: words(message, 300) || code };
    case 'INVALID_DATA':
      if (/\brelation name\b/i.test(message)) return { code: 'planLacks', what: words(message, 300) };
      return /\bid given\b/i.test(message) ? { code: 'notFound' } : refused(error);
    case 'INTERNAL_ERROR':
    case 'INTERNAL_SERVER_ERROR':
      return { code: 'serverError', status: Math.max(status, 500) };
    default:
      return status === 401 || status >= 500 || status === 429 ? undefined : refused(error);
  }
}

/** Zoho's message; the field that it is about is named beside it. */
function refused({ code, message, details }: ZohoError): ExchangeFailure {
  const field = details.api_name ? `${details.api_name}: ` : '';
  return { code: 'refused', why: words(`${field}${message || code}`, 300) };
}

function signInFailure(
  { error, error_description }: z.infer<typeof signInSchema>,
  status: number,
  now: Instant,
): ExchangeFailure | undefined {
  // Of a data centre that does not know the client, too: nothing tells the two apart.
  if (error === 'invalid_client') return { code: 'badSetting', field: 'clientId' };
  if (error === 'invalid_client_secret') return { code: 'badSetting', field: 'clientSecret' };
  if (/^invalid_(?:code|grant|token|oauthtoken)$/i.test(error)) return { code: 'signedOut' };
  if (/access.?denied/i.test(error)) return { code: 'limited', until: now + 10 * minute };
  return status >= 500 ? undefined : { code: 'refused', why: words(error_description || error, 300) };
}
