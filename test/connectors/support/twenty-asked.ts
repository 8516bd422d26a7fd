/** Asking the stand-in of Twenty for Ingrid, as the tests of the connector do. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, Receipt, ToTell } from '../../../lib/connectors/connector.ts';
import { twenty } from '../../../lib/connectors/twenty/connector.ts';
import type { TwentyService } from '../../services/twenty.ts';
import { ingrid } from '../../services/twenty-people.ts';
import { clientFor, testNow } from './client-for.ts';

/** Her record in the stand-in's workspace. */
export const record = { crm: 'twenty', account: '127.0.0.1', object: 'contact', id: ingrid } as const;
export const byRecord: PersonAsked = { emails: [], records: [record] };
export const byEmail: PersonAsked = { emails: ['ingrid.solheim@fjordkraft.example'], records: [] };

/** A client of the stand-in, with its key. */
export function clientOfTwenty({ origin, token }: TwentyService, settings: Record<string, string> = {}): Client {
  return clientFor(twenty, { settings: { address: origin, ...settings }, secrets: { token } }).client;
}

/** What the connector reads there. */
export async function readFrom(
  service: TwentyService,
  asked: PersonAsked = byRecord,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  if (!twenty.read) throw new Error('reads nobody');
  return twenty.read(clientOfTwenty(service, settings), asked);
}

/** A bad verdict on her. */
export const bad: ToTell = {
  said: { kind: 'feedback', id: 'f1', at: testNow, verdict: 'bad', reason: { id: 'budget', label: 'No budget <yet>' } },
  person: { emails: [], records: [record] },
  by: 'Nora',
  title: 'Bad lead',
  text: 'Bad lead: *no* budget <yet>.\nNora, 20 November. baton:f1',
  mark: 'baton:f1',
  mayBeThere: false,
};

/** The same taken back. */
export const undone: ToTell = {
  ...bad,
  said: { kind: 'undone', id: 'f1:undone', at: testNow, undone: 'f1', was: 'feedback', wasAt: testNow },
  title: 'Taken back',
  text: 'Nora took back what she said. baton:f1:undone',
  mark: 'baton:f1:undone',
};

/** Writes with the connector. */
export async function writeTo(
  service: TwentyService,
  toTell: ToTell,
  settings: Record<string, string> = { verdictField: 'salesVerdict', reasonField: 'salesReason' },
): Promise<Receipt> {
  if (!twenty.write) throw new Error('writes nothing');
  return twenty.write(clientOfTwenty(service, settings), toTell);
}
