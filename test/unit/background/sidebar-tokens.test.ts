import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  announceSidebar,
  claimSidebar,
  forgetSidebar,
  isClaimed,
  openSidebars,
} from '../../../lib/background/sidebar-tokens.ts';
import type { Sender } from '../../../lib/messaging/answering.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

const tab = 4;
const frame = (frameId: number, tabId = tab) => ({ tab: { id: tabId }, frameId }) as Sender;

beforeEach(() => {
  vi.useFakeTimers();
  held.browser = fakeBrowser();
});

/** Lets the claim wait for as long as it will. */
async function patiently(claim: Promise<boolean>): Promise<boolean> {
  await vi.advanceTimersByTimeAsync(5000);
  return claim;
}

describe('a sidebar', () => {
  it('is ours once its frame has shown the announced token', async () => {
    await announceSidebar(tab, 'token-1');
    expect(await isClaimed(frame(2))).toBe(false);
    expect(await claimSidebar(tab, 2, 'token-1')).toBe(true);
    expect(await isClaimed(frame(2))).toBe(true);
    expect(await openSidebars()).toEqual([[tab, 2]]);
  });

  it('may show its token again, when the first answer got lost', async () => {
    await announceSidebar(tab, 'token-1');
    await claimSidebar(tab, 2, 'token-1');
    expect(await claimSidebar(tab, 2, 'token-1')).toBe(true);
  });

  it('may be quicker than its announcement', async () => {
    const claim = claimSidebar(tab, 2, 'token-1');
    await vi.advanceTimersByTimeAsync(500);
    await announceSidebar(tab, 'token-1');
    expect(await patiently(claim)).toBe(true);
  });

  it('is ours no longer when another is announced', async () => {
    await announceSidebar(tab, 'token-1');
    await claimSidebar(tab, 2, 'token-1');
    await announceSidebar(tab, 'token-2');
    expect(await isClaimed(frame(2))).toBe(false);
    expect(await claimSidebar(tab, 3, 'token-2')).toBe(true);
  });

  it('is forgotten with its tab', async () => {
    await announceSidebar(tab, 'token-1');
    await claimSidebar(tab, 2, 'token-1');
    await forgetSidebar(tab);
    expect(await isClaimed(frame(2))).toBe(false);
  });
});

describe('refused is', () => {
  it('a frame nobody announced, after a while, and without leaving a listener', async () => {
    expect(await patiently(claimSidebar(tab, 2, 'guess'))).toBe(false);
    expect(held.browser.fake.storageListeners()).toBe(0);
  });

  it('a wrong token beside a right one', async () => {
    await announceSidebar(tab, 'token-1');
    expect(await patiently(claimSidebar(tab, 9, 'guess'))).toBe(false);
    expect(await claimSidebar(tab, 2, 'token-1')).toBe(true);
  });

  it('a second frame with the same token', async () => {
    await announceSidebar(tab, 'token-1');
    const claims = [claimSidebar(tab, 2, 'token-1'), claimSidebar(tab, 9, 'token-1')];
    await vi.advanceTimersByTimeAsync(5000);
    expect(await Promise.all(claims)).toEqual([true, false]);
    expect(await isClaimed(frame(9))).toBe(false);
  });

  it('the token of another tab', async () => {
    await announceSidebar(tab, 'token-1');
    expect(await patiently(claimSidebar(5, 2, 'token-1'))).toBe(false);
  });

  it('the same frame number in another tab', async () => {
    await announceSidebar(tab, 'token-1');
    await claimSidebar(tab, 2, 'token-1');
    expect(await isClaimed(frame(2, 5))).toBe(false);
  });

  it('a stored value that makes no sense', async () => {
    held.browser.fake.stored.set(`sidebar:${tab}`, { token: 7, frameId: 'all' });
    expect(await isClaimed(frame(2))).toBe(false);
  });
});
