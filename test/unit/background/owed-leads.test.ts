import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owedLeads } from '../../../lib/background/reminders/owed-leads.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { dueLeads } from '../../../lib/domain/figures/due-leads.ts';
import { headline, phaseAt } from '../../../lib/domain/lead.ts';
import { isOwed } from '../../../lib/domain/sla/owed.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { addDays, dayOf, startOfDay } from '../../../lib/domain/time.ts';
import { milestoneKinds, milestonesOf } from '../../../lib/storage/milestones.ts';
import { agreements, leads, momentIn } from '../sla/random-leads.ts';

const zone = 'Europe/Oslo';
const owing: readonly string[] = [milestoneKinds.open, milestoneKinds.unqualified];

/** Whether the index finds a contact when it is asked who may be owed something. */
function isFound(contact: Contact): boolean {
  return milestonesOf(contact).some(([kind]) => owing.includes(kind));
}

const many = fc.array(leads, { minLength: 1, maxLength: 6 });

test('the index, the lists, the badge’s number and the reminders are about the leads whose clock says they are owed', () => {
  fc.assert(
    fc.property(many, agreements, momentIn(30), (drawn, agreement, now) => {
      // Stored now, with what is dated ahead as well: a meeting next week.
      const all = drawn.map((lead, place) => ({ ...lead, id: `lead${place}`, updatedAt: now }));
      const history = historyOf(agreement);
      const viewOf = (contact: Contact) => slaView(contact, history, now);
      const open = all.filter(isFound);
      const owed = all.filter((contact) => viewOf(contact).clocks.some((clock) => isOwed(clock, now)));
      const idsOf = (list: readonly { readonly contactId: string }[]) => list.map(({ contactId }) => contactId).sort();

      const reminded = owedLeads({ open, settings: { me: [] }, viewOf, now }).leads;
      expect(idsOf(reminded)).toEqual(owed.map(({ id }) => id));

      const lists = dueLeads({ open, history, now, zone, me: [], urlOf: () => undefined });
      expect(lists).toEqual(dueLeads({ open: all, history, now, zone, me: [], urlOf: () => undefined }));
      const tomorrow = startOfDay(addDays(dayOf(now, zone), 1), zone);
      for (const contact of owed) {
        const { phases, dueAt = Number.POSITIVE_INFINITY } = headline(viewOf(contact));
        const state = phaseAt(phases, now);
        const inOverdue = idsOf(lists.overdue.leads).includes(contact.id);
        const inToday = idsOf(lists.dueToday.leads).includes(contact.id);
        if (state === 'overdue') expect([inOverdue, inToday]).toEqual([true, false]);
        else if (state !== 'paused') expect([inOverdue, inToday]).toEqual([false, dueAt < tomorrow]);
      }
    }),
    { numRuns: 300, seed: 11 },
  );
});
