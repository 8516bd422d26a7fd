/** One request on the wire: in its turn, within the day's budget, in time, tried again only where that is safe. */
import ky, { HTTPError } from 'ky';
import type { Instant } from '../../domain/time.ts';
import { ConnectorError } from '../connector-error.ts';
import { isPrivate } from '../origins.ts';
import type { ClientPorts } from './ports.ts';
import { readBody, readBytes } from './read-body.ts';
import { retryAfter } from './usual-failure.ts';
import type { Reply } from './vendor.ts';

/** What a request is made of. */
export interface Request {
  readonly method?: string;
  readonly headers?: HeadersInit;
  readonly body?: BodyInit | null;
  readonly cookies?: boolean;
  readonly repeatable?: boolean;
  /** The body is given as bytes. Redirections are followed unless `leadsTo` is `null`. */
  readonly file?: { readonly leadsTo: readonly string[] | null };
}

const second = 1000;
const usualPatience = 20 * second;

/** Longer, and the rest of Baton would wait: what asks for more is `limited` instead. */
const longestWait = 3 * second;

/** Sends a request and gives the reply, whatever its status. Throws a `ConnectorError` where there is none. */
export async function transport(ports: ClientPorts, url: string, request: Request): Promise<Reply> {
  const address = new URL(url);
  if (!isPrivate(address)) throw new ConnectorError({ code: 'badSetting', field: 'address' });
  return ports.turn(async () => {
    const inTime = AbortSignal.timeout(ports.patience ?? usualPatience);
    const signal = ports.signal ? AbortSignal.any([ports.signal, inTime]) : inTime;
    try {
      const response = await answered(ports, url, request, signal);
      if (response.redirected && !isPrivate(new URL(response.url))) {
        throw new ConnectorError({ code: 'badSetting', field: 'address' });
      }
      const body = await (request.file ? readBytes(response) : readBody(response));
      const { status, headers, redirected, url: from } = response;
      return { status, headers, body, ...(redirected && { url: from }) };
    } catch (error) {
      if (error instanceof ConnectorError) throw error;
      if (inTime.aborted) throw new ConnectorError({ code: 'tooSlow' });
      for (const origin of [address.origin, ...(request.file?.leadsTo ?? [])]) {
        if (!(await ports.isGranted(origin))) throw new ConnectorError({ code: 'notGranted', origin });
      }
      throw new ConnectorError({ code: 'offline' });
    }
  });
}

async function answered(
  ports: ClientPorts,
  url: string,
  { method = 'GET', headers, body, cookies, repeatable, file }: Request,
  signal: AbortSignal,
): Promise<Response> {
  try {
    return await ky(url, {
      method,
      headers,
      body: body ?? undefined,
      signal,
      timeout: false,
      credentials: cookies ? 'include' : 'omit',
      cache: 'no-store',
      // A page to sign in on is no answer, and a token goes nowhere else.
      redirect: file?.leadsTo ? 'follow' : 'manual',
      referrerPolicy: 'no-referrer',
      fetch: counted(ports),
      retry: {
        limit: repeatable ? 2 : 0,
        methods: ['get', 'post'],
        statusCodes: [408, 429, 500, 502, 503, 504],
        afterStatusCodes: [429, 503],
        shouldRetry: ({ error }) => (isTooLong(error, ports.now()) ? false : undefined),
        backoffLimit: longestWait,
        jitter: true,
      },
    });
  } catch (error) {
    if (error instanceof HTTPError) return error.response;
    throw error;
  }
}

/** Whether the system asks for a rest that is not for this request to wait for. */
function isTooLong(error: Error, now: Instant): boolean {
  const until = error instanceof HTTPError ? retryAfter(error.response.headers, now) : undefined;
  return until !== undefined && until - now > longestWait;
}

/** Each request counts, also one that is a repetition. */
function counted({ fetch, spend }: ClientPorts): typeof globalThis.fetch {
  return async (input, init) => {
    const until = await spend();
    if (until !== undefined) throw new ConnectorError({ code: 'budgetSpent', until });
    return fetch(input, init);
  };
}
