import { describe, expect, test } from 'vitest';
import { nextTick } from '../../../components/sidebar/clock/tick.ts';
import type { Phase, SlaClock, SlaState } from '../../../lib/domain/lead.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';

const dueAt = Date.UTC(2026, 10, 24, 11, 0, 27);

function clock(phases: readonly Phase<SlaState>[], due: number | undefined = dueAt): SlaClock {
  return {
    ruleId: 'r',
    rule: 'First response',
    measures: 'firstResponse',
    phases,
    open: due === undefined ? [] : [{ from: due - 20 * hour, to: due }],
    zone: 'UTC',
    terms: { revision: 1, validFrom: '2026-01-01', superseded: false },
    ...(due !== undefined && { dueAt: due }),
  };
}

const running = clock([
  { from: dueAt - 20 * hour, state: 'running' },
  { from: dueAt, state: 'overdue' },
]);

/** How long after `now` the region is drawn again. */
function wait(now: number, ...clocks: SlaClock[]): number {
  return nextTick(now, { clocks: clocks.length > 0 ? clocks : [running] }) - now;
}

describe('the clocks are drawn again', () => {
  test('when one whole minute less is left, wherever the clock stands', () => {
    expect(wait(dueAt - 3 * hour - 12 * second)).toBe(12 * second + 1);
    expect(wait(dueAt - 3 * hour + 1)).toBe(minute);
  });

  test('when the last five minutes begin, and then each second', () => {
    expect(wait(dueAt - 5 * minute - 20 * second)).toBeLessThanOrEqual(20 * second + 1);
    expect(wait(dueAt - 5 * minute + 400)).toBe(601);
    expect(wait(dueAt - 1)).toBe(1);
  });

  test('each minute after the deadline, counted from it', () => {
    expect(wait(dueAt)).toBe(minute);
    expect(wait(dueAt + 90 * second)).toBe(30 * second);
  });

  test('when the next state of any of them begins, if that is sooner', () => {
    const now = dueAt - 3 * hour - 30 * second;
    const other = clock(
      [
        { from: now - hour, state: 'running' },
        { from: now + 7 * second, state: 'atRisk' },
      ],
      dueAt + 5 * hour,
    );
    expect(wait(now, running, other)).toBe(7 * second);
  });

  test('each minute, and not each second, once nothing is owed', () => {
    const met = clock([{ from: dueAt - hour, state: 'met' }]);
    expect(wait(dueAt - 2 * minute - 20 * second, met)).toBe(20 * second + 1);
  });

  test('each minute without a deadline or a clock, for what else is said of age', () => {
    expect(wait(dueAt, clock([{ from: dueAt - hour, state: 'notStarted' }], undefined))).toBe(minute);
    expect(nextTick(dueAt, { clocks: [] }) - dueAt).toBe(minute);
  });

  test('later than now, whatever the moment', () => {
    for (let now = dueAt - 6 * minute; now < dueAt + 2 * minute; now += 333) {
      expect(wait(now), `${dueAt - now} ms before the deadline`).toBeGreaterThan(0);
    }
  });
});
