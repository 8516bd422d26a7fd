import { describe, expect, test } from 'vitest';
import type { Phase, SlaState } from '../../../lib/domain/lead.ts';
import { countdownAt } from '../../../lib/domain/sla/countdown.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';

// Two days from 9 to 17; the deadline is where the second one ends.
const nine = Date.UTC(2026, 10, 24, 9);
const open = [0, 24].map((hours) => ({ from: nine + hours * hour, to: nine + (hours + 8) * hour }));
const dueAt = nine + 32 * hour;
// The third day, in which it is late.
const thirdDay = nine + 48 * hour;
const late = { counted: 0, countedTo: dueAt, next: [{ from: thirdDay, to: thirdDay + 8 * hour }] };

function clock(...phases: [from: number, state: SlaState][]) {
  const known: Phase<SlaState>[] = phases.map(([from, state]) => ({ from, state }));
  return { phases: known, open, dueAt, late };
}
const running = clock([nine, 'running'], [nine + 26 * hour, 'atRisk'], [dueAt, 'overdue']);

describe('a countdown', () => {
  test('is what lies between now and the deadline, so it is right after any sleep', () => {
    expect(countdownAt(running, nine + hour)).toMatchObject({ state: 'running', left: 15 * hour });
    expect(countdownAt(running, nine + 31 * hour)).toMatchObject({ state: 'atRisk', left: hour });
    expect(countdownAt(running, thirdDay + hour)).toMatchObject({ state: 'overdue', over: hour });
  });

  test('blames nobody for the night after the deadline', () => {
    expect(countdownAt(running, dueAt + 10 * hour)).toMatchObject({ state: 'overdue', over: 0 });
    expect(countdownAt(running, thirdDay + 20 * hour)).toMatchObject({ state: 'overdue', over: 8 * hour });
  });

  test('goes back with a clock that is set back', () => {
    expect(countdownAt(running, nine + 27 * hour).left).toBe(5 * hour);
    expect(countdownAt(running, nine + 2 * hour).left).toBe(14 * hour);
  });

  test('is in seconds in the last five minutes before the deadline alone', () => {
    expect(countdownAt(running, dueAt - 5 * minute - 1).inSeconds).toBe(false);
    expect(countdownAt(running, dueAt - 5 * minute).inSeconds).toBe(true);
    expect(countdownAt(running, dueAt).inSeconds).toBe(false);
  });

  test('shows what was left when the clock came to stand still, however long that is ago', () => {
    const paused = clock([nine, 'running'], [nine + 3 * hour, 'paused']);
    for (const later of [0, 10 * hour, 1000 * hour]) {
      expect(countdownAt(paused, nine + 3 * hour + later)).toMatchObject({ state: 'paused', left: 13 * hour });
    }
  });

  test('of a lead that was closed late stays as it was at the closing', () => {
    const closed = { ...running, closedAt: thirdDay + hour };
    expect(countdownAt(closed, dueAt + 90 * hour)).toMatchObject({ over: hour });
    expect(countdownAt(closed, dueAt + 90 * hour).until).toBeUndefined();
  });

  test('is none of what is answered, and none without a deadline', () => {
    const met = countdownAt(clock([nine, 'met']), nine);
    expect(met).toEqual({ state: 'met', inSeconds: false });
    const { dueAt: _, ...without } = running;
    expect(countdownAt(without, nine).left).toBeUndefined();
  });
});

describe('what is shown holds', () => {
  const shown = (at: number) => {
    const { state, left = 0, over = 0, inSeconds } = countdownAt(running, at);
    const step = inSeconds ? second : minute;
    return `${state} ${Math.floor(left / step)} ${Math.floor(over / step)} ${inSeconds}`;
  };

  test('until the instant that is given, and then no longer', () => {
    const moments = [nine, nine + 20_000, nine + 12 * hour, nine + 26 * hour - 5000, dueAt - 5 * minute - 700];
    for (const at of [...moments, dueAt - 3 * minute + 250, dueAt - 300, dueAt + hour, thirdDay + 20_000]) {
      const until = countdownAt(running, at).until ?? Number.NaN;
      expect(shown(until - 1), `at ${new Date(at).toISOString()}`).toBe(shown(at));
      expect(until).toBeGreaterThan(at);
      // Before hours begin nothing changes but the instant from which it will.
      if (at !== nine + 12 * hour) expect(shown(until), `at ${new Date(at).toISOString()}`).not.toBe(shown(at));
    }
  });

  test('through the night until hours begin', () => {
    expect(countdownAt(running, nine + 12 * hour).until).toBe(nine + 24 * hour);
  });
});
