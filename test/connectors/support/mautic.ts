/** What tests of the connector of Mautic share. */
import type { Client } from '../../../lib/connectors/client/client.ts';
import type { PersonAsked, ToTell } from '../../../lib/connectors/connector.ts';
import { mautic } from '../../../lib/connectors/mautic/connector.ts';
import type { Said } from '../../../lib/domain/exchange/outgoing.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';
import { type MauticService, mauticUser } from '../../services/mautic.ts';
import { clientFor } from './client-for.ts';
import { toTellOf } from './to-tell.ts';

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

/** Something to tell of Sigrid. */
export function toTell(said: Partial<Said> & { kind: Said['kind'] }, more: Partial<ToTell> = {}): ToTell {
  return toTellOf({ emails: ['sigrid.fjell@nordvind.example'], records: [] }, said, more);
}

/** The stand-in's requests as a method and a path each. */
export function requests(service: MauticService): string[] {
  return service.asked.map(({ method, path }) => `${method} ${path}`);
}
