/**
 * The two ways in: a user's name and password (HTTP Basic), or an application's credentials (OAuth 2.0, the grant
 * `client_credentials`), which are preferred where both are entered.
 */
import * as z from 'zod/mini';
import { minute, second } from '../../domain/time.ts';
import { understood } from '../client/client.ts';
import type { TokenDoor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';

/** Clocks differ, and a request takes its time. */
const margin = minute;

/** A token this new was fetched by other work that was refused at the same moment. */
const justFetched = 30 * second;

/** As long as a token lasts where Mautic does not say. */
const usualLife = 60 * minute;

const tokenReply = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.catch(z.nullish(z.coerce.number()), null),
});

/** The header that proves who asks. Throws `badSetting` where neither way was entered, `signedOut` where one is void. */
export async function sign(root: string, door: TokenDoor, renew: boolean): Promise<Record<string, string>> {
  const { settings, secrets } = door;
  if (settings.clientId && secrets.clientSecret) return { authorization: `Bearer ${await token(root, door, renew)}` };
  if (!settings.user || !secrets.password) throw new ConnectorError({ code: 'badSetting', field: missing(door) });
  // Nothing about a password can be renewed, and a wrong one twice might lock the user out.
  if (renew) throw new ConnectorError({ code: 'signedOut' });
  return { authorization: `Basic ${base64(`${settings.user}:${secrets.password}`)}` };
}

function missing({ settings, secrets }: TokenDoor): string {
  if (settings.user) return 'password';
  if (settings.clientId) return 'clientSecret';
  return secrets.clientSecret ? 'clientId' : 'user';
}

async function token(root: string, door: TokenDoor, renew: boolean): Promise<string> {
  const former = door.secrets.accessToken;
  if (renew || !isUsable(door)) {
    await door.alone(async () => {
      const isNew = door.secrets.accessToken !== former || sinceFetched(door) < justFetched;
      if (!isNew || !isUsable(door)) await fetched(root, door);
    });
  }
  return door.secrets.accessToken ?? '';
}

function isUsable({ secrets, now }: TokenDoor): boolean {
  return secrets.accessToken !== undefined && now() < Number(secrets.expiresAt ?? 0) - margin;
}

/** Without end where it never was, and where the clock was set back since. */
function sinceFetched({ secrets, now }: TokenDoor): number {
  const since = now() - Number(secrets.renewedAt ?? Number.NaN);
  return since >= 0 ? since : Number.POSITIVE_INFINITY;
}

async function fetched(root: string, { settings, secrets, ask, keep, now }: TokenDoor): Promise<void> {
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: settings.clientId ?? '',
    client_secret: secrets.clientSecret ?? '',
  });
  const { body } = await ask(`${root}/oauth/v2/token`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const { access_token, expires_in } = understood(tokenReply, body, '/oauth/v2/token');
  const life = expires_in ? expires_in * second : usualLife;
  await keep({ accessToken: access_token, renewedAt: String(now()), expiresAt: String(now() + life) });
}

/** As RFC 7617 has it, with letters beyond ASCII as UTF-8. */
function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
