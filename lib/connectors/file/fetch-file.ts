/** Fetches the file, unless it is the one that was read before. */
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { Reply } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import { leadsElsewhere } from '../feed/vendor.ts';
import { originsOf } from '../origins.ts';
import { fileAbout } from './about.ts';

/** The file as it was read last: what the server says of it, and what it was. Published sheets have no ETag. */
const bookmarkSchema = z.object({
  etag: z.optional(z.string()),
  modified: z.optional(z.string()),
  digest: z.string(),
});

/** A file. */
export interface Fetched {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it was last changed, where the server says so; else now. */
  readonly changedAt: Instant;
  readonly bookmark: string;
}

/** The file at the connection's address. Throws `badSetting` where the address leads to where Baton cannot follow. */
export async function fetchFile(client: Client, bookmark: string | undefined): Promise<Fetched | 'unchanged'> {
  const known = read(bookmark);
  const reply = await followed(client, {
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(!known?.etag && known?.modified && { 'if-modified-since': known.modified }),
  });
  if (reply.status === 304) return 'unchanged';
  const bytes = reply.body as Uint8Array<ArrayBuffer>;
  const digest = await digestOf(bytes);
  if (digest === known?.digest) return 'unchanged';
  const modified = reply.headers.get('last-modified')?.slice(0, 100);
  const etag = reply.headers.get('etag')?.slice(0, 1000);
  // To a host that Baton was not given, a browser takes no question whether something changed.
  const version = isOwnHost(client, reply) ? { ...(etag && { etag }), ...(modified && { modified }) } : {};
  const changed = Date.parse(modified ?? '');
  return {
    bytes,
    // A clock that is ahead dates nothing in the future.
    changedAt: changed <= client.now() ? changed : client.now(),
    bookmark: JSON.stringify({ ...version, digest }),
  };
}

async function followed(client: Client, headers: Readonly<Record<string, string>>): Promise<Reply> {
  const file = { leadsTo: originsOf(fileAbout, client.settings) };
  try {
    return await client.reply('GET', '', {
      headers: { accept: 'text/csv, application/json, */*;q=0.5', ...headers },
      file,
      also: [304],
    });
  } catch (error) {
    const lost = error instanceof ConnectorError && error.failure.code === 'offline';
    if (lost && (await isLedOn(client))) throw new ConnectorError({ code: 'badSetting', field: 'address' });
    throw error;
  }
}

/** Whether the address answers, and leads on: then it is where it leads to that cannot be reached. */
async function isLedOn(client: Client): Promise<boolean> {
  try {
    const statuses = [0, 301, 302, 303, 307, 308];
    const { status } = await client.reply('GET', '', { also: statuses });
    return leadsElsewhere(status);
  } catch {
    return false;
  }
}

function isOwnHost({ settings }: Client, { url }: Reply): boolean {
  return url === undefined || new URL(url).origin === new URL(settings.address ?? '').origin;
}

async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...hash));
}

function read(bookmark: string | undefined): z.infer<typeof bookmarkSchema> | undefined {
  try {
    return z.safeParse(bookmarkSchema, JSON.parse(bookmark ?? 'null')).data;
  } catch {
    return undefined;
  }
}
