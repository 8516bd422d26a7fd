/** Where a lead's clock stands still: pauses of the lead, and the leave of whoever owns it. */
import type { Period } from '../business-time/calendar.ts';
import type { Contact, Pause } from '../contact.ts';
import type { Instant } from '../time.ts';
import { leaveOf } from './leave.ts';
import type { OwnerStretch } from './owner-stretches.ts';

export interface Standstill extends Period {
  readonly kind: 'pause' | 'leave';
  readonly pause?: Pause;
  /** On leave: who. */
  readonly owner?: string;
  /** A pause without an end: `to` is the instant up to which it counts so far. */
  readonly lasting: boolean;
}

/**
 * The standstills from the start of the first stretch on, by their beginning; they may overlap. A pause without an end
 * counts up to `countedTo`. One taken back is none. Leave counts while its owner has the lead.
 * @throws RangeError where the browser does not know a calendar's zone.
 */
export function standstillsOf(contact: Contact, stretches: readonly OwnerStretch[], countedTo: Instant): Standstill[] {
  const still: Standstill[] = [];
  const startedAt = stretches[0]?.from ?? Number.NEGATIVE_INFINITY;
  for (const pause of contact.pauses) {
    const { from, to = Math.max(from, countedTo), undoneAt } = pause;
    const lasting = pause.to === undefined;
    if (undoneAt !== undefined || (!lasting && (to <= startedAt || to <= from))) continue;
    still.push({ from, to, kind: 'pause', pause, lasting });
  }
  for (const { from, to, calendar, owner } of stretches) {
    if (!owner) continue;
    for (const leave of leaveOf(owner, calendar.zone)) {
      const [begins, ends] = [Math.max(leave.from, from), Math.min(leave.to, to)];
      if (begins < ends) still.push({ from: begins, to: ends, kind: 'leave', owner: owner.name, lasting: false });
    }
  }
  return still.length > 1 ? still.sort((a, b) => a.from - b.from) : still;
}
