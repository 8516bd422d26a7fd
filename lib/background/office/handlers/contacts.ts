/** Contacts that begin and join. */
import { emptyContact } from '../../../domain/contact.ts';
import { parseEmail } from '../../../domain/email.ts';
import { mergeIntoContact } from '../../../domain/merge-contact.ts';
import { type PageFacts, recordKey } from '../../../domain/record.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { addContact } from '../../../storage/contacts.ts';
import { mergeContacts } from '../../../storage/merge-contacts.ts';
import { leadOfContact } from '../../lead-of-contact.ts';
import type { Workspace } from '../../workspace.ts';

/** Stored before they answer; a repetition changes nothing. */
export function contactHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'addContact' | 'mergeContacts'> {
  return {
    async addContact({ page, id }) {
      if (page.kind !== 'record') throw new Refusal('badMessage', 'page');
      const now = workspace.now();
      const email = parseEmail(page.facts.email ?? '');
      const parts = {
        emails: email === null ? [] : [email],
        records: [recordKey(page.record)],
        facts: factsOf(page.facts, page.record.crm, now),
      };
      const asked = mergeIntoContact(emptyContact(id, now), parts, now);
      const { contact, changed } = await addContact(await workspace.database(), asked);
      if (changed) workspace.announce([contact.id]);
      return leadOfContact(workspace, contact);
    },

    async mergeContacts({ keep, other }) {
      const contact = await mergeContacts(await workspace.database(), keep, other, workspace.now());
      workspace.announce([keep, other]);
      return leadOfContact(workspace, contact);
    },
  };
}

/** What the page shows of a person, as facts with the CRM as their source. */
function factsOf({ name, company, owner }: PageFacts, source: string, at: number) {
  const shown = Object.entries({ name, company, owner });
  return Object.fromEntries(shown.flatMap(([fact, value]) => (value ? [[fact, { value, source, at }]] : [])));
}
