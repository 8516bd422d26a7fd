import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { businessTimeBetween } from '../../../lib/domain/business-time/arithmetic.ts';
import { openPeriodsBetween } from '../../../lib/domain/business-time/open-periods.ts';
import { inOrder } from '../../../lib/domain/business-time/pauses.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { headline, phaseAt, type SlaView } from '../../../lib/domain/lead.ts';
import { courseInForce } from '../../../lib/domain/sla/course-in-force.ts';
import { deadlineLedger } from '../../../lib/domain/sla/ledger.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { waitAt } from '../../../lib/domain/sla/wait-at.ts';
import { day, type Instant, minute } from '../../../lib/domain/time.ts';
import { agreements, knownBy, leads, momentIn } from './random-leads.ts';

const settings = { numRuns: 400, seed: 7 };
const source = 'test';

function states(view: SlaView, at: Instant) {
  return Object.fromEntries(view.clocks.map(({ ruleId, phases }) => [ruleId, phaseAt(phases, at)]));
}

function deadlines(view: SlaView) {
  return Object.fromEntries(view.clocks.map(({ ruleId, dueAt }) => [ruleId, dueAt]));
}

test('what the phases say of an instant to come is what is worked out at that instant', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(30), momentIn(30), (lead, agreement, one, other) => {
      const [now, later] = [Math.min(one, other), Math.max(one, other)];
      const known = knownBy(lead, now);
      const history = historyOf(agreement);
      const view = slaView(known, history, now);
      if (view.clocks.length === 0) return;
      const then = slaView(known, history, later);
      expect(states(view, later)).toEqual(states(then, later));
      expect(deadlines(view)).toEqual(deadlines(then));
      expect(waitAt(then.wait ?? never(), later).total).toBe(waitAt(view.wait ?? never(), later).total);
    }),
    settings,
  );
});

function never(): never {
  throw new Error('no wait');
}

test('the ledger, the course and the clock come to one sum, and that sum is the open time less what stood still', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(30), (lead, agreement, now) => {
      const history = historyOf(agreement);
      for (const clock of slaView(lead, history, now).clocks) {
        const ledger = deadlineLedger(lead, history, clock.ruleId, now);
        const course = courseInForce(lead, history, clock.ruleId, now)?.course;
        expect(ledger?.dueAt).toBe(clock.dueAt);
        if (!ledger || !course || clock.dueAt === undefined) continue;
        const counted = ledger.lines.flatMap((line) => (line.line === 'open' ? [line.counted] : []));
        const open = clock.open.reduce((sum, { from, to }) => sum + to - from, 0);
        expect([counted.reduce((sum, each) => sum + each, 0), ledger.total, open]).toEqual(
          Array.from({ length: 3 }, () => course.total),
        );
        const still = inOrder(course.still);
        let elapsed = 0;
        for (const { calendar, from, to } of course.segments) {
          const end = Math.min(to, clock.dueAt);
          if (from < end) elapsed += businessTimeBetween(calendar, Math.max(from, course.startedAt), end, still);
        }
        expect(elapsed).toBe(course.total);
      }
    }),
    settings,
  );
});

test('the lines of a ledger follow one another without a hole from the start to the deadline', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(30), (lead, agreement, now) => {
      const history = historyOf(agreement);
      for (const { ruleId } of slaView(lead, history, now).clocks) {
        const ledger = deadlineLedger(lead, history, ruleId, now);
        const course = courseInForce(lead, history, ruleId, now)?.course;
        if (!ledger || !course) continue;
        const told = ledger.lines.flatMap((line) => ('from' in line ? [{ from: line.from, to: line.to }] : []));
        const whole = inOrder(told);
        expect(whole).toEqual(ledger.dueAt > course.startedAt ? [{ from: course.startedAt, to: ledger.dueAt }] : []);
      }
    }),
    settings,
  );
});

function withPause(lead: Contact, from: Instant, to: Instant): Contact {
  return { ...lead, pauses: [...lead.pauses, { id: 'new', from, to, reason: '', source }] };
}

test('a pause never brings a deadline nearer, and one outside everybody’s hours moves none', () => {
  const length = fc.integer({ min: 1, max: 3000 });
  fc.assert(
    fc.property(leads, agreements, momentIn(20), length, momentIn(30), (lead, agreement, from, minutes, now) => {
      const history = historyOf(agreement);
      const to = from + minutes * minute;
      const before = slaView(lead, history, now);
      const after = slaView(withPause(lead, from, to), history, now);
      const used = new Set([...agreement.sla, ...(agreement.owners ?? [])].map(({ calendar }) => calendar));
      const isOutside = agreement.calendars.every(
        (calendar) => !used.has(calendar.id) || openPeriodsBetween(calendar, from, to).length === 0,
      );
      for (const { ruleId, dueAt, startedAt } of before.clocks) {
        const rule = agreement.sla.find(({ id }) => id === ruleId);
        // Days whose open time was used up by the hand-over keep the end they had; a minute more is the next owner's.
        if (rule?.within.unit !== 'businessHours' && lead.owners.length > 0) continue;
        const other = after.clocks.find((clock) => clock.ruleId === ruleId);
        if (dueAt === undefined || other?.startedAt !== startedAt) continue;
        expect(other?.dueAt ?? 0).toBeGreaterThanOrEqual(dueAt);
        if (isOutside) expect(other?.dueAt).toBe(dueAt);
      }
    }),
    { ...settings, numRuns: 800 },
  );
});

test('under a pause without an end the states to come are known, and the deadline only moves later', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(20), momentIn(30), momentIn(30), (lead, agreement, from, one, other) => {
      const [now, later] = [Math.max(from, Math.min(one, other)), Math.max(from, one, other)];
      const known = knownBy(lead, now);
      const paused = { ...known, pauses: [...known.pauses, { id: 'lasting', from, reason: '', source }] };
      const history = historyOf(agreement);
      const view = slaView(paused, history, now);
      if (view.clocks.length === 0) return;
      const then = slaView(paused, history, later);
      expect(states(then, later)).toEqual(states(view, later));
      for (const [ruleId, dueAt] of Object.entries(deadlines(view))) {
        if (dueAt !== undefined) expect(deadlines(then)[ruleId] ?? dueAt).toBeGreaterThanOrEqual(dueAt);
      }
    }),
    settings,
  );
});

test('an answer dated earlier makes no first response late that was in time', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(20), momentIn(30), (lead, agreement, at, now) => {
      const history = historyOf(agreement);
      const before = states(slaView(lead, history, now), Number.POSITIVE_INFINITY);
      const answered = { ...lead, responses: [...lead.responses, { id: 'new', at, kind: 'call' as const, source }] };
      const after = states(slaView(answered, history, now), Number.POSITIVE_INFINITY);
      for (const { id, measures } of agreement.sla) {
        if (measures === 'firstResponse' && before[id] === 'met') expect(after[id]).toBe('met');
      }
    }),
    settings,
  );
});

test('a hand-over between two owners of the same hours moves nothing', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(20), momentIn(30), (lead, agreement, at, now) => {
      const owners = (agreement.owners ?? []).map(({ leave, ...owner }) => ({
        ...owner,
        calendar: 'office',
        team: 'north',
      }));
      const history = historyOf({ ...agreement, owners });
      const alone = { ...lead, owners: [{ owner: 'Ada', at: 0, source }] };
      const [handover] = lead.handovers;
      if (!handover) return;
      const { owner: _, ...unowned } = handover;
      const handed = { ...alone, handovers: [unowned], owners: [...alone.owners, { owner: 'Bo', at, source }] };
      const before = slaView({ ...alone, handovers: [unowned] }, history, now);
      const after = slaView(handed, history, now);
      expect(after.clocks).toEqual(before.clocks);
    }),
    settings,
  );
});

test('a day of leave is a pause over that day', () => {
  const date = fc.integer({ min: 20, max: 31 }).map((number) => `2026-10-${number}`);
  fc.assert(
    fc.property(leads, agreements, date, momentIn(30), (lead, agreement, off, now) => {
      const [first, ...others] = (agreement.owners ?? []).map(({ leave, ...owner }) => ({ ...owner, team: 'north' }));
      if (!first) return;
      const [handover] = lead.handovers;
      if (!handover) return;
      const adas = { ...lead, owners: [], handovers: [{ ...handover, owner: 'Ada' }] };
      const onLeave = { ...first, leave: [{ from: off, to: off }] };
      const zone = agreement.calendars.find(({ id }) => id === first.calendar)?.zone;
      const left = slaView(adas, historyOf({ ...agreement, owners: [onLeave, ...others] }), now);
      const zones = new Set(
        agreement.sla.map((rule) => agreement.calendars.find(({ id }) => id === rule.calendar)?.zone),
      );
      // Without hours of their own an owner's days off are those of each rule's calendar, as are terms by the week.
      const weekly = agreement.sla.some(({ within }) => within.unit === 'weekday');
      if (zone === undefined ? zones.size > 1 : weekly) return;
      const [only = 'UTC'] = zone === undefined ? zones : [zone];
      const from = Temporal.PlainDate.from(off).toZonedDateTime(only);
      const paused = withPause(adas, from.epochMilliseconds, from.add({ days: 1 }).epochMilliseconds);
      const stopped = slaView(paused, historyOf({ ...agreement, owners: [first, ...others] }), now);
      expect(stopped.clocks).toEqual(left.clocks);
      // Where no rule is for the lead, its wait is told by the agreement's first calendar.
      if (left.clocks.some(({ measures }) => measures === 'firstResponse')) expect(stopped.wait).toEqual(left.wait);
    }),
    settings,
  );
});

test('an agreement replaced by one of the same terms changes nothing but the terms named', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(12), momentIn(30), (lead, agreement, from, now) => {
      const validFrom = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO('UTC').toPlainDate().toString();
      const next = { ...structuredClone(agreement), revision: 2, validFrom };
      const before = slaView(lead, historyOf(agreement), now);
      const after = slaView(lead, historyOf(agreement, next), now);
      const bare = (view: SlaView) => ({ ...view, clocks: view.clocks.map(({ terms, ...clock }) => clock) });
      expect(bare(after)).toEqual(bare(before));
    }),
    settings,
  );
});

test('the three parts of a wait are the whole of it, and none is less than nothing', () => {
  const later = fc.integer({ min: 0, max: (7 * day) / minute }).map((minutes) => minutes * minute);
  fc.assert(
    fc.property(leads, agreements, momentIn(30), later, (lead, agreement, now, after) => {
      const { wait, handedOverAt = 0 } = slaView(knownBy(lead, now), historyOf(agreement), now);
      if (!wait) return;
      const { system = 0, open, closed, total } = waitAt(wait, now + after);
      expect(system + open + closed).toBe(total);
      expect(Math.min(system, open, closed)).toBeGreaterThanOrEqual(0);
      expect(total).toBe((wait.until ?? now + after) - (wait.capturedAt ?? handedOverAt));
      const worked = slaView(knownBy(lead, now), historyOf(agreement), now + after).wait;
      if (worked)
        expect(waitAt(worked, now + after)).toEqual({
          ...(wait.capturedAt !== undefined && { system }),
          open,
          closed,
          total,
        });
    }),
    settings,
  );
});

test('the first clock is the owed one that is due first', () => {
  fc.assert(
    fc.property(leads, agreements, momentIn(30), (lead, agreement, now) => {
      const view = slaView(knownBy(lead, now), historyOf(agreement), now);
      const owed = view.clocks.filter(({ phases, closedAt }) => {
        const state = phaseAt(phases, now);
        return closedAt === undefined && ['running', 'atRisk', 'paused', 'overdue'].includes(state);
      });
      if (owed.length === 0) return;
      const first = Math.min(...owed.map(({ dueAt = Number.POSITIVE_INFINITY }) => dueAt));
      expect(headline(view).dueAt ?? Number.POSITIVE_INFINITY).toBe(first);
      expect(owed).toContain(headline(view));
    }),
    settings,
  );
});
