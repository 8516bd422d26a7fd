/** A client of the Odoo stand-in: signed in in the browser, or with a key. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import { odoo } from '../../../lib/connectors/odoo/connector.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import type { Odoo } from '../../services/odoo.ts';
import { clientFor } from './client-for.ts';
import { browserWith } from './signed-in-browser.ts';

/** The client, by the session unless `token` is given, and until when it was told to wait. */
export function odooClient(
  service: Odoo,
  settings: Readonly<Record<string, string>> = {},
  token?: string,
): { client: Client; pauses: number[] } {
  return clientFor(odoo, {
    settings: { address: service.origin, ...settings },
    secrets: token === undefined ? {} : { token },
    ports: { fetch: browserWith(service.cookie) },
  });
}

/** A record as the page of the stand-in names it. */
export function odooRecord(object: 'lead' | 'contact', id: number | string): RecordRef {
  return { crm: 'odoo', account: '127.0.0.1', object, id: String(id) };
}
