/**
 * Signing in by a "Self Client": a code that the user generated, good for some minutes and once, is exchanged for a
 * refresh token without an end, and that again and again for an access token of an hour.
 */
import * as z from 'zod/mini';
import { minute, second } from '../../domain/time.ts';
import { failureOf } from '../at-edge.ts';
import { understood } from '../client/client.ts';
import type { TokenDoor, Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import { dataCentreOf } from './data-centres.ts';

/** Clocks differ, and a request takes its time. */
const margin = minute;

/** A token this new was fetched by other work that was refused at the same moment. Zoho gives ten in ten minutes. */
const justFetched = 30 * second;

/** As long as a token lasts where Zoho does not say. */
const usualLife = 60 * minute;

const path = '/oauth/v2/token';

const tokenReply = z.object({
  access_token: z.string().check(z.minLength(1)),
  refresh_token: z.catch(z.nullish(z.string()), null),
  expires_in: z.catch(z.nullish(z.coerce.number()), null),
});

/** Signs by `Authorization: Zoho-oauthtoken`. Throws `badSetting` for the field that has to be entered (anew). */
export const sign: Vendor['sign'] = async (door, renew) => {
  const former = door.secrets.accessToken;
  if (renew || !isUsable(door)) {
    await door.alone(async () => {
      const isNew = door.secrets.accessToken !== former || sinceFetched(door) < justFetched;
      if (!isNew || !isUsable(door)) await fetched(door);
    });
  }
  return { authorization: `Zoho-oauthtoken ${door.secrets.accessToken}` };
};

/** Not where the user has entered another code since: it may be one for more scopes. */
function isUsable({ secrets, now }: TokenDoor): boolean {
  const { accessToken, expiresAt } = secrets;
  return accessToken !== undefined && !hasNewCode(secrets) && now() < Number(expiresAt ?? 0) - margin;
}

function hasNewCode({ token, exchanged }: TokenDoor['secrets']): boolean {
  return Boolean(token) && token !== exchanged;
}

/** Without end where it never was, and where the clock was set back since. */
function sinceFetched({ secrets, now }: TokenDoor): number {
  const since = now() - Number(secrets.renewedAt ?? Number.NaN);
  return since >= 0 ? since : Number.POSITIVE_INFINITY;
}

async function fetched(door: TokenDoor): Promise<void> {
  const { token, refreshToken } = door.secrets;
  if (!hasNewCode(door.secrets) && refreshToken) {
    await keptFrom(door, { grant_type: 'refresh_token', refresh_token: refreshToken });
    return;
  }
  // A code that is void stays void: Zoho counts attempts, and a reading makes many requests at once.
  if (!token || token === door.secrets.voidCode) throw new ConnectorError({ code: 'badSetting', field: 'token' });
  try {
    await keptFrom(door, { grant_type: 'authorization_code', code: token }, { exchanged: token });
  } catch (error) {
    // The code was used before, or its minutes were over.
    if (failureOf(error).code !== 'signedOut') throw error;
    await door.keep({ voidCode: token });
    throw new ConnectorError({ code: 'badSetting', field: 'token' });
  }
}

/** Asks for a token and keeps it. In the body, as secrets have no place in an address. */
async function keptFrom(door: TokenDoor, grant: Record<string, string>, also = {}): Promise<void> {
  const { settings, secrets, now } = door;
  const clientId = settings.clientId?.trim();
  if (!clientId) throw new ConnectorError({ code: 'badSetting', field: 'clientId' });
  if (!secrets.clientSecret) throw new ConnectorError({ code: 'badSetting', field: 'clientSecret' });
  const form = new URLSearchParams({ client_id: clientId, client_secret: secrets.clientSecret, ...grant });
  const { body } = await door.ask(dataCentreOf(settings).accounts + path, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: form.toString(),
  });
  const { access_token, refresh_token, expires_in } = understood(tokenReply, body, path);
  if ('exchanged' in also && !refresh_token)
    throw new ConnectorError({ code: 'notUnderstood', what: `${path}: refresh_token` });
  await door.keep({
    accessToken: access_token,
    renewedAt: String(now()),
    expiresAt: String(now() + (expires_in ? expires_in * second : usualLife)),
    ...(refresh_token && { refreshToken: refresh_token }),
    ...also,
  });
}
