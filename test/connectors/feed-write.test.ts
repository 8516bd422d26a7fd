import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { feed } from '../../lib/connectors/feed/connector.ts';
import type { Said } from '../../lib/domain/exchange/outgoing.ts';
import { type Feed, published, startFeed } from '../services/feed.ts';
import { clientFor } from './support/client-for.ts';
import { toTell } from './support/to-tell.ts';

// 32 bytes, as the library makes them.
const signingSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw0123456789A=';
let service: Feed;
beforeEach(async () => {
  service = await startFeed({ signingSecret, token: 't' });
});
afterEach(() => service.close());

function write(said: Partial<Said> = {}, secrets: Record<string, string> = { signingSecret, token: 't' }) {
  // Whoever verifies a signature looks at its age by the machine's clock.
  const { client } = clientFor(feed, { settings: { address: service.address }, secrets, ports: { now: Date.now } });
  return atEdge(() => feed.write!(client, toTell(said)));
}

describe('what a rep says', () => {
  it('arrives signed, as the published schema has it', async () => {
    expect(await write()).toEqual({ ok: true, value: {} });
    expect(service.refused).toEqual([]);
    expect(service.taken.get('said-1')).toEqual({
      type: 'lead.feedback',
      timestamp: '2026-11-20T11:00:00.000Z',
      data: {
        id: 'said-1',
        person: {
          email: 'anna@firma.example',
          emails: ['anna@firma.example'],
          records: ['atomic-crm/crm.example/contact/7'],
          name: 'Anna Lund',
        },
        by: 'Kari Nes',
        title: 'Bad lead',
        text: 'Kari Nes: bad lead, no budget. Æ “quoted” baton:said-1',
        verdict: 'bad',
        reason: { id: 'noBudget', label: 'No budget' },
      },
    });
  });

  it.each<[Partial<Said>, object]>([
    [{ kind: 'response' }, {}],
    [
      { kind: 'pause', pause: 'onRequest', reason: 'Back in May', to: Date.UTC(2027, 4, 3) },
      { pause: 'onRequest', reason: { label: 'Back in May' }, until: '2027-05-03T00:00:00.000Z' },
    ],
    [{ kind: 'pause', reason: '' }, {}],
    [{ kind: 'resume', paused: 'said-0' }, { resumes: 'said-0' }],
    [
      { kind: 'deadline', day: '2026-12-31', what: 'Renewal' },
      { day: '2026-12-31', what: 'Renewal' },
    ],
    [{ kind: 'stage', stage: 'sql' }, { stage: 'sql' }],
    [
      { kind: 'content', title: 'Guide', url: 'https://x.example/g' },
      { content: { title: 'Guide', url: 'https://x.example/g' } },
    ],
    [
      { kind: 'useful', sent: 'said-0', title: 'Guide', useful: false },
      { content: { title: 'Guide' }, sent: 'said-0', useful: false },
    ],
    [
      { kind: 'nurture', until: '2027-03-03', sign: 'request', note: 'No budget' },
      { until: '2027-03-03', sign: 'request', note: 'No budget' },
    ],
    [
      { kind: 'caseStudy', state: 'consented', by: 'Anna Lund', form: 'written', note: 'Website' },
      { caseStudy: 'consented', consentBy: 'Anna Lund', consentForm: 'written', note: 'Website' },
    ],
    [{ kind: 'caseStudy', state: 'withdrawn' }, { caseStudy: 'withdrawn' }],
    [
      { kind: 'undone', undone: 'said-0', was: 'feedback', wasAt: Date.UTC(2026, 10, 20, 10) },
      { undone: 'said-0', was: 'feedback', wasAt: '2026-11-20T10:00:00.000Z' },
    ],
  ])('arrives of every kind: %j', async (said, data) => {
    expect(await write(said)).toMatchObject({ ok: true });
    const message = service.taken.get('said-1');
    expect(message).toMatchObject({ type: `lead.${said.kind}`, data });
    expect(published.message.safeParse(message).success).toBe(true);
  });

  it('is the same message when it is sent again', async () => {
    service.failWith(() => ({ after: 'cut' }));
    expect(await write()).toEqual({ ok: false, failure: { code: 'offline' } });
    service.failWith(undefined);
    expect(await write()).toMatchObject({ ok: true });
    const [first, second] = service.asked;
    expect(second?.text).toBe(first?.text);
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect(service.taken.size).toBe(1);
  });

  it('is sent again at once where the feed failed after it had it', async () => {
    let failed = false;
    service.failWith(() => {
      if (failed) return undefined;
      failed = true;
      return { after: { status: 503, headers: { 'retry-after': '0' }, body: {} } };
    });
    expect(await write()).toMatchObject({ ok: true });
    expect(service.asked).toHaveLength(2);
    expect(service.taken.size).toBe(1);
  });

  it('is taken by whoever answers with any success, a page too', async () => {
    service.failWith(() => ({ status: 202, body: '<p>thanks' }));
    expect(await write()).toMatchObject({ ok: true });
  });
});

describe('the signature', () => {
  it('is over the very characters that arrive', async () => {
    await write();
    const [{ text, headers } = { text: '', headers: {} }] = service.asked;
    const webhook = new Webhook(signingSecret);
    expect(() => webhook.verify(text, headers as Record<string, string>)).not.toThrow();
    expect(() => webhook.verify(text.replace('Anna', 'Bo'), headers as Record<string, string>)).toThrow();
  });

  it('by another secret is refused', async () => {
    const other = 'whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';
    expect(await write({}, { signingSecret: other, token: 't' })).toMatchObject({
      ok: false,
      failure: { code: 'refused', why: expect.stringContaining('signature') },
    });
  });

  it.each(['whsec_not Base64!', 'whsec_'])('needs a secret that is one: %s', async (secret) => {
    expect(await write({}, { signingSecret: secret, token: 't' })).toEqual({
      ok: false,
      failure: { code: 'badSetting', field: 'signingSecret' },
    });
    expect(service.asked).toEqual([]);
  });

  it('is left out where there is no secret, and the id is not', async () => {
    await write({}, { token: 't' });
    expect(service.asked[0]?.headers).toMatchObject({ 'webhook-id': 'said-1' });
    expect(service.asked[0]?.headers).not.toHaveProperty('webhook-signature');
  });
});

describe('a token', () => {
  it('goes nowhere in the clear', async () => {
    const { client } = clientFor(feed, {
      settings: { address: 'http://crm.example/baton' },
      secrets: { token: 't' },
      ports: {
        fetch: async () => {
          throw new Error('sent');
        },
      },
    });
    expect(await atEdge(() => feed.check(client))).toEqual({
      ok: false,
      failure: { code: 'badSetting', field: 'address' },
    });
  });
});
