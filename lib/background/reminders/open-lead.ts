/** From a notification to the lead. */
import { browser } from '../../platform/browser.ts';
import { getContact } from '../../storage/contacts.ts';
import { crmAddresses } from '../../storage/crm-addresses.ts';
import { urlOfContact } from '../record-url.ts';
import { allTabs } from '../tabs.ts';
import type { Workspace } from '../workspace.ts';

/** Brings the tab that shows the lead to the front, or opens its record in a new one; without a record, the list. */
export async function openLead(workspace: Pick<Workspace, 'database' | 'crms'>, contactId: string): Promise<void> {
  for (const [tabId, shown] of await allTabs()) {
    if (shown.contactId === contactId && (await bringToFront(tabId))) return;
  }
  const database = await workspace.database();
  const [contact, addresses, book] = await Promise.all([
    getContact(database, contactId),
    crmAddresses(database),
    workspace.crms(),
  ]);
  const url = contact && urlOfContact(book, contact, addresses);
  await (url === undefined ? openDueList() : openTab(url));
}

/** Opens the popup, where all that is due is listed; in a tab where the browser opens none by itself. */
export async function openDueList(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    await openTab(browser.runtime.getURL('/popup.html'));
  }
}

async function bringToFront(tabId: number): Promise<boolean> {
  try {
    const { windowId } = await browser.tabs.update(tabId, { active: true });
    if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    // It was closed meanwhile.
    return false;
  }
}

/** A browser without a window has no place for a tab. */
async function openTab(url: string): Promise<void> {
  const { windowId } = await browser.tabs.create({ url }).catch(async () => ({
    windowId: (await browser.windows.create({ url })).id,
  }));
  if (windowId !== undefined) await browser.windows.update(windowId, { focused: true });
}
