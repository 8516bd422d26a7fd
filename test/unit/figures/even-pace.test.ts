import { describe, expect, it } from 'vitest';
import { evenPace } from '../../../lib/domain/even-pace.ts';

const noon = (day: string) =>
  Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime('Europe/Oslo').epochMilliseconds;

describe('an even pace', () => {
  it.each([
    ['2026-11-01', 20, 0],
    ['2026-11-15', 20, 10],
    ['2026-11-30', 20, 20],
    ['2027-02-28', 7, 7],
    ['2028-02-28', 29, 28],
    ['2026-11-15', 0, 0],
  ])('by the end of %s, of %i promised: %i', (day, promised, pace) => {
    expect(evenPace(promised, noon(day), 'Europe/Oslo')).toBe(pace);
  });

  it('counts days where the viewer is', () => {
    const lastEvening = noon('2026-11-30') + 11.5 * 3_600_000;
    expect(evenPace(30, lastEvening, 'Europe/Oslo')).toBe(30);
    expect(evenPace(31, lastEvening, 'Asia/Tokyo')).toBe(1);
  });
});
