/** What tests of the connector of Marketo share. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, PersonRead, ToTell } from '../../../lib/connectors/connector.ts';
import { marketo } from '../../../lib/connectors/marketo/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import { type MarketoService, marketoClient } from '../../services/marketo.ts';
import { ragnaSalesforceId } from '../../services/marketo-people.ts';
import { type ClientOptions, clientFor } from './client-for.ts';
import { toTellOf } from './to-tell.ts';

export const byEmail: PersonAsked = { emails: ['ragna.storm@fjordkraft.example'], records: [] };

/** Ragna's record as the page of the company's Salesforce names it. */
export const record: RecordRef = {
  crm: 'salesforce',
  account: 'turbines',
  object: 'lead',
  id: ragnaSalesforceId.slice(0, 15),
};
export const byRecord: PersonAsked = { emails: [], records: [record] };

/** A client of the stand-in, with its credentials; and what it kept and was told to wait for. */
export function marketoClientOf(
  service: { readonly origin: string },
  settings: Record<string, string> = {},
  options: ClientOptions = {},
): ReturnType<typeof clientFor> {
  return clientFor(marketo, {
    settings: { address: service.origin, clientId: marketoClient.clientId, ...settings },
    secrets: { clientSecret: marketoClient.clientSecret, ...options.secrets },
    ...(options.ports && { ports: options.ports }),
  });
}

/** What the connector reads there. */
export async function readFrom(
  service: MarketoService,
  asked: PersonAsked = byEmail,
  settings: Record<string, string> = {},
): Promise<PersonRead> {
  return readWith(marketoClientOf(service, settings).client, asked);
}

/** What the connector reads by a client. */
export async function readWith(client: Client, asked: PersonAsked = byEmail): Promise<PersonRead> {
  if (!marketo.read) throw new Error('reads nobody');
  return marketo.read(client, asked);
}

/** Something to tell of Ragna. */
export function toTell(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  const id = said.id ?? 'f1';
  return toTellOf({ emails: byEmail.emails, records: [] }, said, { text: `No budget. baton:${id}`, ...more });
}

/** The stand-in's requests as a method and a path each, without those for tokens to sign in with. */
export function requests(service: MarketoService): string[] {
  return service.asked
    .filter(({ path }) => !path.startsWith('/identity'))
    .map(({ method, path }) => `${method} ${path}`);
}
