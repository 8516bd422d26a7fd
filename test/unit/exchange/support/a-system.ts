/** A made-up system over real HTTP, its connector, and the exchange over an empty store. */
import { onTestFinished, vi } from 'vitest';
import * as z from 'zod/mini';
import type { ConnectorAbout } from '../../../../lib/connectors/about.ts';
import { byHeader } from '../../../../lib/connectors/client/vendor.ts';
import type { Connector, EverybodyRead, PersonRead } from '../../../../lib/connectors/connector.ts';
import type { ImportedPerson } from '../../../../lib/domain/import-batch.ts';
import type { RecordPage } from '../../../../lib/domain/record.ts';
import { minute } from '../../../../lib/domain/time.ts';
import type { Exchange } from '../../../../lib/exchange/contract.ts';
import { makeExchange } from '../../../../lib/exchange/make.ts';
import type { ConnectionEntered } from '../../../../lib/messaging/exchange-calls.ts';
import type { Database } from '../../../../lib/storage/schema.ts';
import { type Answer, type Asked, type Service, startService } from '../../../services/service.ts';
import { emptyStore, now } from '../../storage/support/store.ts';

/** What `POST /person` was asked for. */
export const asksFor = ({ asked }: Service) => asked.filter(({ path }) => path === '/person').map(({ body }) => body);

/** A running system; `answer` is what it knows of whoever is asked for. */
export async function aSystem(answer: (asked: Asked) => PersonRead | Promise<PersonRead>): Promise<Service> {
  const service = await startService(async (asked): Promise<Answer> => {
    if (asked.headers.authorization !== 'Bearer t0p-secret') return { status: 401 };
    if (asked.path === '/me') return { body: { name: 'Acme Ltd' } };
    return { body: await answer(asked) };
  });
  onTestFinished(() => service.close());
  return service;
}

/** A connector for such a system. */
export function aConnector(id = 'acme', more: Partial<ConnectorAbout> = {}): Connector {
  const about: ConnectorAbout = {
    id,
    name: 'Acme',
    kind: 'marketing',
    signIn: 'token',
    fields: [
      { name: 'address', kind: 'origin' },
      { name: 'token', kind: 'secret' },
      { name: 'region', kind: 'choice', usual: 'eu', choices: [{ value: 'eu', label: 'EU' }], optional: true },
    ],
    steps: 0,
    help: 'https://acme.example',
    scopes: [],
    reads: ['person'],
    writes: [],
    shelfLife: 10 * minute,
    limits: { perDay: 100, together: 2 },
    checkedOn: 'nothing',
    ...more,
  };
  return {
    about,
    vendor: {
      base: ({ address = '' }) => address,
      sign: byHeader('authorization', ({ token }) => `Bearer ${token}`),
    },
    check: async (client) => {
      const { name } = await client.get('/me', z.object({ name: z.string() }));
      return { account: name, reads: ['person'], writes: [], gaps: [] };
    },
    read: (client, asked) => client.send('POST', '/person', z.custom<PersonRead>(), { json: asked }),
  };
}

/** The same for a file that holds everybody. */
export function aFile(id = 'file'): Connector {
  const { read: _, ...rest } = aConnector(id);
  return {
    ...rest,
    readAll: (client, bookmark) => client.send('POST', '/all', z.custom<EverybodyRead>(), { json: { bookmark } }),
  };
}

/** The exchange over an empty store. What it announces is kept. */
export async function anExchange(...connectors: Connector[]) {
  const store = await emptyStore();
  return exchangeOver(store, connectors);
}

/** The exchange of a worker that was started anew over the same store. */
export function exchangeOver(store: Database, connectors: readonly Connector[], time = { now }) {
  const announce = vi.fn<(contactIds: readonly string[]) => void>();
  const announceExchange = vi.fn<(contactIds: readonly string[]) => void>();
  const connectorOf = (id: string) => connectors.find(({ about }) => about.id === id);
  const exchange: Exchange = makeExchange(
    { now: () => time.now, zone: () => 'Europe/Oslo', announce, announceExchange },
    { database: async () => store, connectorOf, aboutOf: (id) => connectorOf(id)?.about },
  );
  return { store, exchange, announce, announceExchange, time, ...exchange };
}

/** What a user enters to connect a system. */
export function entered({ origin }: Pick<Service, 'origin'>, more: Partial<ConnectionEntered> = {}): ConnectionEntered {
  return {
    connector: 'acme',
    name: 'Acme',
    settings: { address: origin },
    secrets: { token: 't0p-secret' },
    writes: false,
    handoverStages: [],
    ownOrigins: [],
    ...more,
  };
}

/** A person as a system tells them. */
export function told(email: string, more: Partial<ImportedPerson> = {}): PersonRead {
  return { person: { identity: { emails: [email], records: [] }, ...more } };
}

/** The page of a contact. */
export function aPage(
  id: string,
  email?: string,
  reading: 'read' | 'reading' = 'read',
): Extract<RecordPage, { kind: 'record' }> {
  const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id } as const;
  return { kind: 'record', record, reading, facts: email === undefined ? {} : { email } };
}

/** Such a system, connected by the first of the connectors, with nothing announced yet. */
export async function connected(answer: Parameters<typeof aSystem>[0], ...connectors: ReturnType<typeof aConnector>[]) {
  const system = await aSystem(answer);
  const made = await anExchange(...(connectors.length > 0 ? connectors : [aConnector()]));
  await made.calls.connect(entered(system));
  made.announce.mockClear();
  made.announceExchange.mockClear();
  return { system, ...made };
}
