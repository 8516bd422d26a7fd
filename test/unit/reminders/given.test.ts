import { expect, it } from 'vitest';
import { forgotten, nothingGiven, pruned, withMarks, withSnooze } from '../../../lib/domain/reminders/given.ts';
import { day } from '../../../lib/domain/time.ts';
import { oslo } from './clocks.ts';

const now = oslo('2026-11-23T12:00');
const mark = (clock: string, threshold = 'share:0.5') => ({ clock, threshold });

it('a clock that is owed no more is remembered for three months, one that is owed for as long', () => {
  const old = now - 100 * day;
  const given = withMarks(withMarks(nothingGiven, [mark('a x 1'), mark('b x 1')], old), [mark('c x 1')], now);
  expect(Object.keys(pruned(given, new Set(['b x 1']), now).clocks)).toEqual(['b x 1', 'c x 1']);
  const kept = pruned(given, new Set(['a x 1', 'b x 1']), now);
  expect(kept, 'nothing to write').toBe(given);
});

it('a threshold given again is there once', () => {
  const given = withMarks(withMarks(nothingGiven, [mark('a x 1')], 1), [mark('a x 1'), mark('a x 1', 'overdue')], 2);
  expect(given.clocks['a x 1']).toEqual({ at: 2, thresholds: ['share:0.5', 'overdue'] });
});

it('a contact is forgotten with its clocks and its rest, and no other', () => {
  const given = withSnooze(withMarks(nothingGiven, [mark('ann x 1'), mark('anna x 1')], now), 'ann', now);
  expect(forgotten(given, 'ann')).toMatchObject({ clocks: { 'anna x 1': {} }, snoozed: {} });
  expect(forgotten(given, 'ann').clocks).not.toHaveProperty('ann x 1');
  expect(forgotten(given, 'ola')).toBe(given);
});
