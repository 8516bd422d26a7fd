/** Which CRM a site is, and how Baton comes to know it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { notePage } from '../../../lib/background/mending/note-page.ts';
import { planAt } from '../../../lib/background/mending/site-plan.ts';
import { chooseCrm, knownSites, siteOf } from '../../../lib/background/sites/known-sites.ts';
import { learnCrm } from '../../../lib/background/sites/learn-crm.ts';
import { crmAt } from '../../../lib/background/sites/site-crm.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import { getSiteSettings } from '../../../lib/storage/site-settings.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';
import { testWorkspace } from '../storage/support/workspace.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

const contact = 'https://crm.example/#/contacts/17/show';
const list = new URL('https://crm.example/#/reports');

beforeEach(() => {
  held.browser = fakeBrowser();
  held.browser.fake.grant('https://crm.example/*', 'https://app-eu1.hubspot.com/*');
  held.browser.fake.setTabs([{ id: 1, url: contact }]);
});

const told = (name: string) =>
  held.browser.fake.sent.flatMap(({ tabId, message }) =>
    (message as { tabCall?: string }).tabCall === name ? [tabId] : [],
  );
const broadcasts = () =>
  held.browser.fake.sent.filter(({ message }) => (message as { broadcast?: string }).broadcast === 'sitesChanged');

function page(facts: Extract<RecordPage, { kind: 'record' }>['facts']): RecordPage {
  const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '17' } as const;
  return { kind: 'record', record, reading: 'read', facts };
}

describe('the CRM of a site', () => {
  it('is told by its host, whatever the user or a page says', async () => {
    const workspace = await testWorkspace();
    const [hubspot] = (await knownSites(workspace)).filter(({ origin }) => origin.includes('hubspot'));
    expect(hubspot).toMatchObject({
      crm: { id: 'hubspot', name: 'HubSpot', region: 'EU', by: 'host' },
      crms: [{ id: 'hubspot' }],
    });
    expect(hubspot?.account, 'a portal is no host').toBeUndefined();
    await expect(chooseCrm(workspace, { origin: 'https://app-eu1.hubspot.com', crm: 'odoo' })).rejects.toMatchObject({
      code: 'badMessage',
    });
    for (const lookAlike of ['http://app-eu1.hubspot.com/', 'https://app-eu1.hubspot.com:8443/'])
      expect(await crmAt(workspace, new URL(lookAlike)), lookAlike).toBeNull();
  });

  it('is what the user says, before what its pages show and what its addresses look like', async () => {
    const workspace = await testWorkspace();
    await notePage(workspace, new URL(contact), 1, page({ email: 'anna@x.example' }));
    const sites = await chooseCrm(workspace, { origin: 'https://crm.example', crm: 'generic' });
    expect(sites.find(({ origin }) => origin === 'https://crm.example')).toMatchObject({
      crm: { id: 'generic', by: 'user' },
      account: 'crm.example',
    });
    expect((await planAt(workspace, new URL(contact)))?.id).toBe('generic');
    expect(told('planChanged')).toEqual([1]);
  });

  it('is what a page of it showed, once a record of it was read', async () => {
    const workspace = await testWorkspace();
    expect(await planAt(workspace, list)).toBeNull();
    await notePage(workspace, new URL(contact), 1, page({}));
    expect(await crmAt(workspace, list), 'nothing was read').toBeNull();
    await notePage(workspace, new URL(contact), 1, page({ name: 'Anna' }));
    expect(await crmAt(workspace, list)).toMatchObject({ adapter: { id: 'atomic-crm' }, by: 'page' });
    expect(broadcasts().length).toBeGreaterThan(0);
    const other = await crmAt(workspace, new URL('https://crm.example:8443/#/reports'));
    expect(other, 'another port may be another CRM').toBeNull();
  });

  it('is told by the shape of a record’s address at last', async () => {
    const workspace = await testWorkspace();
    expect(await crmAt(workspace, new URL(contact))).toMatchObject({ adapter: { id: 'atomic-crm' }, by: 'address' });
  });

  it('is not one that this version of Baton does not have', async () => {
    const workspace = await testWorkspace();
    await workspace.store.put('settings', JSON.stringify({ 'https://crm.example': { chosen: 'newer-crm' } }), 'sites');
    expect(await crmAt(workspace, list)).toBeNull();
    expect(await crmAt(workspace, new URL(contact))).toMatchObject({ by: 'address' });
  });

  it('is found anew when the user leaves it to Baton', async () => {
    const workspace = await testWorkspace();
    await chooseCrm(workspace, { origin: 'https://crm.example', crm: 'odoo' });
    held.browser.fake.answer({ 1: ['twenty'] });
    await chooseCrm(workspace, { origin: 'https://crm.example', crm: null });
    await vi.waitFor(async () => {
      expect(await crmAt(workspace, list)).toMatchObject({ adapter: { id: 'twenty' }, by: 'page' });
    });
  });

  it('cannot be chosen for a site that is not granted', async () => {
    const workspace = await testWorkspace();
    const choice = { origin: 'https://news.example', crm: 'odoo' };
    await expect(chooseCrm(workspace, choice)).rejects.toMatchObject({ code: 'notFound' });
    expect((await getSiteSettings(workspace.store)).size).toBe(0);
  });

  it('can be chosen where a wider grant covers the site', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.grant('https://*/*');
    await chooseCrm(workspace, { origin: 'https://crm.example', crm: 'odoo' });
    expect(await crmAt(workspace, list)).toMatchObject({ adapter: { id: 'odoo' }, by: 'user' });
    for (const origin of ['https://*', 'https://crm.example/', 'https://crm.example:8443', 'crm'])
      await expect(chooseCrm(workspace, { origin, crm: 'odoo' }), origin).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is one where all ports of the host showed the same, and none where they differ', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.grant('http://10.0.0.7/*');
    const shown = { 'http://10.0.0.7:8069': 'odoo', 'http://10.0.0.7:8070': 'odoo' };
    const store = (all: object) =>
      workspace.store.put('settings', JSON.stringify({ 'http://10.0.0.7': { shown: all } }), 'sites');
    await store(shown);
    expect(await knownSites(workspace)).toMatchObject([{ crm: { id: 'odoo', by: 'page' }, account: '10.0.0.7' }]);
    await store({ ...shown, 'http://10.0.0.7:8071': 'twenty' });
    expect(await knownSites(workspace)).toMatchObject([{ crm: null }]);
  });
});

describe('a page that loads', () => {
  it('tells which CRM its site is, and open pages follow', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.answer({ 1: ['twenty'] });
    await learnCrm(workspace, 1, contact);
    expect(await crmAt(workspace, list)).toMatchObject({ adapter: { id: 'twenty' }, by: 'page' });
    expect(told('planChanged')).toEqual([1]);
    held.browser.fake.answer({ 1: ['odoo'] });
    await learnCrm(workspace, 1, list.href);
    expect(await crmAt(workspace, list), 'known well enough').toMatchObject({ adapter: { id: 'twenty' } });
  });

  it('is looked at again where its address is another CRM’s record', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.answer({ 1: ['odoo'] });
    await learnCrm(workspace, 1, list.href);
    held.browser.fake.answer({ 1: ['atomic-crm'] });
    await learnCrm(workspace, 1, contact);
    expect(await crmAt(workspace, list)).toMatchObject({ adapter: { id: 'atomic-crm' } });
  });

  it.each([
    ['two CRMs', ['odoo', 'twenty']],
    ['a CRM that nobody hosts', ['hubspot']],
    ['nothing', []],
    ['something else', 'odoo'],
  ])('tells nothing by the marks of %s', async (_, answer) => {
    const workspace = await testWorkspace();
    held.browser.fake.answer({ 1: answer });
    await learnCrm(workspace, 1, contact);
    expect(await crmAt(workspace, list)).toBeNull();
    expect(told('planChanged')).toEqual([]);
  });

  it('is not looked at where nothing is granted', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.grant();
    held.browser.fake.answer({ 1: ['twenty'] });
    await learnCrm(workspace, 1, contact);
    expect((await getSiteSettings(workspace.store)).size).toBe(0);
  });
});

describe('the page in view', () => {
  it('is told by its marks before its address, and kept in mind where its site is granted', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.answer({ 1: ['twenty'] });
    expect(await siteOf(workspace, { url: contact, tabId: 1 })).toMatchObject({
      crm: { id: 'twenty', by: 'page' },
      origin: 'https://crm.example',
      granted: true,
    });
    expect(await crmAt(workspace, list)).toMatchObject({ adapter: { id: 'twenty' } });
  });

  it('is told of a site that is not granted too, of which nothing is kept', async () => {
    const workspace = await testWorkspace();
    held.browser.fake.grant();
    held.browser.fake.answer({ 1: ['twenty'] });
    expect(await siteOf(workspace, { url: contact, tabId: 1 })).toMatchObject({
      crm: { id: 'twenty' },
      granted: false,
    });
    expect((await getSiteSettings(workspace.store)).size).toBe(0);
  });

  it('is told by its address where it may not be looked at, whatever the port', async () => {
    const workspace = await testWorkspace();
    expect(await siteOf(workspace, { url: 'https://crm.example:8443/#/contacts/2/show', tabId: 1 })).toMatchObject({
      crm: { id: 'atomic-crm', name: 'Atomic CRM', by: 'address' },
      origin: 'https://crm.example',
      granted: true,
      account: 'crm.example',
    });
  });

  it('may be any that is hosted by anybody, or none of them', async () => {
    const workspace = await testWorkspace();
    const { crms } = await siteOf(workspace, { url: 'https://news.example/' });
    const ids = crms.map(({ id }) => id);
    expect(ids).toContain('odoo');
    expect(ids).not.toContain('hubspot');
    expect(ids.at(-1)).toBe('generic');
  });

  it('is told without a database', async () => {
    const workspace = { ...(await testWorkspace()), database: () => Promise.reject(new Error('blocked')) };
    expect(await siteOf(workspace, { url: contact })).toMatchObject({ crm: { by: 'address' }, granted: true });
    expect(await knownSites(workspace)).toHaveLength(2);
  });

  it('is a site all the same where the CRMs cannot be read', async () => {
    const workspace = { ...(await testWorkspace()), crms: () => Promise.reject(new Error('Failed to fetch')) };
    const unknown = { crm: null, origin: 'https://crm.example', granted: true, crms: [] };
    expect(await siteOf(workspace, { url: contact, tabId: 1 })).toEqual(unknown);
    expect((await knownSites(workspace)).map(({ origin }) => origin)).toContain('https://crm.example');
  });

  it.each([
    ['https://news.example/', { crm: null, origin: 'https://news.example', granted: false }],
    ['https://*/', { crm: null, origin: null, granted: false, crms: [] }],
    ['about:blank', { crm: null, origin: null, granted: false, crms: [] }],
    ['no address', { crm: null, origin: null, granted: false, crms: [] }],
  ])('is not made up for %s', async (url, expected) => {
    expect(await siteOf(await testWorkspace(), { url, tabId: 1 })).toMatchObject(expected);
  });
});
