/** An agreement that is read from an address: a server on this machine, a browser and a store in memory. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { agreementInForce } from '../../../lib/background/agreement-in-force.ts';
import { giveBackSites } from '../../../lib/background/exchange/give-back-sites.ts';
import { lookElsewhere } from '../../../lib/background/office/elsewhere/look-elsewhere.ts';
import { agreementHandlers } from '../../../lib/background/office/handlers/agreement.ts';
import { sharingHandlers } from '../../../lib/background/office/handlers/sharing.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { day, hour } from '../../../lib/domain/time.ts';
import { agreementOf } from '../../support/agreement.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { calls, testWorkspace } from './support/workspace.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

beforeEach(() => {
  held.browser = fakeBrowser();
});

async function begin() {
  const workspace = await testWorkspace();
  const handlers = calls({ ...agreementHandlers(workspace), ...sharingHandlers(workspace) });
  return { workspace, ...handlers, inForce: async () => (await agreementInForce(workspace)).agreement.name };
}

/** An agreement of the teams with a mark of its own. */
function named(name: string, changes: Partial<Agreement> = {}): Agreement {
  return agreementOf({ name, ...changes });
}

const text = (agreement: Agreement): string => JSON.stringify(agreement);

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine that answers as the test says, and what it was asked. */
async function serving(first: Answer) {
  const asked: IncomingMessage[] = [];
  let answer = first;
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/agreement.json`;
  return {
    url,
    asked,
    answer: (next: Answer) => {
      answer = next;
    },
  };
}

const giving =
  (agreement: Agreement | string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(typeof agreement === 'string' ? agreement : text(agreement));
  };

const allowed = 'http://127.0.0.1/*';

describe('an address', () => {
  beforeEach(() => held.browser.fake.grant(allowed));

  test('gives the agreement where nothing was agreed here; it is asked once a day, and newer ones follow by themselves', async () => {
    const { workspace, followAddress, followedAddress, inForce } = await begin();
    const server = await serving(giving(named('One'), { etag: '"1"' }));
    expect(await followAddress({ url: server.url })).toEqual({ url: server.url, askedAt: workspace.time });
    expect(await inForce()).toBe('One');
    workspace.time += day - 1;
    await lookElsewhere(workspace);
    expect(server.asked).toHaveLength(1);
    workspace.time += 1;
    server.answer((_, response) => void response.writeHead(304).end());
    await lookElsewhere(workspace);
    expect(server.asked).toHaveLength(2);
    expect(server.asked[1]!.headers).toMatchObject({ 'if-none-match': '"1"' });
    expect(await followedAddress(null)).toEqual({ url: server.url, askedAt: workspace.time });
    workspace.time += day;
    server.answer(giving(named('Two', { revision: 2 })));
    await lookElsewhere(workspace);
    expect(await inForce()).toBe('Two');
  });

  test('never replaces what was written here: it is offered, until it is declined or put in force', async () => {
    const { workspace, putAgreement, followAddress, followedAddress, askAddress, declineOffer, inForce } =
      await begin();
    await putAgreement({ agreement: named('Ours') });
    const server = await serving(giving(named('Theirs')));
    expect(await followAddress({ url: server.url })).toMatchObject({ offered: { name: 'Theirs' } });
    expect(await inForce()).toBe('Ours');
    expect((await declineOffer(null))?.offered).toBeUndefined();
    expect((await askAddress(null))?.offered).toBeUndefined();
    server.answer(giving(named('Theirs again', { revision: 2 })));
    expect(await askAddress(null)).toMatchObject({ offered: { name: 'Theirs again' } });
    await putAgreement({ agreement: named('Theirs again', { revision: 2 }) });
    expect((await followedAddress(null))?.offered).toBeUndefined();
    server.answer(giving(named('Third', { revision: 3 })));
    await askAddress(null);
    expect(await inForce()).toBe('Third');
    workspace.time += hour;
    await putAgreement({ agreement: named('Ours again', { revision: 4 }) });
    server.answer(giving(named('Fourth', { revision: 4 })));
    expect(await askAddress(null)).toMatchObject({ offered: { name: 'Fourth' } });
    expect(await inForce()).toBe('Ours again');
  });

  test('a signature given here is no change of what came from there', async () => {
    const { putAgreement, followAddress, askAddress, inForce } = await begin();
    const server = await serving(giving(named('One')));
    await followAddress({ url: server.url });
    const of = 'a'.repeat(64);
    const signatures = [{ side: 'sales' as const, name: 'Kari', at: 1_790_000_000_000, of }];
    await putAgreement({ agreement: named('One', { signatures }) });
    server.answer(giving(named('Two', { revision: 2 })));
    await askAddress(null);
    expect(await inForce()).toBe('Two');
  });

  test.each<[string, Answer, object]>([
    ['a status', (_, response) => void response.writeHead(404).end(), { trouble: 'status', detail: '404' }],
    ['no JSON', giving('<!doctype html>'), { trouble: 'notJson' }],
    ['no agreement', giving('{"name":5}'), { trouble: 'invalid' }],
    ['nothing', (request) => void request.socket.destroy(), { trouble: 'offline' }],
    ['much', giving(' '.repeat(5_000_001)), { trouble: 'large' }],
    [
      'much without saying so',
      (_, response) => {
        response.write(' '.repeat(3_000_000));
        response.end(' '.repeat(3_000_000));
      },
      { trouble: 'large' },
    ],
  ])('that gives %s leaves what is in force, and says so', async (_, answer, trouble) => {
    const { putAgreement, followAddress, inForce } = await begin();
    await putAgreement({ agreement: named('Ours') });
    const server = await serving(answer);
    expect(await followAddress({ url: server.url })).toMatchObject(trouble);
    expect(await inForce()).toBe('Ours');
  });

  test('what is wrong in what came is said by its place, and forgotten once it is right', async () => {
    const { followAddress, askAddress } = await begin();
    const [rule] = agreementOf().sla;
    const server = await serving(giving(named('Wrong', { sla: [{ ...rule!, calendar: 'moon' }] })));
    expect(await followAddress({ url: server.url })).toMatchObject({
      trouble: 'invalid',
      problems: [{ path: 'sla.0.calendar', code: 'unknownCalendar', detail: 'moon' }],
    });
    server.answer(giving(named('Right')));
    const { trouble, problems } = (await askAddress(null))!;
    expect([trouble, problems]).toEqual([undefined, undefined]);
  });

  test('that leads to a host which was not allowed is not read', async () => {
    const { followAddress, inForce } = await begin();
    const other = await serving(giving(named('Elsewhere')));
    const elsewhere = other.url.replace('127.0.0.1', 'localhost');
    const server = await serving((_, response) => void response.writeHead(302, { location: elsewhere }).end());
    expect(await followAddress({ url: server.url })).toMatchObject({
      trouble: 'notAllowed',
      detail: new URL(elsewhere).origin,
    });
    expect(await inForce()).not.toBe('Elsewhere');
  });

  test('is told nothing of who asks', async () => {
    const { followAddress } = await begin();
    const server = await serving(giving(named('One')));
    const asked = vi.spyOn(globalThis, 'fetch');
    onTestFinished(() => asked.mockRestore());
    await followAddress({ url: server.url });
    expect(asked).toHaveBeenCalledOnce();
    expect(asked.mock.calls[0]![1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    const { cookie, referer, authorization } = server.asked[0]!.headers;
    expect([cookie, referer, authorization]).toEqual([undefined, undefined, undefined]);
  });

  test('that the browser does not allow is not asked', async () => {
    held.browser.fake.grant();
    const { followAddress } = await begin();
    const server = await serving(giving(named('One')));
    expect(await followAddress({ url: server.url })).toMatchObject({ trouble: 'notAllowed' });
    expect(server.asked).toHaveLength(0);
  });

  test.each([
    'http://intranet.example/a.json',
    'file:///a.json',
    'https://me:secret@x.example/a',
    'a.json',
  ])('has to be https without a password: %s', async (url) => {
    const { followAddress, followedAddress } = await begin();
    await expect(followAddress({ url })).rejects.toMatchObject({ code: 'badSetting' });
    expect(await followedAddress(null)).toBeNull();
  });

  test('of a site granted for it alone: Baton does not run there, and it is given back when it is followed no more', async () => {
    const { workspace, followAddress } = await begin();
    const server = await serving(giving(named('One')));
    await followAddress({ url: server.url, isOwn: true });
    expect(held.browser.fake.kept.get('connectionSites')).toEqual(['http://127.0.0.1']);
    // No connection is left; the address is.
    await giveBackSites(workspace);
    expect(held.browser.fake.granted()).toEqual([allowed]);
    await followAddress({ url: null });
    expect(held.browser.fake.granted()).toEqual([]);
    expect(held.browser.fake.kept.get('connectionSites')).toEqual([]);
  });
});
