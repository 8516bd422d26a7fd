/** A client of the Salesforce stand-in, signed in. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import { salesforce } from '../../../lib/connectors/salesforce/connector.ts';
import type { Connection, Secrets } from '../../../lib/domain/exchange/connection.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import type { Salesforce } from '../../services/salesforce.ts';
import { type ClientOptions, clientFor } from './client-for.ts';

/** The client, what it kept, and until when it was told to wait. */
export function signedIn(
  service: Salesforce,
  { settings, ports, secrets }: ClientOptions = {},
): { client: Client; kept: Secrets[]; pauses: number[]; settings: Connection['settings'] } {
  const all = { address: service.origin, clientId: service.clientId, ...settings };
  return {
    ...clientFor(salesforce, { settings: all, secrets: secrets ?? service.signIn.grant(), ports }),
    settings: all,
  };
}

/** A record as the page of the stand-in's org names it. */
export function recordOn(object: 'lead' | 'contact', id: string): RecordRef {
  return { crm: 'salesforce', account: '127.0.0.1', object, id: id.slice(0, 15) };
}
