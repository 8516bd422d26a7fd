import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WebSite } from '../../../components/popup/active-site.ts';
import { SitePart } from '../../../components/popup/SitePart.tsx';
import type { NamedCrm } from '../../../lib/messaging/protocol.ts';
import { type Answers, answering, good } from './answering.ts';
import { drawn, rest } from './drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('./answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));

const odoo: NamedCrm = { id: 'odoo', name: 'Odoo' };
const generic: NamedCrm = { id: 'generic', name: 'Baton' };
const crms = [odoo, { id: 'espocrm', name: 'EspoCRM' }, generic];
const origin = 'https://crm.firma.example';
const tab = { id: 7, windowId: 1, url: `${origin}/odoo/contacts/12` };
const unknown: WebSite = { crm: null, origin, granted: false, crms };

let site: WebSite;

/** The popup's part on a site; what is granted and chosen comes true. */
async function popupOn(first: WebSite, more: Answers = {}) {
  site = first;
  held.now = answering({
    siteOf: () => good(site),
    sitesChanged: () => good([]),
    chooseCrm: ({ crm }) => {
      const named = crms.find(({ id }) => id === crm);
      site = { ...site, crm: named ? { ...named, by: 'user' } : null };
      return good([]);
    },
    ...more,
  });
  const part = await drawn(<SitePart site={{ kind: 'site', tab, site }} />);
  const choose = async (crm: string) => {
    const select = part.get('select') as HTMLSelectElement;
    Object.defineProperty(select, 'value', { value: crm, writable: true, configurable: true });
    select.dispatchEvent(new window.Event('change', { bubbles: true }));
    await rest();
  };
  const press = async (name: string) => {
    if (site.granted === false && held.now.given.grants) site = { ...site, granted: true };
    await part.press(name);
  };
  return { ...part, choose, press, asked: () => held.now.done };
}

beforeEach(() => void vi.unstubAllGlobals());

const optionTexts = (all: HTMLElement[]) => all.map((option) => option.textContent);

describe('a site that was not asked for', () => {
  test('with a CRM’s own host is called by the CRM and its region, not by its host', async () => {
    const crm = { id: 'hubspot', name: 'HubSpot', region: 'EU', by: 'host' as const };
    const part = await popupOn({ ...unknown, origin: 'https://app-eu1.hubspot.com', crm, crms: [crm] });
    expect(part.buttons()).toEqual(['Use Baton on HubSpot, EU']);
    expect(part.text()).not.toContain('app-eu1');
    await part.draw(
      <SitePart site={{ kind: 'site', tab, site: { ...unknown, crm: { ...crm, region: 'IN' } } }} key="in" />,
    );
    expect(part.buttons()).toEqual(['Use Baton on HubSpot, India']);
  });

  test('recognised by its page is named with its host, and only its origin is asked for', async () => {
    const part = await popupOn({ ...unknown, crm: { ...odoo, by: 'page' } });
    expect(part.text()).toContain('Odoo on crm.firma.example');
    expect(part.text()).not.toContain('Perhaps');
    await part.press('Use Baton on crm.firma.example');
    expect(part.asked()[0]).toEqual(['request', { origins: [`${origin}/*`] }]);
    expect(part.asked().filter(([what]) => what === 'request')).toHaveLength(1);
    expect(part.buttons()).toContain('Open the sidebar here');
    expect(part.all('select')).toEqual([]);
  });

  test('guessed by its address alone is said with doubt, and asked about once it is granted', async () => {
    const part = await popupOn({ ...unknown, crm: { ...odoo, by: 'address' } });
    expect(part.text()).toContain('Perhaps Odoo on crm.firma.example');
    await part.press('Use Baton on crm.firma.example');
    expect(optionTexts(part.all('option'))).toEqual(['Perhaps: Odoo', 'Odoo', 'EspoCRM', 'Another (any page)']);
    expect(part.get('option[selected]').textContent).toBe('Perhaps: Odoo');
    expect(part.buttons()).toContain('Open the sidebar here');
  });

  test('of no known CRM is no dead end: it may be granted and said to be any page', async () => {
    const part = await popupOn(unknown);
    expect(part.text()).toContain('Is this your CRM?');
    expect(part.get('button').className).toContain('button-quiet');
    await part.press('Use Baton on crm.firma.example');
    expect(part.buttons()).toEqual([]);
    await part.choose('generic');
    expect(part.asked().at(-2)).toEqual(['chooseCrm', { origin, crm: 'generic' }]);
    expect(part.buttons()).toContain('Open the sidebar here');
    expect(part.text()).toContain('Baton reads it as: Any page on crm.firma.example');
    // With the keyboard one passes through answers: the question stays.
    await part.choose('odoo');
    expect(part.asked().at(-2)).toEqual(['chooseCrm', { origin, crm: 'odoo' }]);
  });

  test('and is declined stays as it was, and says so', async () => {
    const part = await popupOn(unknown);
    held.now.given.grants = false;
    await part.press('Use Baton on crm.firma.example');
    expect(part.text()).toContain('Baton may not run on crm.firma.example');
    expect(part.asked().map(([what]) => what)).toEqual(['request']);
    expect(part.buttons()).toEqual(['Use Baton on crm.firma.example']);
  });

  test('where Baton can never run is not asked for', async () => {
    const part = await popupOn({ ...unknown, origin: 'http://app.hubspot.com:8080', crms: [] });
    expect(part.buttons()).toEqual([]);
    expect(part.text()).toBe('Baton cannot run on this address. Open https://app.hubspot.com instead.');
  });
});

describe('a granted site', () => {
  const granted: WebSite = { ...unknown, granted: true, crm: { ...odoo, by: 'page' } };

  test('names its CRM, which can be changed and left to Baton again', async () => {
    const part = await popupOn(granted);
    expect(part.text()).toContain('Odoo on crm.firma.example');
    await part.press('Change which CRM crm.firma.example is');
    await part.choose('espocrm');
    expect(part.asked().at(-2)).toEqual(['chooseCrm', { origin, crm: 'espocrm' }]);
    expect(part.get('option[selected]').textContent).toBe('EspoCRM');
    await part.choose('');
    expect(part.asked().at(-2)).toEqual(['chooseCrm', { origin, crm: null }]);
  });

  test('known by its address alone is named with doubt', async () => {
    const part = await popupOn({ ...granted, crm: { ...odoo, by: 'address' } });
    expect(part.text()).toContain('Perhaps Odoo on crm.firma.example');
    expect(part.all('select')).toEqual([]);
  });

  test('whose CRM nobody else may host offers no change', async () => {
    const crm = { id: 'hubspot', name: 'HubSpot', by: 'host' as const };
    const part = await popupOn({ ...granted, crm, crms: [crm] });
    expect(part.buttons()).toEqual(['Open the sidebar here']);
    expect(part.text()).toContain('HubSpot');
  });

  test('follows what a page tells while the popup is open, and stops with it', async () => {
    const part = await popupOn({ ...granted, crm: null });
    expect(part.buttons()).toEqual([]);
    site = granted;
    held.now.broadcast('sitesChanged');
    await rest();
    expect(part.text()).toContain('Found: Odoo');
    expect(part.buttons()).toContain('Open the sidebar here');
    await part.draw(null);
    expect(held.now.listeners()).toBe(0);
  });

  test('says why a choice was not taken', async () => {
    const part = await popupOn(
      { ...granted, crm: null },
      {
        chooseCrm: () => ({ ok: false, failure: { code: 'permissionMissing' } }),
      },
    );
    await part.choose('odoo');
    expect(part.text()).toContain('Baton may not run on this site any more.');
    expect((part.get('select') as HTMLSelectElement).value).toBe('');
  });
});
