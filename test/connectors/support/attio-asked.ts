/** Asking the stand-in of Attio for Signe Dahl, as the tests of the connector do. */
import { attio } from '../../../lib/connectors/attio/connector.ts';
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, Receipt, ToTell } from '../../../lib/connectors/connector.ts';
import type { AttioService } from '../../services/attio.ts';
import { attioIds } from '../../services/attio-people.ts';
import { type ClientOptions, clientFor } from './client-for.ts';

/** Her record in the stand-in's workspace. */
export const record = { crm: 'attio', account: 'acme', object: 'contact', id: attioIds.signe } as const;
export const byRecord: PersonAsked = { emails: [], records: [record] };
export const byEmail: PersonAsked = { emails: ['signe.dahl@firma.example'], records: [] };

/** The names of the workspace's own attributes. */
export const named = {
  verdictField: 'Sales verdict',
  reasonField: 'sales_reason',
  answerField: 'Marketing answer',
  deadlineFields: 'Contract ends',
};

/** A client of the stand-in, with its token. */
export function clientOfAttio(
  { origin, token }: AttioService,
  settings: Record<string, string> = {},
  ports: ClientOptions['ports'] = {},
): Client {
  return clientFor(attio, { settings: { address: origin, ...settings }, secrets: { token }, ports }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: AttioService,
  asked: PersonAsked = byRecord,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!attio.read) throw new Error('reads nobody');
  return attio.read(clientOfAttio(service, settings), asked);
}

/** Writes there. */
export async function writeTo(
  service: AttioService,
  toTell: ToTell,
  settings: Record<string, string> = {},
): Promise<Receipt> {
  if (!attio.write) throw new Error('writes nothing');
  return attio.write(clientOfAttio(service, settings), toTell);
}
