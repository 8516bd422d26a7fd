/**
 * The reckoning behind a deadline, line by line: what the sidebar answers to "why this deadline?". It is told from the
 * same course as the clock itself, so it cannot come to another instant.
 */
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { openPeriods } from '../business-time/open-periods.ts';
import { inOrder, without } from '../business-time/pauses.ts';
import type { Contact } from '../contact.ts';
import type { Instant } from '../time.ts';
import { closedReasons } from './closed-reasons.ts';
import type { Course } from './course.ts';
import { courseInForce } from './course-in-force.ts';
import { type DeadlineLedger, type LedgerLine, longestLedger } from './ledger-view.ts';

/**
 * Why a contact's clock by a rule runs out when it does; `null` where the rule does not apply, has not started, or has
 * no deadline. A pause that lasts is reckoned as if it ended at `now`.
 */
export function deadlineLedger(
  contact: Contact,
  agreements: AgreementHistory,
  ruleId: string,
  now: Instant,
): DeadlineLedger | null {
  const found = courseInForce(contact, agreements, ruleId, now);
  if (!found) return null;
  const { course, agreement } = found;
  const { rule, startedAt, dueAt } = course;
  if (dueAt === undefined) return null;
  const segment = course.segments.findLast(({ from }) => from < dueAt) ?? course.segments[0];
  if (!segment) return null;
  const { calendar } = segment;
  const { lines, total } = summed(stretches(course, dueAt));
  const [opening = segment] = course.segments;
  const changed = course.segments.some((one) => one.from < dueAt && one.calendar.id !== opening.calendar.id);
  const event = rule.from === 'firstResponse' ? 'firstResponse' : 'handover';
  const whole: LedgerLine[] = [
    { line: 'start', at: startedAt, event, ...(opening.owner !== undefined && { owner: opening.owner }) },
    ...lines,
    { line: 'due', at: dueAt, total },
  ];
  return {
    ruleId,
    rule: rule.name,
    measures: rule.measures,
    within: rule.within,
    ...shortened(whole),
    total,
    dueAt,
    zone: calendar.zone,
    calendar: calendar.name,
    ...(changed && { firstHours: { calendar: opening.calendar.name, zone: opening.calendar.zone } }),
    terms: {
      revision: agreement.revision,
      validFrom: agreement.validFrom,
      superseded: agreement !== agreementAt(agreements, now),
    },
  };
}

/** A line before the sum is known. */
type Unsummed = Exclude<LedgerLine, { line: 'start' | 'due' | 'open' }> | ({ readonly line: 'open' } & Period);

function stretches(course: Course, dueAt: Instant): Unsummed[] {
  const lines: Unsummed[] = [];
  for (const [place, segment] of course.segments.entries()) {
    const from = Math.max(segment.from, course.startedAt);
    const to = Math.min(segment.to, dueAt);
    if (place > 0 && from < dueAt) {
      const { calendar, owner, share } = segment;
      const whose = owner !== undefined && { owner };
      lines.push({ line: 'owner', at: from, calendar: calendar.name, zone: calendar.zone, share, ...whose });
    }
    if (from < to) lines.push(...segmentLines(course, segment.calendar, { from, to }));
  }
  return lines;
}

function segmentLines(course: Course, calendar: BusinessCalendar, within: Period): Unsummed[] {
  const hours = [...openPeriods(calendar, within.from, within.to)];
  const still = course.still.filter(({ from, to }) => from < within.to && to > within.from);
  const stops = still.map((stop): Unsummed => {
    const stopped = { from: Math.max(stop.from, within.from), to: Math.min(stop.to, within.to) };
    const openTime = overlap(hours, stopped);
    if (stop.kind === 'leave') return { line: 'leave', ...stopped, owner: stop.owner ?? '', openTime };
    const kind = stop.pause?.kind;
    const reason = stop.pause?.reason ?? '';
    return { line: 'pause', ...stopped, lasting: stop.lasting, reason, openTime, ...(kind && { kind }) };
  });
  // A night inside a pause is not worth a line: the pause says it all.
  const isTold = ({ from, to }: Period) => still.some((stop) => stop.from <= from && stop.to >= to);
  const closed = gaps(hours, within)
    .filter((gap) => !isTold(gap))
    .map((gap): Unsummed => ({ line: 'closed', ...gap, reasons: closedReasons(calendar, gap.from, gap.to) }));
  const open = without(hours, inOrder(still)).map((period): Unsummed => ({ line: 'open', ...period }));
  return [...closed, ...stops, ...open].toSorted((a, b) => beginning(a) - beginning(b));
}

function beginning(line: Unsummed): Instant {
  return line.line === 'owner' ? line.at : line.from;
}

/** What lies between the hours. */
function gaps(hours: readonly Period[], { from, to }: Period): Period[] {
  const found: Period[] = [];
  let end = from;
  for (const period of hours) {
    if (period.from > end) found.push({ from: end, to: period.from });
    end = period.to;
  }
  if (end < to) found.push({ from: end, to });
  return found;
}

function overlap(hours: readonly Period[], { from, to }: Period): number {
  let open = 0;
  for (const period of hours) open += Math.max(0, Math.min(period.to, to) - Math.max(period.from, from));
  return open;
}

function summed(lines: readonly Unsummed[]): { lines: LedgerLine[]; total: number } {
  let total = 0;
  const told = lines.map((line): LedgerLine => {
    if (line.line !== 'open') return line;
    const counted = line.to - line.from;
    total += counted;
    return { ...line, counted, total };
  });
  return { lines: told, total };
}

/** The beginning and the end of a reckoning too long to read. */
function shortened(lines: readonly LedgerLine[]): Pick<DeadlineLedger, 'lines' | 'omitted'> {
  if (lines.length <= longestLedger) return { lines, omitted: 0 };
  const half = longestLedger / 2;
  return { lines: [...lines.slice(0, half), ...lines.slice(-half)], omitted: lines.length - longestLedger };
}
