import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { RecordHomeQuestion } from '../../../components/options/import/questions/RecordHomeQuestion.tsx';
import type { RecordHome } from '../../../lib/import/mapping.ts';
import type { NamedCrm, Site, SiteAtUrl } from '../../../lib/messaging/protocol.ts';
import { answering, good } from '../components/answering.ts';
import { drawn, rest } from '../components/drawn.ts';

const held = vi.hoisted(() => ({ now: {} as ReturnType<typeof import('../components/answering.ts').answering> }));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.now.browser;
  },
}));

const odoo: NamedCrm = { id: 'odoo', name: 'Odoo' };
const hubspot: NamedCrm = { id: 'hubspot', name: 'HubSpot', region: 'EU' };
const hosted = [odoo, { id: 'espocrm', name: 'EspoCRM' }, { id: 'generic', name: 'Baton' }];

const site = (host: string, more: Partial<Site>): Site => ({
  origin: `https://${host}`,
  pattern: `https://${host}/*`,
  crm: null,
  crms: hosted,
  ...more,
});
const portal = site('app-eu1.hubspot.com', { crm: { ...hubspot, by: 'host' }, crms: [hubspot] });
const office = site('crm.firma.example', { crm: { ...odoo, by: 'page' }, account: 'crm.firma.example' });
const unknown = site('crm.example', {});

let home: RecordHome | undefined;

async function question(sites: readonly Site[], first?: RecordHome, optional = false) {
  held.now = answering({
    siteOf: ({ url }) => {
      const account = /contacts\/(\d+)\/record/.exec(url)?.[1];
      const crm = url.includes('hubspot') ? { ...hubspot, by: 'host' } : { ...odoo, by: 'address' };
      return good({
        crm,
        origin: null,
        granted: true,
        crms: [],
        ...(account !== undefined && { account }),
      } as SiteAtUrl);
    },
  });
  function Page() {
    const [shown, setShown] = useState(first);
    home = shown;
    return <RecordHomeQuestion home={shown} sites={sites} optional={optional} onHome={setShown} />;
  }
  const page = await drawn(<Page />);
  const set = async (selector: string, value: string, type: string) => {
    const field = page.get(selector);
    Object.defineProperty(field, 'value', { value, writable: true, configurable: true });
    field.dispatchEvent(new window.Event(type, { bubbles: true }));
    await rest();
  };
  return {
    ...page,
    choices: () => page.all('select')[0]?.textContent,
    choose: (key: string) => set('select', key, 'change'),
    type: (address: string) => set('input', address, 'input'),
    leave: () => set('input', (page.get('input') as HTMLInputElement).value, 'change'),
  };
}

describe('the CRM of a file’s record ids', () => {
  test('is the one of a site that is known, and is not asked for where there is one alone', async () => {
    const page = await question([office]);
    expect(home).toEqual({ crm: 'odoo', account: 'crm.firma.example', object: 'contact' });
    expect(page.choices()).toBe('Odoo on crm.firma.exampleA system that Baton does not run on');
  });

  test('is any that may stand on a site that is not known, by its host', async () => {
    const page = await question([office, unknown]);
    expect(home).toBeUndefined();
    expect(page.choices()).toBe(
      'Choose …Odoo on crm.firma.exampleOdoo on crm.exampleEspoCRM on crm.exampleAny page on crm.exampleA system that Baton does not run on',
    );
    await page.choose('https://crm.example/* espocrm');
    expect(home).toEqual({ crm: 'espocrm', account: 'crm.example', object: 'contact' });
  });

  test('has the account that the address of a record tells, and none before', async () => {
    const page = await question([office, portal]);
    await page.choose('https://crm.firma.example/* odoo');
    await page.choose('https://app-eu1.hubspot.com/* hubspot');
    expect(home).toBeUndefined();
    await page.type('https://app-eu1.hubspot.com/contacts/9876543/record/0-1/201');
    expect(home).toEqual({ crm: 'hubspot', account: '9876543', object: 'contact' });
    expect(page.text()).toContain('The account is 9876543.');
    await page.type('https://app-eu1.hubspot.com/reports');
    expect(home).toBeUndefined();
  });

  test('asks for that address at once where there is no other CRM', async () => {
    const page = await question([portal], undefined, true);
    expect(page.text()).toContain('Address of any contact or lead in HubSpot');
    expect(page.text()).toContain('Until then the ids are left out.');
  });

  test('is never taken from the address of another CRM, which is said once the field is left', async () => {
    const page = await question([portal]);
    await page.type('https://crm.example/contacts/5/record');
    expect(home).toBeUndefined();
    expect(page.all('[role="alert"]')).toEqual([]);
    await page.leave();
    expect(page.get('[role="alert"]').textContent).toBe('This is no address of a contact or lead in HubSpot.');
  });

  test('that was used last time stands, account and all, until another address is given', async () => {
    const last: RecordHome = { crm: 'hubspot', account: '55', object: 'lead' };
    const page = await question([office, portal], last);
    expect(home).toEqual(last);
    expect(page.text()).toContain('The account is 55.');
    await page.type('https://app-eu1.hubspot.com/contacts/66/record/0-1/1');
    expect(home).toEqual({ ...last, account: '66' });
  });

  test('may be none that Baton runs on', async () => {
    const page = await question([portal]);
    await page.choose('other');
    expect(home).toEqual({ crm: 'other', account: 'import', object: 'contact' });
    expect(page.text()).toContain('Name of that system');
  });
});
