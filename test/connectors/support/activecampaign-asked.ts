/** Asking the stand-in of ActiveCampaign, as the tests of the connector do. */
import { activecampaign } from '../../../lib/connectors/activecampaign/connector.ts';
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, Receipt, ToTell } from '../../../lib/connectors/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import type { ActiveCampaignService } from '../../services/activecampaign.ts';
import { type ClientOptions, clientFor } from './client-for.ts';
import { personIn } from './person-read.ts';
import { toTellOf } from './to-tell.ts';

/** Liv's address in the stand-in's account. */
export const byEmail: PersonAsked = { emails: ['liv.aasen@havbris.example'], records: [] };

/** A client of the stand-in, with its key. */
export function clientOfActiveCampaign(
  { origin, token }: Pick<ActiveCampaignService, 'origin' | 'token'>,
  settings: Record<string, string> = {},
  ports: ClientOptions['ports'] = {},
): Client {
  return clientFor(activecampaign, { settings: { address: origin, ...settings }, secrets: { token }, ports }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: ActiveCampaignService,
  asked: PersonAsked = byEmail,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!activecampaign.read) throw new Error('reads nobody');
  return activecampaign.read(clientOfActiveCampaign(service, settings), asked);
}

/** The person that was read, as the store takes it. */
export async function personFrom(...asked: Parameters<typeof readFrom>): Promise<ImportedPerson> {
  return personIn(await readFrom(...asked));
}

/** Something to tell of Liv. */
export function tellOf(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  return toTellOf({ emails: ['liv.aasen@havbris.example'], records: [] }, said, more);
}

/** Writes it. */
export async function writeTo(
  service: ActiveCampaignService,
  toTell: ToTell,
  settings: Record<string, string> = {},
): Promise<Receipt> {
  if (!activecampaign.write) throw new Error('writes nothing');
  return activecampaign.write(clientOfActiveCampaign(service, settings), toTell);
}
