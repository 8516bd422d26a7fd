import { beforeEach, describe, expect, it, vi } from 'vitest';
import { announceContacts } from '../../../lib/background/announce-contacts.ts';
import { broadcast } from '../../../lib/background/broadcast.ts';
import { announceSidebar, claimSidebar } from '../../../lib/background/sidebar-tokens.ts';
import { pageOfTab, rememberContact, rememberTab, seenPage } from '../../../lib/background/tabs.ts';
import { atomicCrm } from '../../../lib/crm/atomic-crm/index.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';
import { fakeBrowser } from '../../support/fake-browser.ts';

const held = vi.hoisted(() => ({
  browser: {} as ReturnType<typeof import('../../support/fake-browser.ts').fakeBrowser>,
}));
vi.mock('../../../lib/platform/browser.ts', () => ({
  get browser() {
    return held.browser;
  },
}));

const planAt = async ({ hostname }: URL) => (hostname === 'crm.example' ? atomicCrm : null);

beforeEach(() => {
  held.browser = fakeBrowser();
});

function contact(id: string): RecordPage {
  const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id } as const;
  return { kind: 'record', record, reading: 'read', facts: { email: `${id}@firma.example` } };
}

const told = () =>
  held.browser.fake.sent.flatMap(({ tabId, message }) =>
    tabId !== undefined && JSON.stringify(message).includes('leadChanged') ? [tabId] : [],
  );

describe('the page of a tab', () => {
  it('is what its content script saw, while the address agrees', async () => {
    await rememberTab(1, { page: contact('7') });
    held.browser.fake.setTabs([{ id: 1, url: 'https://crm.example/#/contacts/7/show' }]);
    expect(await pageOfTab(1, planAt)).toEqual(contact('7'));
  });

  it('is told by the address when the tab has moved on', async () => {
    await rememberTab(1, { page: contact('7') });
    held.browser.fake.setTabs([{ id: 1, url: 'https://crm.example/#/contacts/8/show' }]);
    expect(await pageOfTab(1, planAt)).toEqual({ ...contact('8'), reading: 'reading', facts: {} });
    held.browser.fake.setTabs([{ id: 1, url: 'https://crm.example/#/contacts' }]);
    expect(await pageOfTab(1, planAt)).toEqual({ kind: 'list', crm: 'atomic-crm' });
  });

  it.each(['https://news.example/', undefined])('is none at %s, whatever was seen there before', async (url) => {
    await rememberTab(1, { page: contact('7') });
    held.browser.fake.setTabs([{ id: 1, ...(url !== undefined && { url }) }]);
    expect(await pageOfTab(1, planAt)).toBeNull();
  });

  it('is none for a tab that has closed', async () => {
    expect(await pageOfTab(99, planAt)).toBeNull();
  });

  it('is none where what is stored makes no sense', async () => {
    held.browser.fake.stored.set('tab:1', { page: { kind: 'record' } });
    expect(await seenPage(1)).toBeUndefined();
  });
});

describe('a changed contact', () => {
  beforeEach(async () => {
    for (const id of [1, 2, 3]) await rememberTab(id, { page: contact(String(id)) });
    await rememberTab(4, { page: { kind: 'list', crm: 'atomic-crm' } });
    await rememberContact(1, contact('1'), 'anna');
    await rememberContact(2, contact('2'), 'boris');
  });

  it('is told to its tabs and to those whose person is not known yet', async () => {
    await announceContacts(['anna']);
    expect(told()).toEqual([1, 3]);
  });

  it('is told to all tabs with a record when it may be any', async () => {
    await announceContacts([]);
    expect(told()).toEqual([1, 2, 3]);
  });

  it('is told to all pages', async () => {
    await announceContacts(['anna']);
    const message = { broadcast: 'contactsChanged', input: { contactIds: ['anna'] } };
    expect(held.browser.fake.sent).toContainEqual({ message });
  });

  it('is not the one of a page that the tab has left meanwhile', async () => {
    await rememberTab(1, { page: contact('9') });
    await rememberContact(1, contact('1'), 'anna');
    await announceContacts(['boris']);
    expect(told()).toEqual([1, 2, 3]);
  });
});

describe('a broadcast', () => {
  it.each([
    ['chrome', 0],
    ['moz', 1],
  ] as const)('reaches the sidebar in a page of %s once', async (kind, times) => {
    held.browser = fakeBrowser(kind);
    await announceSidebar(1, 'token');
    await claimSidebar(1, 8, 'token');
    await announceSidebar(2, 'never claimed');
    await broadcast('agreementChanged', null);
    const direct = held.browser.fake.sent.filter(({ tabId }) => tabId !== undefined);
    expect(direct).toHaveLength(times);
    if (times > 0)
      expect(direct[0]).toMatchObject({ tabId: 1, frameId: 8, message: { broadcast: 'agreementChanged' } });
    expect(held.browser.fake.sent).toContainEqual({ message: { broadcast: 'agreementChanged', input: null } });
  });
});
