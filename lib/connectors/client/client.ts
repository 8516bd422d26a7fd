/**
 * The one client of all connectors: signs, asks within the limits, reads the reply by a schema, and names each failure.
 * A connector hands it paths and schemas and never sees a token, a status or a network error.
 */
import * as z from 'zod/mini';
import type { Connection } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';
import type { Instant } from '../../domain/time.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Settings } from '../origins.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { ClientPorts } from './ports.ts';
import { transport } from './transport.ts';
import { usualFailure } from './usual-failure.ts';
import type { Reply, TokenDoor, Vendor } from './vendor.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Names and values of a query; what is absent is left out, and a list repeats its name. */
export type Query = Readonly<Record<string, string | number | boolean | readonly (string | number)[] | undefined>>;

/** What goes out with a request. */
export interface Sending {
  readonly query?: Query;
  /** The body, as JSON. */
  readonly json?: unknown;
  /** The body, as a form. */
  readonly form?: Readonly<Record<string, string>>;
  /** The body as it is, and its type. */
  readonly text?: { readonly content: string; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** Asking twice does what asking once does: a search by POST. Only then it is tried again by itself. */
  readonly repeatable?: true;
  /** Statuses that are answers, not failures: 304, a 404 for an empty list. The body is then not looked at. */
  readonly also?: readonly number[];
  /**
   * A file, given as its bytes (`Uint8Array`). Where nothing proves who asks, redirections to it are followed;
   * `leadsTo` are origins to which they are known to lead.
   */
  readonly file?: { readonly leadsTo: readonly string[] };
}

/** HTTP methods that connectors use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A client for one connection and one piece of work. */
export interface Client {
  readonly connection: Connection;
  readonly settings: Settings;
  readonly now: () => Instant;
  /** Whether the user entered this secret: for systems with two ways in, whose APIs differ. */
  readonly hasSecret: (name: string) => boolean;
  /** Reads by GET. Throws a `ConnectorError`. */
  readonly get: <T>(path: string, schema: z.ZodMiniType<T>, query?: Query) => Promise<T>;
  /** Any request with a reply to be read. Throws a `ConnectorError`. */
  readonly send: <T>(method: Method, path: string, schema: z.ZodMiniType<T>, sending?: Sending) => Promise<T>;
  /** Any request, the reply as it is. Throws a `ConnectorError` for failures that are not among `also`. */
  readonly reply: (method: Method, path: string, sending?: Sending) => Promise<Reply>;
}

/** A client of a connection. A path that is a whole address must lie at the origin of the vendor's base. */
export function clientOf(vendor: Vendor, ports: ClientPorts): Client {
  const { connection, now } = ports;
  const { settings } = connection;
  const door = tokenDoorOf(vendor, ports);

  async function once(method: Method, path: string, sending: Sending, renew: boolean): Promise<Reply> {
    const url = addressOf(vendor.base(settings), path, sending.query);
    const body = bodyOf(sending);
    const signed = await vendor.sign(door, renew, { headers: sending.headers ?? {}, body });
    const reply = await transport(ports, url, {
      method,
      headers: { accept: 'application/json', ...bodyType(sending), ...sending.headers, ...signed },
      body,
      cookies: typeof vendor.cookies === 'function' ? vendor.cookies(ports.secrets) : (vendor.cookies ?? false),
      repeatable: method === 'GET' || sending.repeatable,
      // What proves who asks goes to the address that the user entered, and no further.
      ...(sending.file && { file: Object.keys(signed).length === 0 ? sending.file : { leadsTo: null } }),
    });
    const until = vendor.limitedUntil?.(reply.headers, now());
    if (until !== undefined && until > now()) await ports.pause(until);
    return reply;
  }

  async function reply(method: Method, path: string, sending: Sending = {}): Promise<Reply> {
    const first = await once(method, path, sending, false);
    if (sending.also?.includes(first.status)) return first;
    const failure = failureOf(vendor, first, now(), door.secrets);
    if (!failure) return first;
    const isStale = vendor.isStale?.(failure, first) ?? failure.code === 'signedOut';
    if (!isStale) return fail(failure);
    // A refused request has done nothing: it may be sent again, signed anew.
    const second = await once(method, path, sending, true);
    if (sending.also?.includes(second.status)) return second;
    const again = failureOf(vendor, second, now(), door.secrets);
    return again ? fail(again) : second;
  }

  async function fail(failure: ExchangeFailure): Promise<never> {
    if (failure.code === 'limited') await ports.pause(failure.until);
    throw new ConnectorError(failure);
  }

  const send: Client['send'] = async (method, path, schema, sending) => {
    const { body } = await reply(method, path, sending);
    return understood(schema, body, path);
  };

  return {
    connection,
    settings,
    now,
    hasSecret: (name) => Boolean(ports.secrets[name]),
    reply,
    send,
    get: (path, schema, query) => send('GET', path, schema, query && { query }),
  };
}

/** The door by which a vendor's sign-in asks for tokens. Its `secrets` are always those that were kept last. */
export function tokenDoorOf(vendor: Vendor, ports: ClientPorts): TokenDoor {
  const { connection, now } = ports;
  let secrets = ports.secrets;
  // Whoever waited may have left: a token on its way is kept all the same, as the vendor forgets the former one.
  const patient: ClientPorts = { ...ports, signal: undefined };
  return {
    settings: connection.settings,
    get secrets() {
      return secrets;
    },
    now,
    async ask(url, init) {
      const reply = await transport(patient, url, { ...init, cookies: false });
      const failure = failureOf(vendor, reply, now(), secrets);
      if (failure) throw new ConnectorError(failure);
      return reply;
    },
    async keep(kept) {
      secrets = { ...secrets, ...kept };
      await ports.keep(secrets);
    },
    alone: (work) =>
      oneAtATime(connection.id, async () => {
        secrets = (await ports.stored?.()) ?? secrets;
        return work();
      }),
  };
}

/**
 * A value read by a schema. Throws `notUnderstood` with the place at which it differs: the value may be about a person.
 */
export function understood<T>(schema: z.ZodMiniType<T>, value: unknown, where: string): T {
  const parsed = z.safeParse(schema, value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  const path = where.split('?')[0] ?? '';
  throw new ConnectorError({
    code: 'notUnderstood',
    what: `${pathShown(path)}: ${place || typeof value}`.slice(0, 300),
  });
}

/** A path without what may name a person: ids and addresses in it. */
function pathShown(path: string): string {
  return path
    .split('/')
    .map((part) => (/[@%]|\d{3,}|[0-9a-f-]{16,}/i.test(part) ? '…' : part))
    .join('/');
}

function failureOf(
  vendor: Vendor,
  reply: Reply,
  now: Instant,
  secrets: ClientPorts['secrets'],
): ExchangeFailure | undefined {
  const failure = vendor.failureOf?.(reply, now) ?? usualFailure(reply, now);
  return failure && withoutSecrets(failure, secrets);
}

function addressOf(base: string, path: string, query: Query = {}): string {
  const origin = new URL(base).origin;
  const url = new URL(/^https?:/.test(path) ? path : base + path);
  // A link in a reply must not lead the token away.
  if (url.origin !== origin) throw new ConnectorError({ code: 'notUnderstood', what: 'link' });
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined) url.searchParams.append(name, String(each));
  }
  return url.href;
}

function bodyType({ json, form, text }: Sending): Record<string, string> {
  if (json !== undefined) return { 'content-type': 'application/json' };
  if (form) return { 'content-type': 'application/x-www-form-urlencoded' };
  return text ? { 'content-type': text.type } : {};
}

function bodyOf({ json, form, text }: Sending): string | undefined {
  if (json !== undefined) return JSON.stringify(json);
  return form ? new URLSearchParams(form).toString() : text?.content;
}
