/** Asking the stand-in of Close for Anna Lund, as the tests of the connector do. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import { close } from '../../../lib/connectors/close/connector.ts';
import type { PersonAsked, PersonRead, Receipt, ToTell } from '../../../lib/connectors/connector.ts';
import type { CloseService } from '../../services/close.ts';
import { closeIds } from '../../services/close-people.ts';
import { type ClientOptions, clientFor } from './client-for.ts';

/** Her lead's page. */
export const record = { crm: 'close', account: 'app.close.com', object: 'lead', id: closeIds.lead } as const;
export const byRecord: PersonAsked = { emails: ['anna.lund@firma.example'], records: [record] };
export const byEmail: PersonAsked = { emails: ['anna.lund@firma.example'], records: [] };

/** The names of the organization's own fields, by name or id. */
export const named = {
  verdictField: 'Sales verdict',
  reasonField: closeIds.reason,
  answerField: 'Marketing answer',
  deadlineFields: `custom.${closeIds.ends}`,
};

/** A client of the stand-in, with its key. */
export function clientOfClose(
  { origin, key }: CloseService,
  settings: Record<string, string> = {},
  ports: ClientOptions['ports'] = {},
): Client {
  return clientFor(close, { settings: { address: origin, ...settings }, secrets: { token: key }, ports }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: CloseService,
  asked: PersonAsked = byRecord,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!close.read) throw new Error('reads nobody');
  return close.read(clientOfClose(service, settings), asked);
}

/** Writes there. */
export async function writeTo(
  service: CloseService,
  toTell: ToTell,
  settings: Record<string, string> = {},
): Promise<Receipt> {
  if (!close.write) throw new Error('writes nothing');
  return close.write(clientOfClose(service, settings), toTell);
}
