/** Asking the stand-in of HubSpot for Inês Duarte, as the tests of the connector do. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead } from '../../../lib/connectors/connector.ts';
import { hubspot } from '../../../lib/connectors/hubspot/connector.ts';
import type { HubspotService } from '../../services/hubspot.ts';
import { type ClientOptions, clientFor } from './client-for.ts';

/** Her record in the stand-in's account. */
export const record = { crm: 'hubspot', account: '1234567', object: 'contact', id: '451' } as const;
export const byRecord: PersonAsked = { emails: [], records: [record] };
export const byEmail: PersonAsked = { emails: ['ines.duarte@harborline.example'], records: [] };

/** A client of the stand-in, with its token. */
export function clientOfHubspot(
  { origin, token }: HubspotService,
  settings: Record<string, string> = {},
  ports: ClientOptions['ports'] = {},
): Client {
  return clientFor(hubspot, { settings: { address: origin, ...settings }, secrets: { token }, ports }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: HubspotService,
  asked: PersonAsked = byRecord,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!hubspot.read) throw new Error('reads nobody');
  return hubspot.read(clientOfHubspot(service, settings), asked);
}
