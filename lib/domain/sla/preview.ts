/**
 * The next four weeks under an agreement nobody has signed yet: when leads handed over at given moments would be due,
 * beside when they are due under the agreement that would apply otherwise.
 *
 * Rules are shown whether or not a lead meets their conditions: which leads will come nobody knows. What counts from the
 * first response is reckoned from the latest moment that is still in time, the earliest deadline of a first response.
 */
import type { SlaRule } from '../agreement/clock-schema.ts';
import { type AgreementHistory, agreementAt } from '../agreement/history.ts';
import type { Agreement } from '../agreement/schema.ts';
import { hoursOfDay } from '../business-time/business-days.ts';
import type { BusinessCalendar, Period } from '../business-time/calendar.ts';
import { nextByWeekdayRule, type WeekdayRule } from '../business-time/weekday-rule.ts';
import { addDays, dayOf, type Instant, type PlainDay, startOfDay, type Zone } from '../time.ts';
import { ruleDeadline } from './rule-deadline.ts';

/** When the leads of the preview are handed over: each week by the wall clock of the calendar shown, or once. */
export type PreviewMoment = ({ readonly each: 'week' } & WeekdayRule) | { readonly each: 'once'; readonly at: Instant };

export interface PreviewQuestion {
  /** The agreement as it would be. It must be free of problems, see `parseAgreement`. */
  readonly draft: Agreement;
  /** What applies without it. */
  readonly history: AgreementHistory;
  /** Whose days are shown, and in whose zone: a calendar of the draft. */
  readonly calendar: BusinessCalendar;
  /** The first of the 28 days. */
  readonly firstDay: PlainDay;
  readonly moment: PreviewMoment;
  /** The rep whose hours and leave count, by name; left out, the rules' own calendars. */
  readonly owner?: string;
}

/** One day of the calendar shown. */
export interface PreviewDay {
  readonly day: PlainDay;
  readonly kind: 'open' | 'closed' | 'holiday' | 'closedDate' | 'ownHours';
  /** A holiday's name. */
  readonly name?: string;
  /** The periods that begin on the day; empty where it is closed. */
  readonly hours: readonly Period[];
}

/** One rule's deadline for one lead, under the draft and without it. */
export interface PreviewDeadline {
  readonly ruleId: string;
  /** The rule's name in the draft; in the agreement without it, for a rule the draft removes. */
  readonly rule: string;
  readonly change: 'same' | 'moved' | 'added' | 'removed';
  /** Absent where the rule gives no deadline within ten years, or the draft has no such rule. */
  readonly dueAt?: Instant;
  readonly before?: Instant;
  /** The zone the deadline is meant in. */
  readonly zone: Zone;
}

export interface PreviewLead {
  readonly at: Instant;
  readonly deadlines: readonly PreviewDeadline[];
}

export interface FourWeeks {
  readonly zone: Zone;
  /** 28, ascending. */
  readonly days: readonly PreviewDay[];
  /** In the order of their handovers. */
  readonly leads: readonly PreviewLead[];
}

/** How many days are shown. */
export const previewDays = 28;

/**
 * The four weeks from a day.
 * @throws RangeError where the browser does not know a calendar's zone.
 */
export function fourWeeks(question: PreviewQuestion): FourWeeks {
  const { calendar, firstDay } = question;
  const days = Array.from({ length: previewDays }, (_, index) => previewDay(calendar, addDays(firstDay, index)));
  const leads = handovers(question).map((at) => ({ at, deadlines: deadlinesOf(question, at) }));
  return { zone: calendar.zone, days, leads };
}

function previewDay(calendar: BusinessCalendar, day: PlainDay): PreviewDay {
  const holiday = calendar.holidays?.find((each) => each.day === day);
  if (holiday) return { day, kind: 'holiday', name: holiday.name, hours: [] };
  const hours = hoursOfDay(calendar, day);
  const hasOwn = calendar.dates !== undefined && Object.hasOwn(calendar.dates, day);
  if (hasOwn) return { day, kind: hours.length > 0 ? 'ownHours' : 'closedDate', hours };
  return { day, kind: hours.length > 0 ? 'open' : 'closed', hours };
}

function handovers({ moment, calendar: { zone }, firstDay }: PreviewQuestion): Instant[] {
  if (moment.each === 'once') return [moment.at];
  const end = startOfDay(addDays(firstDay, previewDays), zone);
  const found: Instant[] = [];
  // The first is strictly after the instant asked from, and may be the first day's very beginning.
  let at = nextByWeekdayRule(moment, zone, startOfDay(firstDay, zone) - 1);
  while (at !== undefined && at < end) {
    found.push(at);
    at = nextByWeekdayRule(moment, zone, at);
  }
  return found;
}

function deadlinesOf({ draft, history, owner }: PreviewQuestion, at: Instant): PreviewDeadline[] {
  const after = deadlinesUnder(draft, at, owner);
  const before = deadlinesUnder(agreementAt(history, at), at, owner);
  const kept = [...after].map(([ruleId, { rule, dueAt, zone }]): PreviewDeadline => {
    const old = before.get(ruleId);
    const change = old === undefined ? 'added' : old.dueAt === dueAt ? 'same' : 'moved';
    return { ruleId, rule: rule.name, change, dueAt, before: old?.dueAt, zone };
  });
  const removed = [...before]
    .filter(([ruleId]) => !after.has(ruleId))
    .map(([ruleId, { rule, dueAt, zone }]): PreviewDeadline => {
      return { ruleId, rule: rule.name, change: 'removed', before: dueAt, zone };
    });
  return [...kept, ...removed];
}

interface Due {
  readonly rule: SlaRule;
  readonly dueAt?: Instant;
  readonly zone: Zone;
}

/** The deadlines of one lead by the ids of their rules, in the agreement's order. */
function deadlinesUnder(agreement: Agreement, at: Instant, owner: string | undefined): Map<string, Due> {
  const inTime = agreement.sla
    .filter(({ measures }) => measures === 'firstResponse')
    .map((rule) => dueOf(rule, agreement, at, owner).dueAt)
    .filter((dueAt) => dueAt !== undefined);
  const answered = inTime.length > 0 ? Math.min(...inTime) : at;
  return new Map(
    agreement.sla.map((rule) => [
      rule.id,
      dueOf(rule, agreement, rule.from === 'firstResponse' ? answered : at, owner),
    ]),
  );
}

function dueOf(rule: SlaRule, agreement: Agreement, start: Instant, owner: string | undefined): Due {
  const deadline = ruleDeadline(rule, agreement, start, owner);
  return { rule, dueAt: deadline?.dueAt, zone: deadline?.calendar.zone ?? 'UTC' };
}

/** The day on which four weeks best begin: today for a lead handed over now, else the day the draft applies from. */
export function firstPreviewDay(moment: PreviewMoment, validFrom: PlainDay, zone: Zone, now: Instant): PlainDay {
  const today = dayOf(now, zone);
  if (moment.each === 'once') return dayOf(moment.at, zone);
  return validFrom > today ? validFrom : today;
}
