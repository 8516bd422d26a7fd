import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { atEdge } from '../../lib/connectors/at-edge.ts';
import { webhook } from '../../lib/connectors/webhook/connector.ts';
import { published } from '../services/feed.ts';
import { type Fault, type Service, startService } from '../services/service.ts';
import { clientFor, testNow } from './support/client-for.ts';
import { toTell } from './support/to-tell.ts';

const signingSecret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw0123456789A=';
let service: Service;
beforeEach(async () => {
  service = await startService(() => ({ body: 'Accepted' }));
});
afterEach(() => service.close());

function client(secrets = {}, now = () => testNow) {
  return clientFor(webhook, { settings: { address: `${service.origin}/hooks/catch/1/?a=b` }, secrets, ports: { now } })
    .client;
}

describe('a webhook', () => {
  it('is checked without a request, as every request sets something going', async () => {
    expect(await webhook.check(client())).toEqual({
      account: new URL(service.origin).host,
      reads: [],
      writes: ['message'],
      gaps: [],
    });
    expect(service.asked).toEqual([]);
    expect(webhook).not.toHaveProperty('read');
  });

  it.each(['http://hooks.example/1', 'hooks', ''])('has an address that is private: %j', async (address) => {
    const { client: wrong } = clientFor(webhook, { settings: { address } });
    expect(await atEdge(() => webhook.check(wrong))).toMatchObject({ failure: { code: 'badSetting' } });
  });

  it('is told at its very address, as the published schema has it', async () => {
    expect(await webhook.write?.(client(), toTell())).toEqual({});
    const [asked] = service.asked;
    expect(asked).toMatchObject({ method: 'POST', path: '/hooks/catch/1/' });
    expect(asked?.query.get('a')).toBe('b');
    expect(asked?.headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'said-1' });
    expect(asked?.headers).not.toHaveProperty('authorization');
    expect(published.message.safeParse(asked?.body).success).toBe(true);
  });

  it('is told by a signature from whom it comes, where there is a secret', async () => {
    await webhook.write?.(client({ signingSecret }, Date.now), toTell());
    const [{ text, headers } = { text: '', headers: {} }] = service.asked;
    expect(new Webhook(signingSecret).verify(text, headers as Record<string, string>)).toMatchObject({
      data: { verdict: 'bad' },
    });
  });

  it.each<[Fault, object]>([
    [{ status: 410, body: 'gone' }, { code: 'notFound' }],
    [{ status: 401, body: 'who?' }, { code: 'signedOut' }],
    [
      { status: 400, body: { message: 'no such scenario' } },
      { code: 'refused', why: 'no such scenario' },
    ],
    [
      { status: 429, headers: { 'retry-after': '60' }, body: '' },
      { code: 'limited', until: testNow + 60_000 },
    ],
    [
      { status: 500, body: 'oh' },
      { code: 'serverError', status: 500 },
    ],
    [
      { status: 302, headers: { location: 'https://x.example' } },
      { code: 'badSetting', field: 'address' },
    ],
    ['cut', { code: 'offline' }],
  ])('that fails has a reason, and was told once: %j', async (fault, failure) => {
    service.failWith(() => fault);
    expect(await atEdge(() => webhook.write!(client(), toTell()))).toEqual({ ok: false, failure });
    expect(service.asked).toHaveLength(1);
  });
});
