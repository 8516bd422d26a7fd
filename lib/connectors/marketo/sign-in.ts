/** Signing in as a custom service of Marketo's: an application's own credentials (OAuth 2.0, `client_credentials`). */
import * as z from 'zod/mini';
import { minute, second } from '../../domain/time.ts';
import { understood } from '../client/client.ts';
import type { TokenDoor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';

const path = '/identity/oauth/token';

/** Clocks differ, and a request takes its time. Marketo hands out the same token until it has run out. */
const margin = 10 * second;

/** A token this new was fetched by other work that was refused at the same moment. */
const justFetched = 10 * second;

/** As long as a token lasts where Marketo does not say. */
const usualLife = 60 * minute;

const tokenReply = z.object({
  access_token: z.string().check(z.minLength(1)),
  /** Seconds that are left of it. */
  expires_in: z.catch(z.nullish(z.coerce.number()), null),
});

/** The header that proves who asks. Throws `badSetting` where a credential is missing, `signedOut` where one is void. */
export async function sign(origin: string, door: TokenDoor, renew: boolean): Promise<Record<string, string>> {
  const former = door.secrets.accessToken;
  if (renew || !isUsable(door)) {
    await door.alone(async () => {
      const isNew = door.secrets.accessToken !== former || sinceFetched(door) < justFetched;
      if (!isNew || !isUsable(door)) await fetched(origin, door);
    });
  }
  return { authorization: `Bearer ${door.secrets.accessToken ?? ''}` };
}

function isUsable({ secrets, now }: TokenDoor): boolean {
  return secrets.accessToken !== undefined && now() < Number(secrets.expiresAt ?? 0) - margin;
}

/** Without end where it never was, and where the clock was set back since. */
function sinceFetched({ secrets, now }: TokenDoor): number {
  const since = now() - Number(secrets.renewedAt ?? Number.NaN);
  return since >= 0 ? since : Number.POSITIVE_INFINITY;
}

async function fetched(origin: string, { settings, secrets, ask, keep, now }: TokenDoor): Promise<void> {
  const clientId = settings.clientId?.trim();
  const clientSecret = secrets.clientSecret?.trim();
  if (!clientId) throw new ConnectorError({ code: 'badSetting', field: 'clientId' });
  if (!clientSecret) throw new ConnectorError({ code: 'badSetting', field: 'clientSecret' });
  // In the query, as the vendor's specification has it, of a POST too.
  const query = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const asked = { method: 'POST', headers: { accept: 'application/json' } };
  const { body } = await ask(`${origin}${path}?${query}`, asked);
  const { access_token, expires_in } = understood(tokenReply, body, path);
  const life = expires_in === null || expires_in === undefined ? usualLife : expires_in * second;
  await keep({ accessToken: access_token, renewedAt: String(now()), expiresAt: String(now() + life) });
}
