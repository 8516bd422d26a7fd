import { beforeEach, describe, expect, it, vi } from 'vitest';
import { applySites as apply } from '../../../lib/background/sites/granted-sites.ts';
import { grantedPatterns } from '../../../lib/background/sites/grants.ts';
import { rememberTab, seenPage } from '../../../lib/background/tabs.ts';
import type { Workspace } from '../../../lib/background/workspace.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

/** Without a database: sites are granted and withdrawn all the same. */
const workspace = { database: () => Promise.reject(new Error('no database')) } as unknown as Workspace;
const applySites = (restart = false) => apply(workspace, restart);

const crm = 'https://crm.example/*';
const other = 'http://10.0.0.7/*';

beforeEach(() => {
  held.browser = fakeBrowser();
  held.browser.fake.setTabs([
    { id: 1, url: 'https://crm.example/#/contacts/1/show' },
    { id: 2, url: 'http://10.0.0.7/#/contacts/2/show' },
    { id: 3, url: 'https://news.example/' },
  ]);
});

const registered = () => held.browser.fake.scripts().flatMap((script) => script.matches);
const stopped = () => held.browser.fake.sent.filter(({ message }) => JSON.stringify(message).includes('stop'));

describe('the content script', () => {
  it('is registered for what is granted and no more', async () => {
    held.browser.fake.grant(crm, other, 'file:///*');
    await applySites();
    expect(await grantedPatterns()).toEqual([other, crm]);
    expect(registered().toSorted()).toEqual([other, crm]);
  });

  it('starts in the open tabs of a new site, and in no others', async () => {
    held.browser.fake.grant(crm);
    await applySites();
    held.browser.fake.grant(crm, other);
    await applySites();
    expect(held.browser.fake.injected).toEqual([1, 2]);
  });

  it('is registered and started once, however often the browser says so', async () => {
    held.browser.fake.grant(crm);
    await Promise.all([applySites(), applySites(), applySites()]);
    expect(registered()).toEqual([crm]);
    expect(held.browser.fake.injected).toEqual([1]);
  });

  it('starts again in all tabs of its sites after an update', async () => {
    held.browser.fake.grant(crm, other);
    await applySites();
    await applySites(true);
    expect(held.browser.fake.injected.toSorted()).toEqual([1, 1, 2, 2]);
  });

  it('is told to leave when its site is withdrawn, and goes on in the others', async () => {
    held.browser.fake.grant(crm, other);
    await applySites();
    await rememberTab(2, { page: { kind: 'list', crm: 'atomic-crm' } });
    held.browser.fake.grant(crm);
    await applySites();
    expect(registered()).toEqual([crm]);
    expect(stopped().map(({ tabId }) => tabId)).toEqual([2, 3]);
    expect(await seenPage(2)).toBeUndefined();
  });

  it('is registered no longer when nothing is granted', async () => {
    held.browser.fake.grant(crm);
    await applySites();
    held.browser.fake.grant();
    await applySites();
    expect(held.browser.fake.scripts()).toEqual([]);
  });
});
