/** What waits to be sent outlives the browser: it is sent by the next one with the same profile, once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ConnectionView } from '../../lib/domain/exchange/views.ts';
import { waitFor } from '../browser/wait-for.ts';
import { type Feed, startFeed } from '../services/feed.ts';
import { ask, browserKind, setStage } from './stage.ts';

const email = 'anna@firma.example';

let profileDir: string;
let feed: Feed;

beforeAll(async () => {
  profileDir = await mkdtemp(join(tmpdir(), 'baton-profile-'));
  feed = await startFeed({ token: 'a-token' });
});
afterAll(async () => {
  await feed?.close();
  // Children of the browser may write into it a moment longer.
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10 });
});

// Firefox keeps no temporary add-on over a restart.
it.skipIf(browserKind !== 'chromium')('a verdict given offline is sent after a restart', async () => {
  feed.failWith(() => 'cut');
  const before = await setStage({ sample: false, profileDir });
  let saidId: string | undefined;
  try {
    const options = await before.browser.openExtensionPage('options.html');
    const secrets = { token: 'a-token' };
    const entered = { connector: 'feed', name: 'Feed', settings: { address: feed.address }, secrets, writes: true };
    await ask(options, 'connect', { ...entered, handoverStages: [], ownOrigins: [] });
    await ask(options, 'importBatch', { people: [{ identity: { emails: [email], records: [] } }] });
    const [person] = await ask<{ contactId: string }[]>(options, 'findPeople', { email });
    saidId = crypto.randomUUID();
    await ask(options, 'giveFeedback', { contactId: person?.contactId, id: saidId, verdict: 'good' });
    await waitFor('the attempt that failed', async () => {
      const [queued] = await ask<{ why?: { code: string } }[]>(options, 'outbox');
      return queued?.why?.code === 'offline';
    });
  } finally {
    await before.close();
  }
  expect(feed.taken.size).toBe(0);
  feed.failWith(undefined);
  const after = await setStage({ sample: false, profileDir });
  try {
    const options = await after.browser.openExtensionPage('options.html');
    expect(await ask<ConnectionView[]>(options, 'connections')).toMatchObject([{ id: 'feed', waiting: 1 }]);
    await ask(options, 'sendAgain', { connectionId: 'feed', saidId });
    await waitFor('the verdict at the feed', () => feed.taken.size === 1);
    await waitFor('nothing to wait', async () => (await ask<unknown[]>(options, 'outbox')).length === 0);
    expect(feed.refused).toEqual([]);
    const accepted = feed.asked.filter(({ method, headers }) => method === 'POST' && headers['webhook-id']);
    expect(new Set(accepted.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  } finally {
    await after.close();
  }
});
