/** Asking the stand-in of Dolibarr for Élise, as the tests of the connector do. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, Receipt, ToTell } from '../../../lib/connectors/connector.ts';
import { dolibarr } from '../../../lib/connectors/dolibarr/connector.ts';
import type { DolibarrService } from '../../services/dolibarr.ts';
import { clientFor, testNow } from './client-for.ts';

/** Her record in the stand-in. */
export const record = { crm: 'dolibarr', account: '127.0.0.1', object: 'contact', id: '12' } as const;
export const byRecord: PersonAsked = { emails: [], records: [record] };
export const byEmail: PersonAsked = { emails: ['elise.marchand@ateliernord.example'], records: [] };

/** A client of the stand-in, with its key. */
export function clientOfDolibarr({ address, token }: DolibarrService, settings: Record<string, string> = {}): Client {
  return clientFor(dolibarr, { settings: { address, ...settings }, secrets: { token } }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: DolibarrService,
  asked: PersonAsked = byRecord,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!dolibarr.read) throw new Error('reads nobody');
  return dolibarr.read(clientOfDolibarr(service, settings), asked);
}

/** A bad verdict on her. */
export const bad: ToTell = {
  said: { kind: 'feedback', id: 'f1', at: testNow, verdict: 'bad', reason: { id: 'budget', label: 'No budget <yet>' } },
  person: { emails: [], records: [record] },
  by: 'Camille',
  title: 'Bad lead',
  text: 'Bad lead: no budget <yet> & no date.\nCamille, 20 November. baton:f1',
  mark: 'baton:f1',
  mayBeThere: false,
};

/** The same taken back. */
export const undone: ToTell = {
  ...bad,
  said: { kind: 'undone', id: 'f1:undone', at: testNow, undone: 'f1', was: 'feedback', wasAt: testNow },
  title: 'Taken back',
  text: 'Camille took back what she said. baton:f1:undone',
  mark: 'baton:f1:undone',
};

/** Writes with the connector. */
export async function writeTo(
  service: DolibarrService,
  toTell: ToTell,
  settings: Record<string, string> = { verdictField: 'sales_verdict', reasonField: 'sales_reason' },
): Promise<Receipt> {
  if (!dolibarr.write) throw new Error('writes nothing');
  return dolibarr.write(clientOfDolibarr(service, settings), toTell);
}
