/** The stretches of a clock by whose hours count. */
import type { Owner, SlaRule } from '../agreement/clock-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { BusinessCalendar } from '../business-time/calendar.ts';
import type { Contact } from '../contact.ts';
import type { Instant } from '../time.ts';
import { lastHandover } from './milestones.ts';
import { findOwner, ownersOf } from './owners.ts';

/** From inclusive to exclusive one owner has the lead, or nobody, and the clock goes by one calendar. */
export interface OwnerStretch {
  readonly from: Instant;
  /** Infinity for the last. */
  readonly to: Instant;
  readonly calendar: BusinessCalendar;
  /** As the agreement writes the name; as the source did where the agreement does not name the owner. */
  readonly name?: string;
  readonly owner?: Owner;
}

/**
 * The stretches from `startedAt` on, ascending, never empty; null where the agreement has no such calendar as the
 * rule's. An owner's calendar that is missing is the rule's. A change of owner after `countedTo` is not looked at: the
 * clock has stopped by then, or nobody can know of it yet.
 */
export function ownerStretches(
  rule: Pick<SlaRule, 'calendar' | 'within'>,
  agreement: Agreement,
  contact: Contact,
  startedAt: Instant,
  countedTo: Instant,
): OwnerStretch[] | null {
  const teams = agreement.calendars.find(({ id }) => id === rule.calendar);
  if (!teams) return null;
  const stretchOf = (told: string | undefined, from: Instant): Mutable => {
    const owner = told === undefined ? undefined : findOwner(agreement, told);
    const name = owner?.name ?? told;
    const calendar = calendarOf(rule, agreement, owner) ?? teams;
    const stretch: Mutable = { from, to: Number.POSITIVE_INFINITY, calendar };
    if (name !== undefined) stretch.name = name;
    if (owner) stretch.owner = owner;
    return stretch;
  };
  const handover = lastHandover(contact, startedAt) ?? { id: '', at: startedAt, source: '' };
  const owners = ownersOf(contact, handover);
  // Most leads have one owner, who has had them for ever, and are many.
  if (owners.length === 1) return [stretchOf(owners[0]?.owner, startedAt)];
  const known = owners.filter(({ from }) => from <= Math.max(startedAt, countedTo));
  const stretches: Mutable[] = [];
  for (const { from, owner: told } of known) {
    const stretch = stretchOf(told, Math.max(from, startedAt));
    const last = stretches.at(-1);
    if (last && last.name === stretch.name) continue;
    // Whoever had the lead before the clock started leaves no trace in it.
    if (last && stretch.from <= startedAt) stretches.pop();
    else if (last) last.to = stretch.from;
    stretches.push(stretch);
  }
  return stretches;
}

type Mutable = { -readonly [Part in keyof OwnerStretch]: OwnerStretch[Part] };

/** The calendar of an owner under a rule: none of their own for a term by the week, which everybody has in common. */
export function calendarOf(
  { within }: Pick<SlaRule, 'within'>,
  { calendars }: Agreement,
  owner: Owner | undefined,
): BusinessCalendar | undefined {
  if (owner?.calendar === undefined || within.unit === 'weekday') return undefined;
  return calendars.find(({ id }) => id === owner.calendar);
}
