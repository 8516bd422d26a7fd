import { describe, expect, test, vi } from 'vitest';
import { SitesSection } from '../../../components/options/sites/SitesSection.tsx';
import { useSites } from '../../../components/options/sites/use-sites.ts';
import type { NamedCrm, Site } from '../../../lib/messaging/protocol.ts';
import { type Answers, answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));

const odoo: NamedCrm = { id: 'odoo', name: 'Odoo' };
const hubspot: NamedCrm = { id: 'hubspot', name: 'HubSpot', region: 'EU' };
const crms = [odoo, { id: 'espocrm', name: 'EspoCRM' }, { id: 'generic', name: 'Baton' }];
const own = (host: string, crm: Site['crm']): Site => ({
  origin: `https://${host}`,
  pattern: `https://${host}/*`,
  crm,
  crms,
});
const portal: Site = { ...own('app-eu1.hubspot.com', { ...hubspot, by: 'host' }), crms: [hubspot] };

function Page() {
  return <SitesSection {...useSites()} />;
}

/** The part of the options about sites. What is withdrawn is gone, what is chosen is so. */
async function options(first: readonly Site[], more: Answers = {}) {
  let sites = first;
  held.now = answering({
    sites: () => good(sites),
    sitesChanged: () => good(sites),
    mends: () => good([]),
    siteOf: ({ url }) =>
      good(
        url.includes('hubspot')
          ? { crm: { ...hubspot, by: 'host' }, origin: null, granted: false, crms: [hubspot] }
          : { crm: null, origin: null, granted: false, crms },
      ),
    chooseCrm: ({ origin, crm }) => {
      const named = crms.find(({ id }) => id === crm);
      sites = sites.map((site) =>
        site.origin === origin ? { ...site, crm: named ? { ...named, by: 'user' } : null } : site,
      );
      return good(sites);
    },
    ...more,
  });
  const page = await drawn(<Page />);
  const change = async (selector: string, value: string, type: string) => {
    const field = page.get(selector) as HTMLInputElement;
    Object.defineProperty(field, 'value', { value, writable: true, configurable: true });
    field.dispatchEvent(new window.Event(type, { bubbles: true }));
    await rest();
  };
  return {
    ...page,
    choose: (host: string, crm: string) => change(`select[aria-label="Which CRM ${host} is"]`, crm, 'change'),
    type: (address: string) => change('input[type="text"]', address, 'input'),
    chooseNew: (crm: string) => change('#site-crm', crm, 'change'),
    add: async () => {
      page.get('form').dispatchEvent(new window.Event('submit', { bubbles: true, cancelable: true }));
      await rest();
    },
    rows: () => page.all('li').map((row) => (row.querySelector('.site-name')?.textContent ?? '').trim()),
    set: (next: readonly Site[]) => {
      sites = next;
    },
    status: () => page.get('[role="status"]').textContent,
    asked: (name: string) => held.now.done.filter(([what]) => what === name).map(([, input]) => input),
  };
}

const chosenOf = (all: HTMLElement[]) =>
  all.flatMap((select) => [...select.querySelectorAll('option[selected]')].map((option) => option.textContent));

describe('the list of sites', () => {
  test('says of each which CRM it is and how Baton knows', async () => {
    const page = await options([
      portal,
      own('a.example', { ...odoo, by: 'page' }),
      own('b.example', { ...odoo, by: 'address' }),
      own('c.example', { id: 'generic', name: 'Baton', by: 'user' }),
      own('d.example', null),
    ]);
    expect(page.rows()).toEqual([
      'https://app-eu1.hubspot.comHubSpot, EU',
      'https://a.exampleOdoo, found by its page',
      'https://b.exampleOdoo, guessed by its address',
      'https://c.exampleAnother (any page), chosen by you',
      'https://d.exampleNot known yet: open a record there, or choose',
    ]);
    expect(chosenOf(page.all('li select'))).toEqual([
      'Found: Odoo',
      'Perhaps: Odoo',
      'Another (any page)',
      'Let Baton find out',
    ]);
  });

  test('says of what stands for many, or for none, no CRM and offers no choice', async () => {
    const page = await options([
      { origin: '*://*', pattern: '*://*/*', crm: null, crms: [] },
      { ...own('app.hubspot.com', null), pattern: 'http://app.hubspot.com/*', crms: [] },
    ]);
    expect(page.rows()).toEqual([
      '*://*Baton finds out on each of them',
      'http://app.hubspot.comBaton cannot run on this address. Open https://app.hubspot.com instead.',
    ]);
    expect(page.all('li select')).toEqual([]);
  });

  test('lets a self-hosted one be another, and Baton find out again', async () => {
    const page = await options([own('a.example', { ...odoo, by: 'page' }), own('b.example', null)]);
    await page.choose('a.example', 'espocrm');
    expect(page.asked('chooseCrm')).toEqual([{ origin: 'https://a.example', crm: 'espocrm' }]);
    expect(page.status()).toBe('a.example is read as: EspoCRM');
    held.now.broadcast('sitesChanged');
    await rest();
    expect(page.rows()[0]).toContain('EspoCRM, chosen by you');
    await page.choose('a.example', '');
    expect(page.asked('chooseCrm')[1]).toEqual({ origin: 'https://a.example', crm: null });
    expect(page.status()).toContain('finds out by itself which CRM a.example is');
  });

  test('puts a choice back that was not taken', async () => {
    const page = await options([own('a.example', { ...odoo, by: 'user' })], {
      chooseCrm: () => ({ ok: false, failure: { code: 'databaseFailed' } }),
    });
    await page.choose('a.example', 'espocrm');
    expect(page.status()).toContain('could not be read or written');
    expect((page.get('li select') as HTMLSelectElement).value).toBe('odoo');
  });

  test('withdraws at once, tells the worker, and keeps the focus', async () => {
    const page = await options([portal, own('a.example', null)]);
    const focused = vi.fn();
    page.get('ul').focus = focused;
    await page.press('Withdraw a.example');
    expect(page.asked('remove')).toEqual([{ origins: ['https://a.example/*'] }]);
    expect(page.asked('sitesChanged')).toHaveLength(1);
    expect(page.status()).toBe('Baton no longer runs on a.example.');
    expect(focused).toHaveBeenCalledOnce();
    held.now.given.withdraws = false;
    await page.press('Withdraw app-eu1.hubspot.com');
    expect(page.status()).toContain('did not withdraw app-eu1.hubspot.com');
    expect(focused).toHaveBeenCalledOnce();
  });

  test('follows the worker, and an answer that was overtaken is not shown', async () => {
    const page = await options([portal]);
    page.set([portal, own('a.example', null)]);
    held.now.broadcast('sitesChanged');
    await rest();
    expect(page.rows()).toHaveLength(2);
    const { runtime } = held.now.browser;
    const { sendMessage } = runtime;
    let release = () => {};
    runtime.sendMessage = async (message) => {
      const answer = await sendMessage(message);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      return answer;
    };
    held.now.broadcast('sitesChanged');
    await rest();
    Object.assign(runtime, { sendMessage });
    page.set([]);
    held.now.broadcast('sitesChanged');
    await rest();
    expect(page.text()).toContain('None yet.');
    release();
    await rest();
    expect(page.text()).toContain('None yet.');
  });
});

describe('a site by its address', () => {
  test('is asked for by its origin alone, before anything else', async () => {
    const page = await options([]);
    await page.type('crm.example:8443/odoo/contacts/1?x=y');
    const before = held.now.done.length;
    await page.add();
    expect(held.now.done[before]).toEqual(['request', { origins: ['https://crm.example/*'] }]);
    expect(page.asked('chooseCrm')).toEqual([]);
    expect(page.status()).toBe('Baton runs on crm.example now.');
  });

  test('is the CRM that the user says it is, once it is granted', async () => {
    const page = await options([]);
    await page.type('crm.example');
    await page.chooseNew('espocrm');
    await page.add();
    expect(held.now.done.slice(-3).map(([what]) => what)).toEqual(['request', 'sitesChanged', 'chooseCrm']);
    expect(page.asked('chooseCrm')).toEqual([{ origin: 'https://crm.example', crm: 'espocrm' }]);
  });

  test('says where the site was granted and the answer was not taken', async () => {
    const page = await options([], { chooseCrm: () => ({ ok: false, failure: { code: 'databaseFailed' } }) });
    await page.type('crm.example');
    await page.chooseNew('espocrm');
    await page.add();
    expect(page.status()).toContain('could not be read or written');
  });

  test('of a CRM with hosts of its own needs no answer, and none given before counts', async () => {
    const page = await options([]);
    await page.type('crm.example');
    await page.chooseNew('espocrm');
    await page.type('https://app-eu1.hubspot.com/contacts/1');
    expect(chosenOf(page.all('#site-crm'))).toEqual(['Found: HubSpot, EU']);
    await page.add();
    expect(page.asked('chooseCrm')).toEqual([]);
  });

  test('that is declined, or is none, changes nothing and says so', async () => {
    const page = await options([]);
    await page.type('no address');
    await page.add();
    expect(page.asked('request')).toEqual([]);
    expect(page.get('[role="alert"]').textContent).toContain('This is no web address');
    held.now.given.grants = false;
    await page.type('crm.example');
    await page.add();
    expect(page.status()).toContain('Baton may not run on crm.example');
    expect(page.asked('sitesChanged')).toEqual([]);
  });
});
