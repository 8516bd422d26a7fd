/** What Salesforce's errors mean: `[{ errorCode, message, fields }]`, the same for a request and for a part of one. */
import * as z from 'zod/mini';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { day, hour, type Instant, minute } from '../../domain/time.ts';

const faultSchema = z.object({
  errorCode: z.string(),
  message: z.catch(z.string(), ''),
  fields: z.catch(z.array(z.string()), []),
});
type Fault = z.infer<typeof faultSchema>;

/** The failure an error reply stands for; `undefined` where it is none of Salesforce's own form. */
export function faultIn(status: number, body: unknown, now: Instant): ExchangeFailure | undefined {
  const first = z.safeParse(faultSchema, Array.isArray(body) ? body[0] : body);
  if (status < 400 || !first.success) return undefined;
  return meaning(first.data, status, now);
}

function meaning(fault: Fault, status: number, now: Instant): ExchangeFailure | undefined {
  const { errorCode, message, fields } = fault;
  switch (errorCode) {
    case 'INVALID_SESSION_ID':
    case 'INVALID_AUTH_HEADER':
      // An org may allow the API to chosen apps alone: a new token changes nothing then.
      return /not valid for use/i.test(message)
        ? { code: 'forbidden', scope: 'API Access Control' }
        : { code: 'signedOut' };
    case 'INVALID_OPERATION_WITH_EXPIRED_PASSWORD':
      return { code: 'signedOut' };
    case 'REQUEST_LIMIT_EXCEEDED':
      return { code: 'limited', until: /concurrent/i.test(message) ? now + minute : nextDay(now) };
    case 'API_DISABLED_FOR_ORG':
      return { code: 'planLacks', what: 'API' };
    case 'FUNCTIONALITY_NOT_ENABLED':
      return { code: 'planLacks', what: said(fault) };
    case 'API_CURRENTLY_DISABLED':
    case 'SERVER_UNAVAILABLE':
    case 'UNABLE_TO_LOCK_ROW':
      return { code: 'serverError', status: 503 };
    case 'QUERY_TIMEOUT':
      return { code: 'tooSlow' };
    case 'INVALID_TYPE':
      return { code: 'forbidden', scope: /'([\w.]+)'/.exec(withoutQuery(message) ?? '')?.[1] };
    case 'INSUFFICIENT_ACCESS':
    case 'INSUFFICIENT_ACCESS_OR_READONLY':
    case 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY':
    case 'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY':
      return { code: 'forbidden', scope: fields.join(', ') || undefined };
    case 'NOT_FOUND':
    case 'ENTITY_IS_DELETED':
      return { code: 'notFound' };
    // Baton's own fault; the message may hold a piece of the query.
    case 'MALFORMED_QUERY':
      return { code: 'notUnderstood', what: errorCode };
    default:
      return status < 500 ? { code: 'refused', why: said(fault) } : undefined;
  }
}

/** The message, with the names of fields that it leaves out. */
function said({ errorCode, message, fields }: Fault): string {
  const text = withoutQuery(message)?.replace(/\s+/g, ' ').trim() ?? '';
  const unnamed = fields.filter((field) => !text.includes(field));
  return `${unnamed.length > 0 ? `${unnamed.join(', ')}: ` : ''}${text || errorCode}`.slice(0, 300);
}

/** What follows the query that is quoted first, as the query may hold an address; `undefined` where that is unclear. */
function withoutQuery(message: string): string | undefined {
  const [, after] = /ERROR at Row:\d+:Column:\d+\s*([\s\S]*)/.exec(message) ?? [];
  return after ?? (/\b(?:select|where)\b|\n\s*\^/i.test(message) ? undefined : message);
}

/** The limit counts the last 24 hours; some of it is free again by the next day in UTC, and not before an hour. */
function nextDay(now: Instant): Instant {
  return Math.max((Math.floor(now / day) + 1) * day, now + hour);
}
