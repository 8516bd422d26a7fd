/** What tests of the connector of Zoho CRM share. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, ToTell } from '../../../lib/connectors/connector.ts';
import { zoho } from '../../../lib/connectors/zoho/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import { type ZohoService, zohoClient } from '../../services/zoho.ts';
import { leadId } from '../../services/zoho-people.ts';
import { type ClientOptions, clientFor, testNow } from './client-for.ts';
import { toTellOf } from './to-tell.ts';

/** The client, signed in as the stand-in's user, and what it kept and waits for. */
export function signedIn(
  service: ZohoService,
  settings: Record<string, string> = {},
  { ports }: ClientOptions = {},
): ReturnType<typeof clientFor> {
  const accessToken = '1000.access.test';
  service.state.accessTokens.add(accessToken);
  service.state.refreshTokens.add('1000.refresh.test');
  return clientFor(zoho, {
    settings: { address: service.origin, clientId: zohoClient.clientId, ...settings },
    secrets: {
      clientSecret: zohoClient.clientSecret,
      token: zohoClient.code,
      exchanged: zohoClient.code,
      accessToken,
      refreshToken: '1000.refresh.test',
      renewedAt: String(testNow - 600_000),
      expiresAt: String(testNow + 3_000_000),
    },
    ports,
  });
}

/** A client alone. */
export function clientOfZoho(service: ZohoService, settings: Record<string, string> = {}): Client {
  return signedIn(service, settings).client;
}

/** A record in the stand-in. */
export function recordOf(object: 'lead' | 'contact', id: string): RecordRef {
  return { crm: 'zoho', account: '127.0.0.1', object, id };
}

/** What the connector reads there: of Ingrid Lie, where nobody else is asked for. */
export async function readFrom(
  service: ZohoService,
  asked: Partial<PersonAsked> = { records: [recordOf('lead', leadId)] },
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!zoho.read) throw new Error('reads nobody');
  return zoho.read(clientOfZoho(service, settings), { emails: [], records: [], ...asked });
}

/** Something to tell of Ingrid. */
export function toTell(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  const id = said.id ?? 'f1';
  return toTellOf({ emails: ['ingrid.lie@fjordkraft.example'], records: [] }, said, {
    text: `"No budget" <said> Kari & Ola baton:${id}`,
    ...more,
  });
}

/** The stand-in's requests as a method and a path each, without the version. */
export function requests(service: ZohoService): string[] {
  return service.asked.map(({ method, path }) => `${method} ${path.replace('/crm/v8', '')}`);
}
