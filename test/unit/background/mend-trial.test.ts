/** An admin's mends, the records read last, and a mend tried on them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followMending } from '../../../lib/background/mending/follow-mending.ts';
import { notePage } from '../../../lib/background/mending/note-page.ts';
import { forgetAllRecent, rememberRecent } from '../../../lib/background/mending/recent-records.ts';
import { isTrial, planAt } from '../../../lib/background/mending/site-plan.ts';
import { noteTrial } from '../../../lib/background/mending/trials.ts';
import { getPageHistory } from '../../../lib/storage/page-histories.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { beginIn, lost, mend, nothing, type PageOfRecord, pageOf, site, toldIn, urlOf } from './support/record-tab.ts';

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
  held.browser.fake.grant(`${site}/*`);
});

const begin = () => beginIn(held.browser);
const told = (name: string) => toldIn(held.browser, name);
const managed = (mends: unknown) => held.browser.fake.manage({ mends });

describe('an admin’s mends', () => {
  it('count where the user has none for the place, and the malformed ones among them do not', async () => {
    const { workspace, mends, importMends, sender } = await begin();
    const name = { ...mend, field: 'name', selector: '#name' } as const;
    managed([{ ...mend, selector: '#admins' }, name, { ...name, selector: '{}' }, 'x']);
    const text = JSON.stringify({ format: 'baton-mends', version: 1, mends: [mend] });
    await importMends({ text }, sender());
    expect(await mends(null, sender())).toEqual([
      { mend, from: 'user' },
      { mend: name, from: 'admin' },
    ]);
    const plan = await planAt(workspace, new URL(urlOf('17')));
    expect(plan?.pages.contact?.fields).toMatchObject({ email: { mend: '#mail' }, name: { mend: '#name' } });
  });

  it.each([undefined, {}, { mends: 'all' }, { mends: {} }])('are none in the policy %j', async (policy) => {
    const { mends, sender } = await begin();
    held.browser.fake.manage(policy);
    expect(await mends(null, sender())).toEqual([]);
  });

  it('cannot be removed here', async () => {
    const { removeMend, sender } = await begin();
    managed([mend]);
    await expect(removeMend({ place: mend }, sender())).rejects.toMatchObject({ code: 'notAllowed' });
  });

  it('are followed by open pages when the policy changes', async () => {
    const { workspace, show } = await begin();
    await show(pageOf('17'));
    followMending(workspace);
    held.browser.storage.onChanged.fire({ mends: { newValue: [mend] } }, 'managed');
    await vi.waitFor(() => expect(told('planChanged')).toEqual([{ tabId: 1, input: null }]));
  });
});

describe('the records read last', () => {
  it('are five of the site and kind, newest first, each once', async () => {
    const { recentRecords, sender, show } = await begin();
    for (const id of ['1', '2', '3', '4', '5', '6', '3']) await show(pageOf(id));
    const page = pageOf('3');
    const recent = await recentRecords({ page }, sender());
    expect(recent.map(({ url }) => url)).toEqual(['3', '6', '5', '4', '2'].map(urlOf));
    expect(recent[0]?.facts).toEqual({ name: 'Anna' });
  });

  it('are none with an address too long to be asked for', async () => {
    const { recentRecords, sender, show } = await begin();
    const page = await show(pageOf('1'), `${urlOf('1')}?${'x'.repeat(8000)}`);
    expect(await recentRecords({ page }, sender())).toEqual([]);
  });

  it('are a hundred of all sites', async () => {
    await begin();
    const { record } = pageOf('1');
    for (let at = 0; at <= 100; at += 1) {
      const account = `${at}.example`;
      await rememberRecent({ site: `https://${account}`, record: { ...record, account }, url: urlOf('1'), facts: {} });
    }
    expect(held.browser.fake.stored.get('recent:0')).toHaveLength(100);
  });

  it('are forgotten for good, whatever is being read just then', async () => {
    const { show, recentRecords, sender } = await begin();
    const page = await show(pageOf('1'));
    const { record } = pageOf('2');
    await Promise.all([rememberRecent({ site, record, url: urlOf('2'), facts: {} }), forgetAllRecent()]);
    expect(await recentRecords({ page }, sender())).toEqual([]);
  });

  it('go with the site, and what is being pointed at too', async () => {
    const { workspace, show, pickField, recentRecords, sender } = await begin();
    followMending(workspace);
    const page = await show(pageOf('1'));
    await pickField({ field: 'email' }, sender());
    const asked = sender();
    held.browser.permissions.onRemoved.fire({ permissions: ['notifications'] });
    expect(await recentRecords({ page }, asked)).toHaveLength(1);
    held.browser.fake.grant();
    held.browser.permissions.onRemoved.fire({ origins: [`${site}/*`] });
    await vi.waitFor(() => expect(told('stopPicking')).toHaveLength(1));
    expect(await recentRecords({ page }, asked)).toEqual([]);
  });
});

describe('a trial', () => {
  const trial = { url: urlOf('1'), field: 'email', selector: '#mail' } as const;
  const found = { ...nothing, places: { email: '#mail' } };

  /** A trial under way: its tab, once it went to the page. */
  async function tryOut() {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const begun = await begin();
    await begun.show(pageOf('1'));
    await begun.show(pageOf('2'));
    const recents = JSON.stringify(await begun.recentRecords({ page: pageOf('2') }, begun.sender()));
    const answer = begun.tryMend(trial, begun.sender());
    const tab = () => held.browser.fake.tabs().find(({ id, url }) => id !== 1 && url === trial.url)?.id;
    await vi.waitFor(() => expect(tab()).toBeDefined());
    const tabId = tab() as number;
    const note = (page: PageOfRecord) => notePage(begun.workspace, new URL(trial.url), tabId, page);
    return { ...begun, answer, tabId, note, recents };
  }

  const leftOfTrials = () => [...held.browser.fake.stored.keys()].filter((key) => key.startsWith('trial'));

  /** Whatever became of it, the tab is gone and nothing was learnt. */
  async function expectNoTrace({
    tabId,
    recentRecords,
    sender,
    recents,
    workspace,
  }: Awaited<ReturnType<typeof tryOut>>) {
    expect(held.browser.fake.tabs().map(({ id }) => id)).toEqual([1]);
    expect(await isTrial(tabId)).toBe(false);
    expect(leftOfTrials()).toEqual([]);
    expect(JSON.stringify(await recentRecords({ page: pageOf('2') }, sender()))).toBe(recents);
    const { email } = await getPageHistory(workspace.store, mend);
    expect([email?.lastFound, email?.missedOn?.some((key) => key.endsWith('/1')) ?? false]).toEqual([undefined, false]);
    vi.useRealTimers();
  }

  it('reads the page by the mend and says what it found', async () => {
    const running = await tryOut();
    expect(await isTrial(running.tabId)).toBe(true);
    const plan = await planAt(running.workspace, new URL(trial.url), running.tabId);
    expect(plan?.pages.contact?.fields.email?.mend).toBe('#mail');
    expect(plan?.pages.company?.fields.email).toBeUndefined();
    expect((await planAt(running.workspace, new URL(trial.url), 1))?.pages.contact?.fields.email?.mend).toBeUndefined();
    expect(held.browser.fake.opened).toEqual(['about:blank', trial.url]);
    await running.note(pageOf('1', lost));
    await running.note(pageOf('1', found, { email: 'anna@x.example' }));
    expect(await running.answer).toEqual({ value: 'anna@x.example', drawn: true });
    await expectNoTrace(running);
  });

  it('finds nothing where one of Baton’s own selectors finds it', async () => {
    const running = await tryOut();
    await running.note(pageOf('1', { ...nothing, places: { email: 'main a' } }, { email: 'other@x.example' }));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await running.answer).toEqual({ value: null, drawn: true });
    await expectNoTrace(running);
  });

  it('finds nothing on a page that cannot be read', async () => {
    const running = await tryOut();
    await running.note({ ...pageOf('1', { ...nothing, missing: ['email', 'name'] }, {}), reading: 'unreadable' });
    expect(await running.answer).toEqual({ value: null, drawn: false });
    await expectNoTrace(running);
  });

  it('leaves nothing of a page that was still being noted when it ended', async () => {
    const running = await tryOut();
    const page = pageOf('1', found, { email: 'anna@x.example' });
    await running.note(page);
    await running.answer;
    await noteTrial(running.tabId, page);
    await expectNoTrace(running);
  });

  it('gives up on a page that never comes', async () => {
    const running = await tryOut();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await running.answer).toEqual({ value: null, drawn: false });
    await expectNoTrace(running);
  });

  it.each([
    ['its tab is closed', (tabId: number) => held.browser.tabs.onRemoved.fire(tabId)],
    [
      'its site is withdrawn',
      () => {
        held.browser.fake.grant();
        held.browser.permissions.onRemoved.fire({ origins: [`${site}/*`] });
      },
    ],
  ])('ends at once when %s', async (_, happens) => {
    const running = await tryOut();
    followMending(running.workspace);
    happens(running.tabId);
    expect(await running.answer).toEqual({ value: null, drawn: false });
    vi.useRealTimers();
    expect(held.browser.fake.tabs().map(({ id }) => id)).toEqual([1]);
  });

  it('finds nothing where its tab was closed before it went to the page', async () => {
    const { tryMend, show, sender } = await begin();
    await show(pageOf('1'));
    held.browser.tabs.update = () => Promise.reject(new Error('No tab with id: 99'));
    expect(await tryMend(trial, sender())).toEqual({ value: null, drawn: false });
  });

  it('opens no address but that of a recent record of the same site', async () => {
    const { tryMend, show, sender } = await begin();
    await show(pageOf('1'));
    const other = tryMend({ ...trial, url: 'https://crm.example/logout' }, sender());
    await expect(other).rejects.toMatchObject({ code: 'notAllowed' });
    expect(held.browser.fake.opened).toEqual([]);
  });

  it('whose worker was ended leaves no tab behind', async () => {
    const { workspace } = await begin();
    held.browser.fake.setTabs([{ id: 1 }, { id: 7 }]);
    held.browser.fake.stored.set('trial:7', { crm: 'odoo', object: 'contact', field: 'email', selector: 'b' });
    held.browser.fake.stored.set('trialPage:7', pageOf('1'));
    followMending(workspace);
    await vi.waitFor(() => expect(held.browser.fake.tabs()).toEqual([{ id: 1 }]));
    await vi.waitFor(() => expect(leftOfTrials()).toEqual([]));
  });
});
