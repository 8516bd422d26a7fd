/** The rep's leads as reminders see them. */
import type { Contact } from '../../domain/contact.ts';
import { nextPhaseAt, type SlaView } from '../../domain/lead.ts';
import type { LeadClocks } from '../../domain/reminders/pending.ts';
import { isMine, type ReminderSettings } from '../../domain/reminders/settings.ts';
import { isOwed } from '../../domain/sla/owed.ts';
import type { Instant } from '../../domain/time.ts';

/** What the leads are found among. `viewOf` gives the clocks of a contact at `now`. */
export interface OwedLeadsInput {
  readonly open: readonly Contact[];
  readonly settings: Pick<ReminderSettings, 'me'>;
  readonly viewOf: (contact: Contact) => SlaView;
  readonly now: Instant;
}

/** The rep's leads with the clocks that still ask for something, and when the next of any of their clocks changes. */
export function owedLeads({ open, settings, viewOf, now }: OwedLeadsInput): {
  readonly leads: readonly LeadClocks[];
  readonly nextChange?: Instant;
} {
  const leads: LeadClocks[] = [];
  let nextChange: Instant | undefined;
  for (const contact of open) {
    const { clocks, owner } = viewOf(contact);
    if (!isMine(settings, owner?.name)) continue;
    for (const { phases } of clocks) {
      const at = nextPhaseAt(phases, now);
      if (at !== undefined && (nextChange === undefined || at < nextChange)) nextChange = at;
    }
    const owed = clocks.filter((clock) => isOwed(clock, now));
    if (owed.length > 0) leads.push({ contactId: contact.id, ...namesOf(contact), clocks: owed });
  }
  return { leads, ...(nextChange !== undefined && { nextChange }) };
}

function namesOf({ facts, emails }: Contact): Pick<LeadClocks, 'name' | 'company'> {
  const company = facts.company?.value;
  return {
    name: String(facts.name?.value ?? emails[0] ?? ''),
    ...(company !== undefined && { company: String(company) }),
  };
}
