/** The clock's arithmetic, without a browser: as many leads as a team has, and a query over ten years. */
import { historyOf } from '../../lib/domain/agreement/history.ts';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { businessTimeBetween } from '../../lib/domain/business-time/arithmetic.ts';
import type { BusinessCalendar } from '../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../lib/domain/business-time/weekday.ts';
import { type Contact, emptyContact } from '../../lib/domain/contact.ts';
import { headline, phaseAt } from '../../lib/domain/lead.ts';
import { slaView } from '../../lib/domain/sla/sla-view.ts';
import { day, hour, type Instant, minute } from '../../lib/domain/time.ts';
import { agreementOf, ruleOf } from '../support/agreement.ts';
import type { Measured } from './budget.ts';
import { median } from './statistics.ts';

const group = 'clock';
const leads = 10_000;
const now = Date.UTC(2026, 10, 20, 12);

/** The plain loop takes seconds for all leads, so it is given some of them and its time is multiplied. */
const loopEach = 20;

/** The clocks of 10,000 leads on one schedule, and ten years of elapsed time, each beside a plain loop over days. */
export function benchClock(rounds: number): Measured[] {
  const contacts = Array.from({ length: leads }, (_, number) => contactOf(number));
  const some = contacts.filter((_, number) => number % loopEach === 0);
  // What a worker runs all day it has compiled; the first turns are not measured.
  for (let turn = 0; turn < 5; turn += 1) {
    clocksOf(contacts);
    tenYears(calendarOf());
  }
  checkAgainstLoop(some);
  const own: number[] = [];
  const loop: number[] = [];
  const query: number[] = [];
  const queryLoop: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    own.push(timed(() => clocksOf(contacts)));
    if (round < 3) loop.push(timed(() => loopClocks(some)) * loopEach);
    // A calendar never asked before: nothing of it is worked out yet.
    query.push(timed(() => tenYears(calendarOf())));
    queryLoop.push(timed(() => loopElapsed(calendarOf(), now - 3652 * day, now)));
  }
  const leadsLoop = { what: 'plain loop over days', value: median(loop) };
  const yearsLoop = { what: 'plain loop over days', value: median(queryLoop) };
  return [
    {
      group,
      what: '10,000 leads: deadline, elapsed, state',
      unit: 'ms',
      value: median(own),
      atMost: 100,
      floor: leadsLoop,
      rounds,
    },
    {
      group,
      what: '10,000 leads, against a plain loop over days',
      unit: 'x',
      value: median(own) / leadsLoop.value,
      floor: leadsLoop,
      rounds,
    },
    {
      group,
      what: 'ten years of elapsed time, new schedule',
      unit: 'ms',
      value: median(query),
      atMost: 5,
      floor: yearsLoop,
      rounds,
    },
    {
      group,
      what: 'ten years of elapsed time, against a plain loop over days',
      unit: 'x',
      value: median(query) / yearsLoop.value,
      floor: yearsLoop,
      rounds,
    },
  ];
}

function timed(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

const holidays = ['2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'];

/** Monday to Friday, 9 to 17 in Oslo, with some holidays. A new one each time. */
function calendarOf(): BusinessCalendar {
  const [office] = agreementOf().calendars;
  if (!office) throw new Error('the agreement for tests has no calendar');
  return { ...office, holidays: holidays.map((plainDay) => ({ day: plainDay, name: 'Holiday' })) };
}

function agreementOn(calendar: BusinessCalendar): Agreement {
  return agreementOf({ calendars: [calendar], sla: [ruleOf()] });
}

/** Handed over in the last two months; every third was called, some of them late. */
function contactOf(number: number): Contact {
  const at = now - ((number * 7919 * minute) % (60 * day));
  const call = { id: 'r', at: at + (number % 40) * hour, kind: 'call', source: 'bench' } as const;
  return {
    ...emptyContact(String(number), at),
    handovers: [{ id: 'h', at, source: 'bench', owner: 'Kari Moen' }],
    responses: number % 3 === 0 ? [call] : [],
  };
}

interface Clock {
  readonly dueAt: Instant | undefined;
  readonly elapsed: number;
  readonly state: string;
}

function clocksOf(contacts: readonly Contact[]): Clock[] {
  const calendar = calendarOf();
  const history = historyOf(agreementOn(calendar));
  return contacts.map((contact) => {
    const { dueAt, startedAt = now, phases } = headline(slaView(contact, history, now));
    return { dueAt, elapsed: businessTimeBetween(calendar, startedAt, now), state: phaseAt(phases, now) };
  });
}

function tenYears(calendar: BusinessCalendar): number {
  return businessTimeBetween(calendar, now - 3652 * day, now);
}

/** What anybody would write: day by day, each with its hours from `Temporal`. */
function* loopDays(calendar: BusinessCalendar, from: Instant): Generator<readonly [opens: Instant, closes: Instant]> {
  const closed = new Set(calendar.holidays?.map((holiday) => holiday.day));
  let date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(calendar.zone).toPlainDate();
  for (; ; date = date.add({ days: 1 })) {
    const spans = calendar.week[weekdays[date.dayOfWeek - 1] ?? 'mon'] ?? [];
    if (closed.has(date.toString())) continue;
    for (const [opens, closes] of spans) {
      const at = (time: string) => date.toZonedDateTime({ timeZone: calendar.zone, plainTime: time }).epochMilliseconds;
      yield [at(opens), at(closes)];
    }
  }
}

function loopElapsed(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  let elapsed = 0;
  for (const [opens, closes] of loopDays(calendar, from)) {
    if (opens >= to) return elapsed;
    elapsed += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  }
  return elapsed;
}

function loopDue(calendar: BusinessCalendar, from: Instant, milliseconds: number): Instant {
  let left = milliseconds;
  for (const [opens, closes] of loopDays(calendar, from)) {
    const room = Math.max(0, closes - Math.max(opens, from));
    if (left <= room) return Math.max(opens, from) + left;
    left -= room;
  }
  throw new RangeError('the calendar ended');
}

function loopClocks(contacts: readonly Contact[]): Clock[] {
  const calendar = calendarOf();
  return contacts.map(({ handovers: [handover], responses: [response] }) => {
    const start = handover?.at ?? now;
    const dueAt = loopDue(calendar, start, 8 * hour);
    const atRiskAt = loopDue(calendar, start, 6 * hour);
    const open = now >= dueAt ? 'overdue' : now >= atRiskAt ? 'atRisk' : 'running';
    const answered = response && response.at <= now;
    const state = answered ? (response.at <= dueAt ? 'met' : 'metLate') : open;
    return { dueAt, elapsed: loopElapsed(calendar, start, now), state };
  });
}

/** A comparison with something that comes to another answer says nothing. */
function checkAgainstLoop(contacts: readonly Contact[]): void {
  const own = JSON.stringify(clocksOf(contacts));
  if (own !== JSON.stringify(loopClocks(contacts))) throw new Error('the plain loop comes to other clocks');
  const calendar = calendarOf();
  if (tenYears(calendar) !== loopElapsed(calendar, now - 3652 * day, now)) {
    throw new Error('the plain loop comes to another sum over ten years');
  }
}
