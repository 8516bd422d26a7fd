import { describe, expect, test } from 'vitest';
import { axisOver } from '../../../components/sidebar/axis.ts';
import { isSlaFirst } from '../../../components/sidebar/order.ts';
import { readDay } from '../../../components/sidebar/read-day.ts';
import { slaStates } from '../../../lib/domain/lead.ts';
import { day } from '../../../lib/domain/time.ts';

test('the SLA stands first only where sales has missed it or soon will', () => {
  expect(slaStates.filter(isSlaFirst)).toEqual(['atRisk', 'overdue']);
});

describe('a time axis', () => {
  test('holds all its instants, in order, off its ends', () => {
    const instants = [Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 1), Date.UTC(2027, 0, 1)];
    const { at } = axisOver(instants);
    const places = instants.map(at);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    for (const place of places) expect(place > 0 && place < 100, `${place} %`).toBe(true);
  });

  test('of a single instant is a day long, with the instant in the middle', () => {
    const axis = axisOver([Date.UTC(2026, 0, 1)]);
    expect(axis.to - axis.from).toBe(day);
    expect(axis.at(Date.UTC(2026, 0, 1))).toBe(50);
  });
});

describe('a date field', () => {
  const valid = { badInput: false, rangeUnderflow: false, rangeOverflow: false };

  test('gives its day', () => {
    expect(readDay({ value: '2027-02-28', validity: valid })).toEqual({ day: '2027-02-28' });
  });

  test('tells an empty field from half a date and from a day out of range', () => {
    expect(readDay({ value: '', validity: valid })).toEqual({ error: 'missing' });
    expect(readDay({ value: '', validity: { ...valid, badInput: true } })).toEqual({ error: 'invalid' });
    expect(readDay({ value: '0000-01-01', validity: { ...valid, rangeUnderflow: true } })).toEqual({
      error: 'outOfRange',
    });
    expect(readDay({ value: '9999-12-31', validity: { ...valid, rangeOverflow: true } })).toEqual({
      error: 'outOfRange',
    });
  });
});
