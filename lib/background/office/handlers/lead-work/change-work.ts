/** What all changes of one lead that the office makes have in common. */
import type { Contact } from '../../../../domain/contact.ts';
import { workSaidBetween } from '../../../../domain/exchange/said-of-work.ts';
import type { Lead } from '../../../../domain/lead.ts';
import type { Instant } from '../../../../domain/time.ts';
import { changeLead, undone } from '../../../handlers/change-lead.ts';
import type { Workspace } from '../../../workspace.ts';

/** The lists of a contact that only the office changes. */
type WorkList = 'sent' | 'nurtures' | 'caseStudy';

/** Changes a contact as `changeLead` does, and tells connected systems what was said of the work by it. */
export function changeWork(
  workspace: Workspace,
  contactId: string,
  change: (contact: Contact, at: Instant) => Contact,
): Promise<Lead> {
  return changeLead(workspace, contactId, change, workSaidBetween);
}

/** Takes back the entry of a list with this id. Throws `notFound` where none has it. */
export function undoWork(
  workspace: Workspace,
  list: WorkList,
  { contactId, id }: { readonly contactId: string; readonly id: string },
): Promise<Lead> {
  return changeWork(workspace, contactId, (contact, at) => {
    const before: { id: string; undoneAt?: Instant }[] = contact[list];
    const entries = undone(before, id, at);
    return entries === before ? contact : { ...contact, [list]: entries, updatedAt: at };
  });
}
