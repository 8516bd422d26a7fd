/** A client of the Dynamics stand-in, signed in in the browser. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import { dynamics } from '../../../lib/connectors/dynamics/connector.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import type { Dynamics } from '../../services/dynamics.ts';
import { clientFor } from './client-for.ts';
import { browserWith } from './signed-in-browser.ts';

/** The client, and until when it was told to wait. */
export function dynamicsClient(
  service: Dynamics,
  settings: Readonly<Record<string, string>> = {},
): { client: Client; pauses: number[] } {
  return clientFor(dynamics, {
    settings: { address: service.origin, ...settings },
    ports: { fetch: browserWith(service.cookie) },
  });
}

/** A record as the page of the stand-in names it. */
export function dynamicsRecord(object: 'lead' | 'contact', id: string): RecordRef {
  return { crm: 'dynamics', account: '127.0.0.1', object, id };
}
