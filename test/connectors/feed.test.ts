import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { feed } from '../../lib/connectors/feed/connector.ts';
import { importedPersonSchema } from '../../lib/domain/import-batch.ts';
import { type Feed, feedPeople, published, startFeed } from '../services/feed.ts';
import { type ClientOptions, clientFor, testNow } from './support/client-for.ts';

let service: Feed;
beforeEach(async () => {
  service = await startFeed({ token: 'secret-token', pageSize: 3 });
});
afterEach(() => service.close());

const anna = { emails: ['anna@firma.example'], records: [] };
const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '7' } as const;

function client(options: ClientOptions = {}) {
  const settings = { address: `${service.address}/` };
  return clientFor(feed, { settings, secrets: { token: 'secret-token' }, ...options }).client;
}
const read = (asked: Parameters<NonNullable<typeof feed.read>>[1]) => feed.read!(client(), asked);

describe('a feed', () => {
  it('is called what it calls itself, and can be told and asked', async () => {
    expect(await feed.check(client())).toMatchObject({ account: 'Firma data', writes: ['message'], gaps: [] });
    expect(service.asked.map(({ method }) => method)).toEqual(['GET']);
  });

  it('is named by its host where it has no name', async () => {
    service.failWith(() => ({ body: { people: [] } }));
    expect((await feed.check(client())).account).toBe(new URL(service.origin).host);
  });

  it('is refused where it answers with people to a question about nobody', async () => {
    service.failWith(() => ({ body: { people: feedPeople } }));
    await expect(feed.check(client())).rejects.toMatchObject({ failure: { code: 'notUnderstood' } });
  });

  it('is no feed where the address is a wrong one', async () => {
    service.failWith(() => ({ status: 404, body: 'Not found' }));
    await expect(feed.check(client())).rejects.toMatchObject({ failure: { code: 'notFound' } });
  });

  it('may answer 404 for somebody unknown, with an empty page', async () => {
    service.failWith(() => ({ status: 404, body: { people: [] } }));
    expect((await read(anna)).person).toBeNull();
    expect(await feed.check(client())).toMatchObject({ gaps: [] });
  });
});

describe('a person', () => {
  it('is read by address with all that the format has', async () => {
    const { person, answers, gaps } = await read(anna);
    const at = (text: string) => Date.parse(text);
    const source = 'feed';
    expect(z.safeParse(importedPersonSchema, person).success).toBe(true);
    expect(gaps).toEqual([]);
    expect(person).toMatchObject({
      identity: {
        emails: ['anna@firma.example', 'anna.lund@firma.example'],
        records: ['atomic-crm/crm.example/contact/7'],
      },
      facts: {
        name: { value: 'Anna Lund', source, at: at('2026-11-19T08:00:00Z') },
        company: { value: 'Firma AS' },
        employees: { value: 40 },
        newsletter: { value: true },
      },
      stages: [
        { stage: 'Lead', at: at('2026-11-02T09:00:00Z'), source },
        { stage: 'MQL', at: at('2026-11-18T09:30:00Z'), source, by: 'Scoring' },
      ],
      owners: [{ owner: 'Kari Nes', at: at('2026-11-18T09:31:00Z'), source }],
      handovers: [
        { at: at('2026-11-18T09:30:00Z'), owner: 'Kari Nes', capturedAt: at('2026-11-18T09:10:00Z'), source },
      ],
      responses: [
        { id: 'feed:c-1', kind: 'call', at: at('2026-11-18T12:00:00Z'), by: 'Kari Nes', source },
        { kind: 'automaticMail', at: at('2026-11-18T09:32:00Z') },
      ],
      deadlines: [{ day: '2026-12-31', what: 'Licence renewal', at: at('2026-11-10T00:00:00Z'), source }],
      outcomes: [{ result: 'lost', at: at('2025-03-01T00:00:00Z'), value: 12_000, currency: 'NOK', source }],
    });
    expect(answers).toEqual([
      { feedbackId: 'f-1', state: 'changed', text: 'We raised the score for pricing.', at: at('2026-11-19T09:00:00Z') },
    ]);
  });

  it('has the touchpoints of all pages, each once', async () => {
    const { person } = await read(anna);
    const touchpoints = typeof person === 'object' ? person?.touchpoints : undefined;
    expect(touchpoints?.map(({ externalId }) => externalId)).toEqual(
      ['t-5', 't-4', 't-3', 't-2', 't-1'].map((id) => `feed:${id}`),
    );
    expect(touchpoints?.[2]).toMatchObject({ kind: 'emailClick', title: 'November news', actor: 'machine' });
    expect(service.asked.map(({ query }) => query.get('cursor'))).toEqual([null, '3']);
  });

  it('is found by record, and by any of several addresses', async () => {
    for (const asked of [
      { emails: [], records: [record] },
      { emails: ['nobody@firma.example', 'anna.lund@firma.example'], records: [] },
    ]) {
      expect(await read(asked)).toMatchObject({ person: { facts: { name: { value: 'Anna Lund' } } } });
    }
  });

  it('is nobody where the feed does not know them', async () => {
    expect(await read({ emails: ['nobody@firma.example'], records: [] })).toMatchObject({ person: null, gaps: [] });
  });

  it('is not mixed with others where the feed does not look at the question', async () => {
    service.failWith(() => ({ body: { people: feedPeople } }));
    const { person } = await read({ emails: ['bo@firma.example'], records: [] });
    expect(person).toMatchObject({ identity: { emails: ['bo@firma.example'] }, facts: { name: { value: 'Bo Vik' } } });
  });
});

describe('what was read before', () => {
  it('is not sent again while its ETag holds', async () => {
    const { bookmark } = await read(anna);
    const again = await read({ ...anna, bookmark: bookmark ?? '' });
    expect(again).toEqual({ person: 'unchanged', bookmark });
    service.setPeople([{ emails: anna.emails, facts: { name: 'Anna Berg' } }]);
    expect(await read({ ...anna, bookmark: bookmark ?? '' })).toMatchObject({
      person: { facts: { name: { value: 'Anna Berg' } } },
    });
  });

  it('says nothing about other addresses, nor does a bookmark that is none', async () => {
    const { bookmark = '' } = await read(anna);
    for (const asked of [
      { emails: [...anna.emails, 'bo@firma.example'], records: [], bookmark },
      { ...anna, bookmark: 'x{' },
    ]) {
      await read(asked);
      expect(service.asked.findLast(({ query }) => !query.has('cursor'))?.headers['if-none-match']).toBeUndefined();
    }
  });

  it('is asked for again where something in it is still to come', async () => {
    const tomorrow = new Date(testNow + 86_400_000).toISOString();
    service.setPeople([{ ...anna, responses: [{ kind: 'meeting', at: tomorrow }] }]);
    expect(await read(anna)).toMatchObject({ person: { responses: [] }, gaps: [] });
    expect(await read(anna)).not.toHaveProperty('bookmark');
  });
});

describe('the stand-in', () => {
  it('answers as the published schema has it', async () => {
    await read(anna);
    const replies = await Promise.all(
      ['', '&cursor=3'].map((more) =>
        fetch(`${service.address}/people?email=anna@firma.example${more}`, {
          headers: { authorization: 'Bearer secret-token' },
        }).then((reply) => reply.json()),
      ),
    );
    for (const reply of replies) expect(published.page.safeParse(reply)).toMatchObject({ success: true });
    expect(published.page.safeParse({ people: [{ stages: [{ stage: 'MQL' }] }] }).success).toBe(false);
  });

  it('tells nobody anything without the token, and is asked once', async () => {
    await expect(feed.read?.(client({ secrets: {} }), anna)).rejects.toMatchObject({ failure: { code: 'signedOut' } });
    expect(service.asked).toHaveLength(1);
  });
});
