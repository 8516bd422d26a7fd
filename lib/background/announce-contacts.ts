/** Tells everybody who shows a contact that it changed. */
import { broadcast, tellTab } from './broadcast.ts';
import { allTabs } from './tabs.ts';

/**
 * Pages hear of all changes; a content script only of the contact on its page, or where its page's person was not
 * known until now. With no contact named, any may have changed.
 */
export async function announceContacts(contactIds: readonly string[]): Promise<void> {
  const told: Promise<void>[] = [broadcast('contactsChanged', { contactIds })];
  for (const [tabId, { page, contactId }] of await allTabs()) {
    if (page.kind !== 'record') continue;
    const concerns = contactId === undefined || contactIds.length === 0 || contactIds.includes(contactId);
    if (concerns) told.push(tellTab(tabId, 'leadChanged', { contactId: contactId ?? contactIds[0] ?? '' }));
  }
  await Promise.all(told);
}
