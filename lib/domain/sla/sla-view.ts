/**
 * The SLA clock of a lead: when it started, when it runs out, what stopped it, and which state holds from when.
 * The one function behind the edge, the sidebar and the popup, so that they cannot disagree.
 */
import type { SlaRule } from '../agreement/clock-schema.ts';
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { Agreement } from '../agreement/schema.ts';
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { deadlineAfter } from '../business-time/deadline.ts';
import { standstills } from '../business-time/pauses.ts';
import type { Contact, Handover, Pause } from '../contact.ts';
import type { Phase, SlaState, SlaView } from '../lead.ts';
import { hour, type Instant } from '../time.ts';
import { firstResponse, lastHandover } from './milestones.ts';

/**
 * The clocks of a contact at `now`. Nothing is stored of them: they follow from the agreements, the handover, the
 * responses and the pauses each time.
 */
export function slaView(contact: Contact, agreements: AgreementHistory, now: Instant): SlaView {
  const handover = lastHandover(contact, now);
  if (!handover) return { clocks: [], doubts: [] };
  const agreement = agreementAt(agreements, handover.at);
  const terms = {
    revision: agreement.revision,
    validFrom: agreement.validFrom,
    superseded: agreement !== agreementAt(agreements, now),
  };
  const clocks = agreement.sla
    .map((rule) => clockOf(rule, agreement, handover, contact, now))
    .filter((clock) => clock !== null)
    .toSorted((a, b) => a.dueAt - b.dueAt);
  const response = firstResponse(contact, handover);
  const standing = openPause(contact, handover, now);
  return {
    clocks: clocks.map((clock) => ({
      ruleId: clock.rule.id,
      rule: clock.rule.name,
      measures: clock.rule.measures,
      startedAt: handover.at,
      dueAt: clock.dueAt,
      phases: phasesOf(clock, standstillsOf(contact), response?.at),
      open: clock.open,
      zone: clock.calendar.zone,
      calendar: clock.calendar.name,
      terms,
      ...(response && { answeredAt: response.at, answeredBy: response.kind }),
      ...(response?.source === 'rep' && { undoableResponse: response.id }),
    })),
    handedOverAt: handover.at,
    ...(standing &&
      !response && {
        pause: { id: standing.id, since: standing.from, reason: standing.reason, isOwn: standing.source === 'rep' },
      }),
    doubts: [],
  };
}

interface Clock {
  readonly rule: SlaRule;
  readonly calendar: BusinessCalendar;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly atRiskAt: Instant;
  readonly open: readonly Period[];
}

function clockOf(
  rule: SlaRule,
  agreement: Agreement,
  handover: Handover,
  contact: Contact,
  now: Instant,
): Clock | null {
  const calendar = agreement.calendars.find(({ id }) => id === rule.calendar);
  if (!calendar) return null;
  if (rule.within.unit === 'weekday') return null;
  const { dueAt, open } = deadlineAfter(calendar, handover.at, rule.within, standstills(contact.pauses, now));
  // A calendar that does not open for ten years gives no deadline; an agreement with one is refused when it is read.
  if (dueAt === undefined) return null;
  return {
    rule,
    calendar,
    startedAt: handover.at,
    dueAt,
    open,
    atRiskAt: instantWithLeft(open, rule.atRiskHours * hour),
  };
}

/** The pauses of a contact; one that still lasts has no end in sight. */
function standstillsOf(contact: Contact): Period[] {
  return contact.pauses.map(({ from, to = Number.POSITIVE_INFINITY }) => ({ from, to }));
}

function openPause(contact: Contact, handover: Handover, now: Instant): Pause | undefined {
  return contact.pauses.find(({ from, to = Number.POSITIVE_INFINITY }) => from <= now && to > now && to > handover.at);
}

/** The instant from which at most `left` milliseconds of the open periods remain. */
function instantWithLeft(open: readonly Period[], left: number): Instant {
  let rest = left;
  for (const period of open.toReversed()) {
    const length = period.to - period.from;
    if (length >= rest) return period.to - rest;
    rest -= length;
  }
  return open[0]?.from ?? Number.NEGATIVE_INFINITY;
}

function phasesOf(clock: Clock, pauses: readonly Period[], answeredAt: Instant | undefined): Phase<SlaState>[] {
  const running = (at: Instant): SlaState => {
    if (at >= clock.dueAt) return 'overdue';
    if (pauses.some((pause) => pause.from <= at && at < pause.to)) return 'paused';
    return at >= clock.atRiskAt ? 'atRisk' : 'running';
  };
  const turns = [clock.startedAt, clock.atRiskAt, clock.dueAt, ...pauses.flatMap((pause) => [pause.from, pause.to])];
  const phases: Phase<SlaState>[] = [];
  const inTime = turns.filter((at) => at >= clock.startedAt && Number.isFinite(at));
  for (const from of inTime.toSorted((a, b) => a - b)) {
    if (answeredAt !== undefined && from >= answeredAt) break;
    const state = running(from);
    if (phases.at(-1)?.state !== state) phases.push({ from, state });
  }
  if (answeredAt !== undefined) phases.push({ from: answeredAt, state: answeredAt <= clock.dueAt ? 'met' : 'metLate' });
  return phases;
}
