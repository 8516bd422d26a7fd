/**
 * A token goes to the system it belongs to and nowhere else: not into a page, a message, an export or a log, also where
 * the system itself quotes it in its errors.
 */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { samplePeople } from '../../lib/sample/people.ts';
import { press, waitForText } from '../browser/by-name.ts';
import { waitFor } from '../browser/wait-for.ts';
import { words } from '../browser/words.ts';
import { waitForLead } from '../demo/workspace.ts';
import { type Feed, startFeed } from '../services/feed.ts';
import { beside, chooseSystem, connect, fill } from './connecting.ts';
import { ask, type Stage, setStage } from './stage.ts';
import { backupLines } from './stored.ts';

/** Each of its kind, so that what is found can be told. */
const token = 'feed-token-8f2c41d9';
const signingSecret = `whsec_${Buffer.from('a key that is nobody else’s').toString('base64')}`;
const secrets = [token, signingSecret, signingSecret.slice('whsec_'.length)];

let stage: Stage;
let feed: Feed;
let options: Page;
let consoleLines: () => Promise<string[]>;

beforeAll(async () => {
  const emails = samplePeople.flatMap(({ email }) => email ?? []).slice(0, 3);
  feed = await startFeed({ token, signingSecret, people: emails.map((email) => ({ emails: [email] })) });
  stage = await setStage({ sample: false });
  consoleLines = await stage.browser.recordConsole();
  options = await stage.browser.openExtensionPage('options.html');
  await options.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    (
      chrome.runtime as unknown as { onMessage: { addListener(listener: (message: unknown) => void): void } }
    ).onMessage.addListener((message) => void heard.push(message));
  });
});
afterAll(async () => {
  await stage?.close();
  await feed?.close();
});

/** Everything any page shows, frames included. */
async function shown(): Promise<string> {
  const frames = (await stage.browser.pages()).flatMap((page) => page.frames());
  const texts = await Promise.all(
    frames.map((frame) =>
      frame
        .evaluate(() => {
          const values = [...document.querySelectorAll('input, textarea')].map(
            (field) => (field as HTMLInputElement).value,
          );
          return document.documentElement.outerHTML + values.join('\n');
        })
        .catch(() => ''),
    ),
  );
  return texts.join('\n');
}

/** All that pages are told, asked for or not. */
async function told(): Promise<string> {
  const replies = [];
  for (const call of ['connections', 'outbox']) replies.push(await ask(options, call));
  replies.push(await ask(options, 'checkConnection', { id: 'feed' }));
  const heard = await options.evaluate(() => (window as unknown as { heard: unknown[] }).heard);
  return JSON.stringify([replies, heard]);
}

function expectNone(text: string): void {
  expect(text.length).toBeGreaterThan(100);
  for (const secret of secrets) expect(text).not.toContain(secret);
}

describe('a token that was entered', () => {
  it('is in no page, message or export once it is stored', async () => {
    await chooseSystem(options, words('connect_feed_name'));
    await fill(options, { address: feed.address, token, signingSecret });
    await connect(options, words('connect_feed_name'));
    const { page, sidebar } = await beside(stage, 1);
    await waitForLead(sidebar);
    await press(sidebar, 'button', words('sidebar_good'));
    await waitFor('the verdict at the feed', () => feed.taken.size === 1);
    expect(feed.refused).toEqual([]);
    expectNone(await shown());
    expectNone(await told());
    expectNone(JSON.stringify([await backupLines(options), await ask(options, 'sites')]));
    await page.close();
  });

  it('is shown by nobody where the system quotes it in a refusal', async () => {
    const message = `token ${token} (Bearer ${token}) may not do this, nor ${encodeURIComponent(token)}`;
    feed.failWith(({ method }) => (method === 'POST' ? { status: 422, body: { message } } : undefined));
    const { page, sidebar } = await beside(stage, 2);
    await waitForLead(sidebar);
    await press(sidebar, 'button', words('sidebar_good'));
    await waitForText(sidebar, 'region', 'Feedback', /may not do this/);
    expectNone(await shown());
    expectNone(await told());
    await page.close();
  });

  it('is written to no console, also where everything fails', async () => {
    feed.failWith(() => ({ status: 401, body: { message: `who is ${token}` } }));
    const { page, sidebar } = await beside(stage, 3);
    await waitFor('the feed to be asked', () => feed.asked.at(-1)?.headers.authorization === `Bearer ${token}`);
    await waitForText(sidebar, 'region', words('exchange_sources'), /./);
    await page.evaluate(() => console.log('a line that is to be heard'));
    const lines = await waitFor('the console', async () => {
      const written = await consoleLines();
      return written.some((line) => line.includes('a line that is to be heard')) && written;
    });
    for (const secret of secrets) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    expectNone(await shown());
    await page.close();
  });
});
