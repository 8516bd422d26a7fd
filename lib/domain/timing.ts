/**
 * When to call: the buyer's deadline and, by the agreement's rule, the window before it.
 */

import { testFact } from './agreement/fact-test.ts';
import type { Agreement, TimingRule } from './agreement/schema.ts';
import { isDay } from './business-time/local-day.ts';
import type { Contact, Deadline } from './contact.ts';
import type { Phase, TimingView, WindowState } from './lead.ts';
import { addDays, earliestInstant, type Instant, type PlainDay, startOfDay, type Zone } from './time.ts';

/** The timing of a contact. `zone` is the rep's: a day begins when it begins for the one who calls. */
export function timingView(contact: Contact, agreement: Agreement, zone: Zone): TimingView {
  const deadline = currentDeadline(contact);
  if (!deadline) return { phases: [{ from: earliestInstant, state: 'unknown' }] };
  const { id, day, what, source, at } = deadline;
  const shown = { id, day, source, at, ...(what !== undefined && { what }) };
  const rule = timingRule(contact, agreement);
  if (!rule) return { deadline: shown, phases: [{ from: earliestInstant, state: 'unknown' }] };
  const opens = addDays(day, -rule.opensDaysBefore);
  const closes = addDays(day, -rule.closesDaysBefore);
  return { deadline: shown, rule: rule.name, opens, closes, phases: windowPhases({ day, opens, closes }, zone) };
}

/**
 * The deadline that counts: the rep's own word before any data, and the latest word of either. Of two deadlines
 * learnt at one instant the earlier day counts, because that is the one that can be missed. A day that no month has, as
 * 31 February, is nobody's deadline: systems and backups may name one.
 */
export function currentDeadline(contact: Contact): Deadline | undefined {
  const standing = contact.deadlines.filter(({ undoneAt, day }) => undoneAt === undefined && isDay(day));
  const entered = standing.filter((deadline) => deadline.source === 'rep');
  const candidates = entered.length > 0 ? entered : standing;
  return candidates.toSorted((a, b) => b.at - a.at || a.day.localeCompare(b.day))[0];
}

/** The first rule that holds for a contact. */
export function timingRule(contact: Contact, agreement: Agreement): TimingRule | undefined {
  return agreement.timing.find((rule) => rule.when === undefined || testFact(contact, rule.when) === 'pass');
}

function windowPhases(days: { day: PlainDay; opens: PlainDay; closes: PlainDay }, zone: Zone): Phase<WindowState>[] {
  const from = (plainDay: PlainDay): Instant => startOfDay(plainDay, zone);
  return [
    { from: earliestInstant, state: 'tooEarly' },
    { from: from(days.opens), state: 'now' },
    // The closing day is still inside, and so is the deadline's own day.
    ...(days.closes < days.day ? [{ from: from(addDays(days.closes, 1)), state: 'late' } as const] : []),
    { from: from(addDays(days.day, 1)), state: 'past' },
  ];
}
