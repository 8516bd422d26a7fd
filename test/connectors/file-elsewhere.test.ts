import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { file } from '../../lib/connectors/file/connector.ts';
import { originsOf, permissionOf } from '../../lib/connectors/origins.ts';
import { type PublishedFile, startFile } from '../services/file.ts';
import { type ClientOptions, clientFor, testNow } from './support/client-for.ts';

let place: PublishedFile;
let store: PublishedFile;
beforeEach(async () => {
  [place, store] = await Promise.all([startFile(), startFile()]);
  place.leadTo(store.address);
});
afterEach(() => Promise.all([place.close(), store.close()]));

function read(options: ClientOptions = {}) {
  const { client } = clientFor(file, { settings: { address: place.address }, ...options });
  return atEdge(() => file.readAll!(client, undefined));
}

/** A browser that may not go to some hosts: it says so in no other way than by failing. */
function barred(...hosts: string[]): typeof fetch {
  return async (input, init) => {
    const reply = await fetch(input, init);
    if (hosts.includes(new URL(reply.url).host)) throw new TypeError('Failed to fetch');
    return reply;
  };
}

describe('an address that leads on', () => {
  it('is followed to another host', async () => {
    expect(await read()).toMatchObject({ value: { people: [{ facts: { name: { value: 'Anna Lund' } } }] } });
  });

  it('is not asked there whether something changed, which a browser may not', async () => {
    store.put('email,name\nbo@x.example,Bo\n', { etag: '"v1"', 'last-modified': 'Wed, 18 Nov 2026 10:00:00 GMT' });
    const { client } = clientFor(file, { settings: { address: place.address } });
    const { bookmark } = await file.readAll!(client, undefined);
    expect(await file.readAll!(client, bookmark)).toEqual({ people: 'unchanged', bookmark });
    expect(place.headers[1]).not.toHaveProperty('if-none-match');
    expect(place.headers[1]).not.toHaveProperty('if-modified-since');
  });

  it('takes no token along, and is not followed with one', async () => {
    const outcome = await read({ secrets: { token: 'secret' } });
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
    expect(place.headers[0]).toMatchObject({ authorization: 'Bearer secret' });
    expect(store.headers).toEqual([]);
  });

  it('is a wrong one where Baton may not go to where it leads', async () => {
    const outcome = await read({ ports: { fetch: barred(new URL(store.origin).host) } });
    expect(outcome).toEqual({ ok: false, failure: { code: 'badSetting', field: 'address' } });
  });

  it('asks for the host that it is known to lead to', async () => {
    const asked: string[] = [];
    const outcome = await read({
      settings: { address: 'https://drive.google.com/uc?export=download&id=1' },
      ports: {
        fetch: async () => {
          throw new TypeError('Failed to fetch');
        },
        isGranted: async (origin) => {
          asked.push(origin);
          return origin === 'https://drive.google.com';
        },
      },
    });
    const origin = 'https://drive.usercontent.google.com';
    expect(outcome).toEqual({ ok: false, failure: { code: 'notGranted', origin } });
    expect(new Set(asked)).toEqual(new Set(['https://drive.google.com', origin]));
  });

  it('has that host asked for when it is connected', () => {
    const origins = originsOf(file.about, { address: 'https://drive.google.com/uc?id=1' });
    expect(origins.map(permissionOf)).toEqual(['https://drive.google.com/*', 'https://drive.usercontent.google.com/*']);
    expect(originsOf(file.about, { address: 'https://files.example/a' })).toEqual(['https://files.example']);
  });

  it('is not read in the clear', async () => {
    const inTheClear: typeof fetch = async () => {
      const reply = new Response('email\na@x.example\n');
      Object.defineProperties(reply, {
        redirected: { value: true },
        url: { value: 'http://store.example/people.csv' },
      });
      return reply;
    };
    expect(await read({ ports: { fetch: inTheClear } })).toMatchObject({ failure: { code: 'badSetting' } });
  });

  it('is offline where it does not answer at all', async () => {
    await place.close();
    expect(await read()).toEqual({ ok: false, failure: { code: 'offline' } });
  });
});

describe('a file that cannot be had', () => {
  it.each([
    [401, { code: 'signedOut' }],
    [403, { code: 'forbidden' }],
    [404, { code: 'notFound' }],
    [429, { code: 'limited', until: testNow + 60_000 }],
    [501, { code: 'serverError', status: 501 }],
  ])('has a reason: %i', async (status, failure) => {
    store.failWith(status);
    expect(await read()).toEqual({ ok: false, failure });
  });

  it('is too large', async () => {
    store.put(new Uint8Array(25_000_001).fill(65));
    expect(await read()).toEqual({ ok: false, failure: { code: 'notUnderstood', what: '> 25 MB' } });
  });

  it('has an address in the clear', async () => {
    expect(await read({ settings: { address: 'http://files.example/people.csv' } })).toEqual({
      ok: false,
      failure: { code: 'badSetting', field: 'address' },
    });
  });
});
