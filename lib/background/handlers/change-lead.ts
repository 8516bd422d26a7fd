/** What all changes of one lead by a rep have in common. */
import type { Contact } from '../../domain/contact.ts';
import type { Said } from '../../domain/exchange/outgoing.ts';
import { saidBetween } from '../../domain/exchange/said.ts';
import type { Lead } from '../../domain/lead.ts';
import type { Instant } from '../../domain/time.ts';
import { Refusal } from '../../messaging/failure.ts';
import { changeContact } from '../../storage/contacts.ts';
import { leadOfContact } from '../lead-of-contact.ts';
import type { Workspace } from '../workspace.ts';

/**
 * Changes a contact, tells everybody once it is stored, and gives the lead as it is now. `change` gives the contact
 * it was given where there is nothing to do. What the rep said by it, as `said` finds it, is queued for connected
 * systems as it is stored.
 */
export async function changeLead(
  workspace: Workspace,
  contactId: string,
  change: (contact: Contact, at: Instant) => Contact,
  said: (before: Contact, after: Contact) => Said[] = (before, after) => saidBetween(before, after, []),
): Promise<Lead> {
  const at = workspace.now();
  const { contact, changed, queued } = await changeContact(
    await workspace.database(),
    contactId,
    (current) => change(current, at),
    said,
  );
  if (changed) {
    workspace.announce([contactId]);
    workspace.said?.(contactId);
  }
  if (queued) workspace.queued?.();
  return leadOfContact(workspace, contact);
}

/**
 * A list with one entry marked as taken back; the same list where it was already. Throws `notFound` where no entry
 * has the id.
 */
export function undone<T extends { id: string; undoneAt?: Instant }>(entries: T[], id: string, at: Instant): T[] {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Refusal('notFound');
  if (entry.undoneAt !== undefined) return entries;
  return entries.map((candidate) => (candidate === entry ? { ...entry, undoneAt: at } : candidate));
}
