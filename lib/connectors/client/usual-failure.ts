/** What a status usually means. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import { type Instant, minute } from '../../domain/time.ts';
import type { Reply } from './vendor.ts';

/** Where a vendor says that it was too much and not until when. */
const usualRest = minute;

/** The failure a reply stands for by its status; `undefined` where it is a success with something to read. */
export function usualFailure({ status, headers, body }: Reply, now: Instant): ExchangeFailure | undefined {
  if (status >= 200 && status < 300) {
    return typeof body === 'string' && /^\s*</.test(body) ? { code: 'notUnderstood', what: 'HTML' } : undefined;
  }
  // A redirection that was not followed has no status; mostly it leads to a page to sign in on.
  if (status === 0 || (status >= 300 && status < 400)) return { code: 'signedOut' };
  if (status === 401) return { code: 'signedOut' };
  if (status === 403) return { code: 'forbidden' };
  if (status === 404 || status === 410) return { code: 'notFound' };
  if (status === 408) return { code: 'tooSlow' };
  if (status === 429) return { code: 'limited', until: retryAfter(headers, now) ?? now + usualRest };
  if (status < 500) return { code: 'refused', why: messageIn(body) || `HTTP ${status}` };
  const until = status === 503 ? retryAfter(headers, now) : undefined;
  return until === undefined ? { code: 'serverError', status } : { code: 'limited', until };
}

/** The instant that `Retry-After` names, in seconds or as a date; within a day, as clocks differ. */
export function retryAfter(headers: Headers, now: Instant): Instant | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  const at = /^\d+(\.\d+)?$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  return Number.isFinite(at) ? Math.min(Math.max(at, now), now + 24 * 60 * minute) : undefined;
}

/** The message in an error reply, by the names that vendors give it. At most 300 characters, one line. */
export function messageIn(body: unknown): string {
  if (typeof body !== 'object' || body === null) return '';
  const { message, error, error_description, errors, detail, title } = body as Record<string, unknown>;
  const first = Array.isArray(errors) ? errors[0] : errors;
  const nested = typeof first === 'object' && first !== null ? (first as Record<string, unknown>) : {};
  const inError = typeof error === 'object' && error !== null ? (error as Record<string, unknown>).message : error;
  const found = [
    message,
    error_description,
    inError,
    nested.message,
    nested.detail,
    nested.title,
    first,
    detail,
    title,
  ];
  const text = found.find((each) => typeof each === 'string' && each !== '');
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').slice(0, 300) : '';
}
