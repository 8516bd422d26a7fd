/** A tab that shows a record of a granted site, and its sidebar. */
import { mendingHandlers, pickedHandlers } from '../../../../lib/background/handlers/mending.ts';
import { notePage } from '../../../../lib/background/mending/note-page.ts';
import { mendHandlers } from '../../../../lib/background/office/handlers/mends.ts';
import { rememberTab } from '../../../../lib/background/tabs.ts';
import type { PageMend } from '../../../../lib/domain/page-mend.ts';
import type { PageTrace, RecordPage } from '../../../../lib/domain/record.ts';
import type { Sender } from '../../../../lib/messaging/answering.ts';
import type { fakeBrowser } from '../../../support/fake-browser.ts';
import { now } from '../../storage/support/store.ts';
import { testWorkspace } from '../../storage/support/workspace.ts';

export type PageOfRecord = Extract<RecordPage, { kind: 'record' }>;

export const site = 'https://crm.example';
export const urlOf = (id: string) => `${site}/#/contacts/${id}/show`;
export const nothing: PageTrace = { places: {}, missing: [], hidden: [], ambiguous: [], again: [] };
export const lost: PageTrace = { ...nothing, places: { name: 'main h5' }, missing: ['email', 'company'] };
export const mend: PageMend = {
  site,
  crm: 'atomic-crm',
  object: 'contact',
  field: 'email',
  selector: '#mail',
  madeAt: now,
  version: '2.0.0',
};

export function pageOf(id: string, trace = lost, facts: PageOfRecord['facts'] = { name: 'Anna' }): PageOfRecord {
  const record = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id } as const;
  return { kind: 'record', record, reading: 'read', facts, trace };
}

type FakeBrowser = ReturnType<typeof fakeBrowser>;

/** What the worker has told tabs by a name. */
export function toldIn({ fake }: FakeBrowser, name: string) {
  return fake.sent.flatMap(({ tabId, message }) => {
    const { tabCall, input } = message as { tabCall?: string; input?: unknown };
    return tabCall === name ? [{ tabId, input }] : [];
  });
}

export async function beginIn({ fake }: FakeBrowser) {
  const tabId = 1;
  const workspace = await testWorkspace();
  const handlers = { ...mendingHandlers(workspace), ...mendHandlers(workspace), ...pickedHandlers() };
  const sender = (): Sender => ({ tab: fake.tabs().find((tab) => tab.id === tabId) }) as Sender;
  const show = async (page: PageOfRecord, url = urlOf(page.record.id)): Promise<PageOfRecord> => {
    fake.setTabs([{ id: tabId, url, active: true }]);
    await rememberTab(tabId, { page });
    await notePage(workspace, new URL(url), tabId, page);
    return page;
  };
  return { workspace, sender, show, ...handlers };
}
