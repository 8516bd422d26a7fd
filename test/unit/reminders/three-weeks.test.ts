import fc from 'fast-check';
import { expect, test } from 'vitest';
import { owedLeads } from '../../../lib/background/reminders/owed-leads.ts';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { nothingGiven } from '../../../lib/domain/reminders/given.ts';
import { pendingOf } from '../../../lib/domain/reminders/pending.ts';
import { planReminders } from '../../../lib/domain/reminders/plan.ts';
import { isAtWork, repHours, workDay } from '../../../lib/domain/reminders/rep-hours.ts';
import { defaultReminders } from '../../../lib/domain/reminders/settings.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { day, type Instant, minute } from '../../../lib/domain/time.ts';
import { agreements, beginning, knownBy, leads } from '../sla/random-leads.ts';

const settings = { ...defaultReminders, on: true };
const many = fc.array(leads, { minLength: 1, maxLength: 6 });
const end = beginning + 24 * day;

test('whatever happens in three weeks, each threshold is told once, at work, and no more a day than was asked for', () => {
  fc.assert(
    fc.property(many, agreements, fc.constantFrom('Ada', 'Bo'), (drawn, agreement, me) => {
      const all = drawn.map((lead, place) => ({ ...lead, id: `lead${place}` }));
      const history = historyOf(agreement);
      const hours = repHours(agreement, [me]);
      if (!hours) return;
      let given = nothingGiven;
      const told = new Map<string, number>();
      const perDay = new Map<string, number>();
      let now: Instant = beginning;
      // Something happens to a lead now and then, and each time Baton looks; else it looks when it said it would.
      const events = all.flatMap(({ responses, owners, pauses, handovers, outcomes, feedback, stages }) => [
        ...[...responses, ...owners, ...handovers, ...outcomes, ...feedback, ...stages].map(({ at }) => at),
        ...pauses.flatMap(({ from, to }) => [from, to ?? from]),
      ]);
      while (now < end) {
        const at = now;
        const known = all.map((lead) => knownBy(lead, at));
        const owed = owedLeads({ open: known, settings, viewOf: (lead) => slaView(lead, history, at), now: at });
        const plan = planReminders({ now: at, settings, leads: owed.leads, hours, given });
        const shown = [...plan.single, ...plan.digest];
        if (shown.length > 0) expect(isAtWork(hours, at)).toBe(true);
        expect(new Set(shown.map(({ contactId }) => contactId)).size).toBe(shown.length);
        for (const { contactId } of shown) {
          const lead = owed.leads.find((one) => one.contactId === contactId);
          const marks = (lead && pendingOf(lead, settings.thresholds, given, at)?.marks) ?? [];
          expect(marks.length).toBeGreaterThan(0);
          for (const { clock, threshold } of marks) {
            const times = (told.get(`${clock} ${threshold}`) ?? 0) + 1;
            expect(times).toBe(1);
            told.set(`${clock} ${threshold}`, times);
          }
        }
        // One alone may be what opens the day, which is not counted.
        if (plan.single.length > 1) {
          const today = workDay(hours, at).day;
          perDay.set(today, (perDay.get(today) ?? 0) + plan.single.length);
          expect(perDay.get(today)).toBeLessThanOrEqual(settings.perDay);
        }
        expect(plan.given.shown.count).toBeLessThanOrEqual(settings.perDay);
        given = plan.given;
        // The same look again, by a worker that was killed, says nothing.
        const again = planReminders({ now: at, settings, leads: owed.leads, hours, given });
        expect([again.single, again.digest]).toEqual([[], []]);
        const next = [plan.wakeAt, owed.nextChange, ...events].filter((each) => each !== undefined && each > at);
        now = Math.max(Math.min(end, ...(next as Instant[])), at + minute / 2);
      }
      // Nothing happened in the last days, and whoever works was there: what was reached before is said.
      const { leads: left } = owedLeads({
        open: all,
        settings,
        viewOf: (lead) => slaView(lead, history, end),
        now: end,
      });
      for (const lead of left) {
        const { at = end } = pendingOf(lead, settings.thresholds, given, end) ?? {};
        expect(at).toBeGreaterThan(end - 4 * day);
      }
    }),
    { numRuns: 200, seed: 8 },
  );
}, 60_000);
