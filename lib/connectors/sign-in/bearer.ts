/** Requests signed with an access token that is renewed when it has run out or was refused. */
import * as oauth from 'oauth4webapi';
import { minute, second } from '../../domain/time.ts';
import type { TokenDoor, Vendor } from '../client/vendor.ts';
import { ConnectorError } from '../connector-error.ts';
import type { CodeFlow } from './authority.ts';
import { secretsOf } from './code-flow.ts';
import { library, tokenOptions, understoodAs } from './token-request.ts';

/** A token this new was renewed by other work that was refused at the same moment. */
const justRenewed = 30 * second;

/** Clocks differ, and a request takes its time. */
const margin = minute;

/**
 * Signs by `Authorization: Bearer`. A renewed token is stored before it is used, with the refresh token that came with
 * it. Throws `signedOut` where there is none, or the vendor has withdrawn it.
 */
export function bearerOf(flow: CodeFlow): Vendor['sign'] {
  return async (door, renew) => {
    const former = door.secrets.accessToken;
    if (renew || !isUsable(door)) {
      await door.alone(async () => {
        const isAnother = door.secrets.accessToken !== former;
        const isNew = isAnother || sinceRenewal(door) < justRenewed;
        if (!isNew || !isUsable(door)) await renewed(flow, door);
      });
    }
    return { authorization: `Bearer ${door.secrets.accessToken}` };
  };
}

function isUsable({ secrets, now }: TokenDoor): boolean {
  const { accessToken, expiresAt } = secrets;
  return accessToken !== undefined && (!expiresAt || now() < Number(expiresAt) - margin);
}

/** Without end where it never was, and where the clock was set back since. */
function sinceRenewal({ secrets, now }: TokenDoor): number {
  const since = now() - Number(secrets.renewedAt ?? Number.NaN);
  return since >= 0 ? since : Number.POSITIVE_INFINITY;
}

async function renewed(flow: CodeFlow, door: TokenDoor): Promise<void> {
  const { refreshToken } = door.secrets;
  if (!refreshToken) throw new ConnectorError({ code: 'signedOut' });
  const authority = flow(door.settings);
  const { server, client } = library(authority);
  const reply = await understoodAs('token', async () => {
    const options = tokenOptions(authority, door);
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refreshToken, options);
    return oauth.processRefreshTokenResponse(server, client, response);
  });
  await door.keep(secretsOf(reply, door.now()));
}
