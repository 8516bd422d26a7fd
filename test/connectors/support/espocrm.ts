/** What tests of the connector of EspoCRM share. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, ToTell } from '../../../lib/connectors/connector.ts';
import { espocrm } from '../../../lib/connectors/espocrm/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import type { EspoService } from '../../services/espocrm.ts';
import { tuvaContact } from '../../services/espocrm-people.ts';
import { clientFor } from './client-for.ts';
import { toTellOf } from './to-tell.ts';

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

/** Touchpoints as a kind and a title each, oldest first. */
export function journeyOf({ touchpoints = [] }: ImportedPerson): string[] {
  return touchpoints.toSorted((a, b) => a.at - b.at).map(({ kind, title }) => `${kind}: ${title}`);
}

/** Something to tell of Tuva. */
export function toTell(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  const id = said.id ?? 'f_1';
  return toTellOf(
    { emails: [], records: byRecord.records },
    { id, ...said },
    { text: `Kari: *no* budget [see](x) <b>\n# nor time baton:${id}`, ...more },
  );
}
