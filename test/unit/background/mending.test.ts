/** Health, pointing and mends, as the sidebar asks for them. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followMending } from '../../../lib/background/mending/follow-mending.ts';
import { missingAfter } from '../../../lib/background/mending/note-page.ts';
import { planAt } from '../../../lib/background/mending/site-plan.ts';
import { atomicCrm } from '../../../lib/crm/atomic-crm/index.ts';
import { getMends } from '../../../lib/storage/page-mends.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { now } from '../storage/support/store.ts';
import { beginIn, mend, nothing, type PageOfRecord, pageOf, site, toldIn, urlOf } from './support/record-tab.ts';

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

describe('the health of a page', () => {
  it('is of the fields that Baton looks for there, by what was read', async () => {
    const { pageHealth, sender, show } = await begin();
    const page = await show(pageOf('17'));
    expect(await pageHealth({ page }, sender())).toMatchObject({
      site,
      crm: { id: 'atomic-crm', name: 'Atomic CRM' },
      object: 'contact',
      light: 'doubtful',
      reading: false,
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'email', state: 'missing', misses: 1 }),
        expect.objectContaining({ field: 'name', state: 'found', place: 'main h5' }),
      ]),
    });
    expect(await pageHealth({ page: null }, {}), 'the tab on show').toMatchObject({ site });
  });

  it('is none of another record than the tab shows by now, and none where none is on show', async () => {
    const { pageHealth, sender, show } = await begin();
    const page = await show(pageOf('17'));
    await show(pageOf('18'));
    expect(await pageHealth({ page }, sender())).toBeNull();
    held.browser.fake.setTabs([{ id: 1, url: 'https://news.example/', active: true }]);
    expect(await pageHealth({ page: null }, {})).toBeNull();
  });

  it('turns bad once three records in a row lack the e-mail, and good when it is found', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { pageHealth, sender, show, workspace } = await begin();
    const light = async (page: PageOfRecord) => (await pageHealth({ page }, sender()))?.light;
    const lights = [];
    for (const id of ['1', '2', '2', '3']) {
      const page = await show(pageOf(id));
      await vi.advanceTimersByTimeAsync(missingAfter);
      await vi.waitFor(async () =>
        expect((await workspace.store.get('settings', 'pageHistories')) ?? '').toContain(`/${id}`),
      );
      lights.push(await light(page));
    }
    expect(lights).toEqual(['doubtful', 'doubtful', 'doubtful', 'bad']);
    const whole = { ...nothing, places: { email: 'a', name: 'h5', company: 'b', owner: 'c', stage: 'd' } };
    expect(await light(await show(pageOf('4', whole)))).toBe('good');
    vi.useRealTimers();
  });

  it('does not count a record that was left before it had shown everything', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { show, workspace } = await begin();
    await show(pageOf('1'));
    const whole = { ...nothing, places: { email: 'a', name: 'h5', company: 'b', owner: 'c', stage: 'd' } };
    await show(pageOf('2', whole));
    await vi.advanceTimersByTimeAsync(missingAfter);
    expect(await workspace.store.get('settings', 'pageHistories')).not.toContain('contact/1"');
    vi.useRealTimers();
  });
});

describe('pointing at a field', () => {
  it('puts the script into the page, and shows what was pointed at until it is saved', async () => {
    const { pageHealth, pickField, fieldPicked, saveMend, sender, show } = await begin();
    const page = await show(pageOf('17'));
    await pickField({ field: 'email' }, sender());
    expect(held.browser.fake.files).toEqual([{ tabId: 1, file: '/picker.js' }]);
    expect(told('startPicking')).toEqual([{ tabId: 1, input: { field: 'email' } }]);
    expect(await pageHealth({ page }, sender())).toMatchObject({ picking: 'email' });
    const picked = { selector: '#mail', value: 'anna@x.example' };
    await fieldPicked({ field: 'email', picked }, sender());
    const health = await pageHealth({ page }, sender());
    expect(health).toMatchObject({ picked: { field: 'email', ...picked } });
    expect(health?.picking).toBeUndefined();
    const saved = await saveMend({ page, field: 'email', selector: '#mail' }, sender());
    expect(saved?.picked).toBeUndefined();
  });

  it('ends when it is called off, when the user lets it be, and when the tab shows another record', async () => {
    const { pageHealth, pickField, fieldPicked, sender, show } = await begin();
    const page = await show(pageOf('17'));
    const state = async () => (await pageHealth({ page: null }, sender()))?.picking;
    await pickField({ field: 'name' }, sender());
    await pickField({ field: null }, sender());
    expect([await state(), told('stopPicking').length]).toEqual([undefined, 1]);
    await pickField({ field: 'name' }, sender());
    await fieldPicked({ field: 'name' }, sender());
    expect(await state()).toBeUndefined();
    await pickField({ field: 'name' }, sender());
    await show(page);
    expect(await state(), 'the same record, read again').toBe('name');
    await show(pageOf('18'));
    await show(page);
    expect(await state()).toBeUndefined();
  });

  it('ends when the tab goes to a page that is no record', async () => {
    const { workspace, pickField, pageHealth, sender, show } = await begin();
    followMending(workspace);
    await show(pageOf('17'));
    await pickField({ field: 'name' }, sender());
    held.browser.tabs.onUpdated.fire(1, { url: urlOf('17') });
    held.browser.tabs.onUpdated.fire(1, { url: `${site}/#/contacts` });
    await vi.waitFor(() => expect(told('stopPicking')).toHaveLength(1));
    expect((await pageHealth({ page: null }, sender()))?.picking).toBeUndefined();
  });

  it('is not begun by a page, nor where the script cannot be put in', async () => {
    const { pageHealth, pickField, fieldPicked, sender, show } = await begin();
    await show(pageOf('17'));
    const picked = { selector: '#other' };
    await expect(fieldPicked({ field: 'email', picked }, sender())).rejects.toMatchObject({ code: 'notAllowed' });
    held.browser.scripting.executeScript = () => Promise.reject(new Error('Cannot access contents of the page'));
    await expect(pickField({ field: 'email' }, sender())).rejects.toMatchObject({ code: 'permissionMissing' });
    expect((await pageHealth({ page: null }, sender()))?.picking).toBeUndefined();
  });
});

describe('a mend', () => {
  it('is stored before it is acknowledged, read by at once, and taken back', async () => {
    const { workspace, pageHealth, saveMend, removeMend, sender, show } = await begin();
    const page = await show(pageOf('17'));
    const saved = await saveMend({ page, field: 'email', selector: '#mail' }, sender());
    expect(saved?.fields[0]).toMatchObject({
      field: 'email',
      mend: { selector: '#mail', madeAt: now, from: 'user', needless: false },
    });
    expect(await getMends(workspace.store)).toEqual([mend]);
    expect(told('planChanged')).toEqual([{ tabId: 1, input: null }]);
    const plan = await planAt(workspace, new URL(urlOf('17')));
    expect(plan?.pages.contact?.fields.email).toMatchObject({
      mend: '#mail',
      places: atomicCrm.pages.contact?.fields.email?.places,
    });
    workspace.time += 1000;
    await saveMend({ page, field: 'email', selector: '#mail' }, sender());
    expect(await getMends(workspace.store), 'a repetition').toEqual([mend]);
    await removeMend({ place: mend }, sender());
    await removeMend({ place: mend }, sender());
    expect(told('planChanged')).toHaveLength(2);
    expect((await pageHealth({ page }, sender()))?.fields[0]?.mend).toBeUndefined();
  });

  it('may be of a kind of record that Baton reads nothing of', async () => {
    const { workspace, saveMend, sender, show } = await begin();
    const { record, ...read } = pageOf('17', { ...nothing, missing: ['stage'] }, {});
    const page = await show({ ...read, record: { ...record, object: 'lead' } });
    const health = await saveMend({ page, field: 'stage', selector: '#stage' }, sender());
    expect(health?.fields).toMatchObject([{ field: 'stage', state: 'missing', mend: { selector: '#stage' } }]);
    const plan = await planAt(workspace, new URL(urlOf('17')));
    expect(plan?.pages.lead?.fields).toEqual({ stage: { places: [], lastSeen: '2026-11-23', mend: '#stage' } });
    const other = await planAt(workspace, new URL('https://other.example/#/contacts/1/show'));
    expect(other?.pages.lead, 'of another site').toBeUndefined();
  });

  it('is saved for the record on show and no other', async () => {
    const { workspace, saveMend, sender, show } = await begin();
    const page = await show(pageOf('17'));
    await show(pageOf('18'));
    const saved = saveMend({ page, field: 'email', selector: '#mail' }, sender());
    await expect(saved).rejects.toMatchObject({ code: 'notFound' });
    expect(await getMends(workspace.store)).toEqual([]);
  });

  it('comes in by file, whole or not at all; the same file twice changes nothing', async () => {
    const { workspace, importMends, mends, sender } = await begin();
    const later = { ...mend, crm: 'crm-to-come', site: 'https://later.example' };
    const text = JSON.stringify({ format: 'baton-mends', version: 1, mends: [mend, later] });
    const inForce = [mend, later].map((each) => ({ mend: each, from: 'user' }));
    expect(await importMends({ text }, sender())).toEqual({ mends: inForce });
    const before = held.browser.fake.sent.length;
    await importMends({ text }, sender());
    expect(held.browser.fake.sent).toHaveLength(before);
    const wrong = text.replace('"name"', '"phone"').replace('#mail', '{}');
    await expect(importMends({ text: wrong }, sender())).rejects.toMatchObject({
      code: 'invalidMends',
      detail: expect.stringMatching(/^mends\[0\]\.selector: /),
    });
    expect(await mends(null, sender())).toEqual(inForce);
    expect(await getMends(workspace.store)).toHaveLength(2);
  });

  it('comes in by file where the browser has no such site, once for a place', async () => {
    const { workspace, importMends, sender } = await begin();
    held.browser.tabs.query = () => Promise.reject(new Error('Invalid url pattern'));
    const text = JSON.stringify({ format: 'baton-mends', version: 1, mends: [mend, { ...mend, madeAt: now - 1 }] });
    expect((await importMends({ text }, sender())).mends).toHaveLength(1);
    expect(await getMends(workspace.store)).toEqual([mend]);
  });
});
