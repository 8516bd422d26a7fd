/** Signing in on a system's own page: a tab is opened, and what it arrives with becomes secrets. */
import * as z from 'zod/mini';
import { atEdge, failureOf } from '../../connectors/at-edge.ts';
import { tokenDoorOf } from '../../connectors/client/client.ts';
import type { ConnectionCheck } from '../../domain/exchange/connection.ts';
import { Refusal } from '../../messaging/failure.ts';
import { browser } from '../../platform/browser.ts';
import { changeConnection } from '../../storage/connections.ts';
import { getSecrets, putSecrets } from '../../storage/secrets.ts';
import type { Clients } from '../asking/clients.ts';
import type { Parts } from '../parts.ts';

/** Until the browser is closed: what `begin` wants remembered is as secret as a password, and serves once. */
const begunSchema = z.object({ connectionId: z.string(), callback: z.string(), remember: z.string() });
type Begun = z.infer<typeof begunSchema>;

/** In `storage.session`, by the tab's id: the worker looks for it before it loads this script. */
const keyOf = (tabId: number): string => `signIn:${tabId}`;

/** The part of the exchange that signs in. */
export interface SigningIn {
  readonly signIn: (asked: { readonly id: string }) => Promise<null>;
  readonly arrived: (url: string, tabId: number) => Promise<void>;
}

/** Makes the part that signs in. `check` asks what the new token allows. */
export function makeSigningIn(parts: Parts, clients: Clients, check: (id: string) => Promise<unknown>): SigningIn {
  const { database, surroundings } = parts;

  async function arrived(url: string, tabId: number): Promise<void> {
    const begun = await taken(tabId, url);
    if (!begun) return;
    await browser.tabs.remove(tabId).catch(() => undefined);
    const { connectionId, remember } = begun;
    const spoken = await clients.clientOf(connectionId);
    const signIn = spoken?.connector.signIn;
    if (!spoken || !signIn) return;
    const door = tokenDoorOf(spoken.connector.vendor, await clients.portsOf(spoken.connection));
    const outcome = await atEdge(async () => {
      const secrets = await signIn.finish(url, remember, door);
      const store = await database();
      await putSecrets(store, connectionId, { ...(await getSecrets(store, connectionId)), ...secrets });
    });
    if (outcome.ok) return void (await check(connectionId));
    const failed: ConnectionCheck = {
      at: surroundings.now(),
      reads: [],
      writes: [],
      gaps: [],
      failure: outcome.failure,
    };
    await changeConnection(await database(), connectionId, (connection) => ({ ...connection, check: failed }));
    surroundings.announceExchange([]);
  }

  return {
    async signIn({ id }) {
      const spoken = await clients.clientOf(id);
      const signIn = spoken?.connector.signIn;
      if (!spoken || !signIn) throw new Refusal('notFound', 'signIn');
      const begun = await signIn.begin(spoken.connection.settings).catch((error: unknown) => {
        const failure = failureOf(error);
        throw failure.code === 'badSetting' ? new Refusal('badSetting', failure.field) : error;
      });
      const tab = await browser.tabs.create({ url: begun.url });
      if (tab.id === undefined) return null;
      const { callback, remember } = begun;
      const value: Begun = { connectionId: id, callback, remember };
      await browser.storage.session.set({ [keyOf(tab.id)]: value });
      // Who has agreed before is sent on at once, perhaps before it was remembered.
      const now = await browser.tabs.get(tab.id).catch(() => undefined);
      if (now?.url) await arrived(now.url, tab.id).catch(() => undefined);
      return null;
    },

    arrived: (url, tabId) => arrived(url, tabId).catch(() => undefined),
  };
}

/** What was begun in a tab that has arrived; once. */
function taken(tabId: number, url: string): Promise<Begun | undefined> {
  return navigator.locks.request(keyOf(tabId), async () => {
    const key = keyOf(tabId);
    const begun = z.safeParse(begunSchema, (await browser.storage.session.get(key))[key]).data;
    if (!begun || !isAt(url, begun.callback)) return undefined;
    await browser.storage.session.remove(key);
    return begun;
  });
}

/** Whatever follows after `?` or `#`. */
function isAt(url: string, callback: string): boolean {
  if (!URL.canParse(url) || !URL.canParse(callback)) return false;
  const [here, there] = [new URL(url), new URL(callback)];
  return here.origin === there.origin && here.pathname === there.pathname;
}
