/** What tests of the connector of Mautic share. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, ToTell } from '../../../lib/connectors/connector.ts';
import { mautic } from '../../../lib/connectors/mautic/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import { type ImportedPerson, importedPersonSchema } from '../../../lib/domain/import-batch.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import { type MauticService, mauticUser } from '../../services/mautic.ts';
import { clientFor, testNow } from './client-for.ts';

/** The instant of a text. */
export const at = (text: string): number => Date.parse(text);

/** A client that signs in as the stand-in's user. */
export function clientOfMautic(service: { readonly address: string }, settings: Record<string, string> = {}): Client {
  return clientFor(mautic, {
    settings: { address: service.address, user: mauticUser.user, ...settings },
    secrets: { password: mauticUser.password },
  }).client;
}

/** A contact's record in the stand-in. */
export function recordOf(id: string): RecordRef {
  return { crm: 'mautic', account: '127.0.0.1', object: 'contact', id };
}

/** Who is asked for. */
export function asked(who: Partial<PersonAsked>): PersonAsked {
  return { emails: [], records: [], ...who };
}

/** The person that was read, as the store takes it. Throws where there is none, or one that the store refuses. */
export function personIn({ person }: PersonRead): ImportedPerson {
  return importedPersonSchema.parse(person);
}

/** Something to tell of Sigrid. */
export function toTell(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  const id = said.id ?? 'f1';
  return {
    said: { id, at: testNow, ...said } as Said,
    person: { emails: ['sigrid.fjell@nordvind.example'], records: [] },
    title: 'Bad lead',
    text: `"No budget" <said> Kari & Ola\nbaton:${id}`,
    mark: `baton:${id}`,
    mayBeThere: false,
    ...more,
  };
}

/** The stand-in's requests as a method and a path each. */
export function requests(service: MauticService): string[] {
  return service.asked.map(({ method, path }) => `${method} ${path}`);
}
