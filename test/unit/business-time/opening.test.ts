import { describe, expect, test } from 'vitest';
import { isOpen, nextClosing, nextOpening, previousClosing } from '../../../lib/domain/business-time/opening.ts';
import { always, at, calendar, iso, office } from './calendars.ts';

describe('opening and closing', () => {
  test('the opening instant is open, the closing instant is not', () => {
    expect(isOpen(office, at('2026-07-06T09:00Z'))).toBe(true);
    expect(isOpen(office, at('2026-07-06T16:59:59.999Z'))).toBe(true);
    expect(isOpen(office, at('2026-07-06T17:00Z'))).toBe(false);
  });

  test('a pause is closed time', () => {
    const pauses = [{ from: at('2026-07-06T10:00Z'), to: at('2026-07-06T11:00Z') }];
    expect(isOpen(office, at('2026-07-06T10:00Z'), pauses)).toBe(false);
    expect(iso(nextOpening(office, at('2026-07-06T10:30Z'), pauses))).toBe('2026-07-06T11:00:00Z');
    expect(iso(previousClosing(office, at('2026-07-06T11:00Z'), pauses))).toBe('2026-07-06T10:00:00Z');
  });

  test('the next opening is now while open, and after the weekend on Friday at closing', () => {
    expect(iso(nextOpening(office, at('2026-07-10T16:00Z')))).toBe('2026-07-10T16:00:00Z');
    expect(iso(nextOpening(office, at('2026-07-10T17:00Z')))).toBe('2026-07-13T09:00:00Z');
  });

  test('at an opening the previous closing is that of the day before', () => {
    expect(iso(previousClosing(office, at('2026-07-07T09:00Z')))).toBe('2026-07-06T17:00:00Z');
    expect(iso(previousClosing(office, at('2026-07-07T09:01Z')))).toBe('2026-07-07T09:01:00Z');
  });

  test('the next closing ends the period that contains or follows, also over midnight', () => {
    const late = calendar({ week: { mon: [['20:00', '24:00']], tue: [['00:00', '02:00']] } });
    expect(iso(nextClosing(late, at('2026-07-06T21:00Z')))).toBe('2026-07-07T02:00:00Z');
    expect(iso(nextClosing(office, at('2026-07-11T00:00Z')))).toBe('2026-07-13T17:00:00Z');
  });

  test('a team that never closes has no next closing', () => {
    expect(nextClosing(always, at('2026-07-06T00:00Z'))).toBeUndefined();
  });
});
