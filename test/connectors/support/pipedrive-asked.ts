/** Asking the stand-in of Pipedrive, as the tests of the connector do. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, Receipt, ToTell } from '../../../lib/connectors/connector.ts';
import { pipedrive } from '../../../lib/connectors/pipedrive/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import type { PipedriveService } from '../../services/pipedrive.ts';
import { marensLead } from '../../services/pipedrive-people.ts';
import { type ClientOptions, clientFor } from './client-for.ts';
import { personIn } from './person-read.ts';
import { toTellOf } from './to-tell.ts';

/** Maren's records in the stand-in's company. */
export const record = { crm: 'pipedrive', account: 'acme.pipedrive.com', object: 'contact', id: '1024' } as const;
export const leadRecord = { ...record, object: 'lead', id: marensLead } as const;
export const byRecord: PersonAsked = { emails: [], records: [record] };
export const byEmail: PersonAsked = { emails: ['maren.solli@fjordkraft.example'], records: [] };

/** A client of the stand-in, with its token. */
export function clientOfPipedrive(
  { origin, token }: PipedriveService,
  settings: Record<string, string> = {},
  ports: ClientOptions['ports'] = {},
): Client {
  return clientFor(pipedrive, { settings: { address: origin, ...settings }, secrets: { token }, ports }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: PipedriveService,
  asked: PersonAsked = byRecord,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!pipedrive.read) throw new Error('reads nobody');
  return pipedrive.read(clientOfPipedrive(service, settings), asked);
}

/** The person that was read, as the store takes it. */
export async function personFrom(...asked: Parameters<typeof readFrom>): Promise<ImportedPerson> {
  return personIn(await readFrom(...asked));
}

/** Something to tell of Maren. */
export function tellOf(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  return toTellOf({ emails: ['maren.solli@fjordkraft.example'], records: [record] }, said, more);
}

/** Writes it. */
export async function writeTo(
  service: PipedriveService,
  toTell: ToTell,
  settings: Record<string, string> = {},
): Promise<Receipt> {
  if (!pipedrive.write) throw new Error('writes nothing');
  return pipedrive.write(clientOfPipedrive(service, settings), toTell);
}
