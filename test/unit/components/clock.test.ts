import { describe, expect, test } from 'vitest';
import { nextTick } from '../../../components/sidebar/clock.ts';
import type { Phase, SlaState } from '../../../lib/domain/lead.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';

const dueAt = Date.UTC(2026, 10, 24, 11, 0, 27);
const none: Phase<SlaState>[] = [];

/** How long after `now` the countdown is drawn again. */
function wait(now: number, phases = none, due: number | undefined = dueAt): number {
  return nextTick(now, { ...(due !== undefined && { dueAt: due }), phases }) - now;
}

describe('the countdown is drawn again', () => {
  test('when one whole minute less is left, wherever the clock stands', () => {
    expect(wait(dueAt - 3 * hour - 12 * second)).toBe(12 * second);
    expect(wait(dueAt - 3 * hour)).toBe(minute);
  });

  test('when the last five minutes begin, and then each second', () => {
    expect(wait(dueAt - 5 * minute - 20 * second)).toBe(20 * second);
    expect(wait(dueAt - 5 * minute + 400)).toBe(600);
    expect(wait(dueAt - 1)).toBe(1);
  });

  test('each minute after the deadline, counted from it', () => {
    expect(wait(dueAt)).toBe(minute);
    expect(wait(dueAt + 90 * second)).toBe(30 * second);
  });

  test('when the next state begins, if that is sooner', () => {
    const now = dueAt - 3 * hour;
    const phases: Phase<SlaState>[] = [
      { from: now - hour, state: 'running' },
      { from: now + 7 * second, state: 'atRisk' },
    ];
    expect(wait(now, phases)).toBe(7 * second);
  });

  test('each minute without a deadline, for what else is said of age', () => {
    expect(wait(dueAt, none, undefined)).toBe(minute);
  });

  test('later than now, whatever the moment', () => {
    for (let now = dueAt - 6 * minute; now < dueAt + 2 * minute; now += 333) {
      expect(wait(now), `${dueAt - now} ms before the deadline`).toBeGreaterThan(0);
    }
  });
});
