/** What tests of the connector of EspoCRM share. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, ToTell } from '../../../lib/connectors/connector.ts';
import { espocrm } from '../../../lib/connectors/espocrm/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import { type ImportedPerson, importedPersonSchema } from '../../../lib/domain/import-batch.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import type { EspoService } from '../../services/espocrm.ts';
import { tuvaContact } from '../../services/espocrm-people.ts';
import { clientFor, testNow } from './client-for.ts';

/** A client with the stand-in's key. */
export function clientOfEspo({ address, key }: EspoService, settings: Record<string, string> = {}): Client {
  return clientFor(espocrm, { settings: { address, ...settings }, secrets: { token: key } }).client;
}

/** A record of the stand-in. */
export function recordOf(object: 'contact' | 'lead', id: string): RecordRef {
  return { crm: 'espocrm', account: '127.0.0.1', object, id };
}

/** Who is asked for. */
export function asked(who: Partial<PersonAsked>): PersonAsked {
  return { emails: [], records: [], ...who };
}

/** Tuva by her contact. */
export const byRecord = asked({ records: [recordOf('contact', tuvaContact)] });

/** The person that was read, as the store takes it. Throws where there is none, or one that the store refuses. */
export function personIn({ person }: PersonRead): ImportedPerson {
  return importedPersonSchema.parse(person);
}

/** Touchpoints as a kind and a title each, oldest first. */
export function journeyOf({ touchpoints = [] }: ImportedPerson): string[] {
  return touchpoints.toSorted((a, b) => a.at - b.at).map(({ kind, title }) => `${kind}: ${title}`);
}

/** Something to tell of Tuva. */
export function toTell(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  const id = said.id ?? 'f_1';
  return {
    said: { id, at: testNow, ...said } as Said,
    person: { emails: [], records: byRecord.records },
    title: 'Bad lead',
    text: `Kari: *no* budget [see](x) <b>\n# nor time baton:${id}`,
    mark: `baton:${id}`,
    mayBeThere: false,
    ...more,
  };
}

/** The instant of a text. */
export const at = (text: string): number => Date.parse(text);
