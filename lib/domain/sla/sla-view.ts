/**
 * The SLA clocks of a lead: when each started, when it runs out, what stopped it, and which state holds from when.
 * The one function behind the edge, the sidebar, the popup, the badge and the reminders, so that they cannot disagree.
 */
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import { isKnownZone } from '../business-time/zone-clock.ts';
import type { Contact, Pause } from '../contact.ts';
import { phaseAt, type SlaClock, type SlaDoubt, type SlaView } from '../lead.ts';
import { type Instant, latestInstant } from '../time.ts';
import { contactDoubts, courseDoubt } from './doubts.ts';
import { lateTime } from './late-time.ts';
import { onLeaveUntil } from './leave.ts';
import { isOwed } from './owed.ts';
import { calendarOf } from './owner-stretches.ts';
import { findOwner } from './owners.ts';
import { phasesOf } from './phases.ts';
import { type HandedOver, handedOver, type RuleClock, ruleClock } from './rule-clock.ts';
import { buyerWait, type WaitTerms, waitTermsOf } from './wait.ts';

/** What a view is for: one lead on show, or one of the thousands that lists, counts and reminders are made of. */
export type ViewPurpose = 'lead' | 'list';

/**
 * The clocks of a contact at `now`. Nothing is stored of them: they follow from the agreements, the handover, the
 * owners, the responses and the pauses each time. For a list the wait of a buyer who still waits is left out: no list
 * shows it, and working it out for thousands is felt.
 */
export function slaView(
  contact: Contact,
  agreements: AgreementHistory,
  now: Instant,
  purpose: ViewPurpose = 'lead',
): SlaView {
  const lead = handedOver(contact, agreements, now);
  if (!lead) return { clocks: [], doubts: contactDoubts(contact, undefined, undefined, now) };
  const { agreement, handover, response, closedAt } = lead;
  const { revision, validFrom } = agreement;
  const terms = { revision, validFrom, superseded: agreement !== agreementAt(agreements, now) };
  const doubts = contactDoubts(contact, handover, agreement.calendars[0]?.zone, now);
  const found: SlaClock[] = [];
  for (const rule of agreement.sla) {
    const clock = ruleClock(rule, lead, now);
    if (!clock) continue;
    found.push(shown(clock, lead, terms, now, purpose));
    const doubt = clock.course && courseDoubt(clock.course);
    if (doubt && !doubts.some((known) => isSame(known, doubt))) doubts.push(doubt);
  }
  const clocks = found.length > 1 ? strictestFirst(found, now) : found;
  const owner = ownerAt(lead, clocks[0]?.zone, now);
  const pause = pauseAt(lead, clocks, now);
  // A meeting that is yet to come ends no wait.
  const waitedUntil = [response?.at, closedAt].find((at) => at !== undefined && at <= now);
  const isShown = purpose === 'lead' || waitedUntil !== undefined;
  const wait = isShown ? buyerWait(lead, waitTerms(lead, clocks), waitedUntil, now) : undefined;
  return {
    clocks,
    handedOverAt: handover.at,
    ...(owner && { owner }),
    ...(pause && { pause }),
    ...(wait && { wait }),
    doubts,
  };
}

function shown(
  clock: RuleClock,
  lead: HandedOver,
  terms: SlaClock['terms'],
  now: Instant,
  purpose: ViewPurpose,
): SlaClock {
  const { rule, course, answer, ending, closedAt } = clock;
  const calendar = course?.segments.at(-1)?.calendar ?? expectedCalendar(clock, lead, now);
  // Filled in and not spread together: this is done for thousands of leads at once.
  const view: { -readonly [Part in keyof SlaClock]: SlaClock[Part] } = {
    ruleId: rule.id,
    rule: rule.name,
    measures: rule.measures,
    phases: phasesOf(lead.handover.at, course, ending),
    open: course?.open ?? [],
    // Without its zone known there is no deadline to be shown in it.
    zone: calendar && isKnownZone(calendar.zone) ? calendar.zone : 'UTC',
    terms,
  };
  if (course) view.startedAt = course.startedAt;
  if (course?.dueAt !== undefined) view.dueAt = course.dueAt;
  if (calendar) view.calendar = calendar.name;
  if (closedAt !== undefined) {
    view.closedAt = closedAt;
    if (lead.closedBy) view.closedBy = lead.closedBy;
  }
  const late = purpose === 'lead' && course ? lateTime(course, answer?.at ?? closedAt, now) : undefined;
  if (late) view.late = late;
  if (answer) {
    view.answeredAt = answer.at;
    view.answeredBy = answer.by;
    if ('id' in answer && answer.source === 'rep' && answer.id !== undefined) view.undoableResponse = answer.id;
  }
  return view;
}

/** The calendar a clock that has not started would go by. */
function expectedCalendar({ rule }: RuleClock, lead: HandedOver, now: Instant) {
  const own = calendarOf(rule, lead.agreement, ownerNow(lead, now).owner);
  return own ?? lead.agreement.calendars.find(({ id }) => id === rule.calendar);
}

/**
 * What is owed by its deadline, then what is settled from the latest on, then what has not started or is not due. Of
 * two settled in one instant the stricter comes first.
 */
function strictestFirst(clocks: readonly SlaClock[], now: Instant): SlaClock[] {
  const placed = clocks.map((clock) => {
    const { dueAt = latestInstant, answeredAt, closedAt } = clock;
    const state = phaseAt(clock.phases, now);
    const settledAt = answeredAt ?? closedAt;
    if (isOwed(clock, now)) return { clock, group: 0, by: dueAt, dueAt };
    if (state === 'notStarted' || state === 'notDue' || settledAt === undefined)
      return { clock, group: 2, by: 0, dueAt };
    return { clock, group: 1, by: -settledAt, dueAt };
  });
  return placed.sort((a, b) => a.group - b.group || a.by - b.by || a.dueAt - b.dueAt).map(({ clock }) => clock);
}

function ownerNow({ owners, agreement }: HandedOver, now: Instant) {
  const name = owners.findLast(({ from }) => from <= now)?.owner;
  return { name, owner: name === undefined ? undefined : findOwner(agreement, name) };
}

function ownerAt(lead: HandedOver, zone: string | undefined, now: Instant): SlaView['owner'] {
  const { name, owner } = ownerNow(lead, now);
  if (name === undefined) return undefined;
  const calendar = lead.agreement.calendars.find(({ id }) => id === owner?.calendar);
  const leaveZone = calendar?.zone ?? zone ?? 'UTC';
  const until = isKnownZone(leaveZone) ? onLeaveUntil(owner, leaveZone, now) : undefined;
  return {
    name: owner?.name ?? name,
    ...(calendar && { calendar: calendar.name }),
    ...(until !== undefined && { onLeaveUntil: until }),
  };
}

/** The pause that holds a clock up at `now`: of several the rep's own, who may end it, then the one that lasts longest. */
function pauseAt({ contact }: HandedOver, clocks: readonly SlaClock[], now: Instant): SlaView['pause'] {
  if (contact.pauses.length === 0 || !clocks.some(({ phases }) => phaseAt(phases, now) === 'paused')) return undefined;
  const end = ({ to = Number.POSITIVE_INFINITY }: Pause) => to;
  const isOwn = ({ source }: Pause) => source === 'rep';
  const [pause] = contact.pauses
    .filter((one) => one.undoneAt === undefined && one.from <= now && now < end(one))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)) || (end(a) === end(b) ? 0 : end(b) - end(a)));
  if (!pause) return undefined;
  const { id, from, to, kind, reason } = pause;
  return {
    id,
    since: from,
    ...(to !== undefined && { until: to }),
    ...(kind && { kind }),
    reason,
    isOwn: isOwn(pause),
  };
}

/** The wait is told by the hours of the strictest first response; of another clock where there is none. */
function waitTerms({ agreement }: HandedOver, clocks: readonly SlaClock[]): WaitTerms {
  const clock = clocks.find(({ measures }) => measures === 'firstResponse') ?? clocks[0];
  return waitTermsOf(
    agreement,
    agreement.sla.find(({ id }) => id === clock?.ruleId),
  );
}

function isSame(a: SlaDoubt, b: SlaDoubt): boolean {
  return a.code === b.code && a.zone === b.zone;
}
