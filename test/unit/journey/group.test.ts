import { describe, expect, test } from 'vitest';
import { addToDays, foldRepeats, type JourneyDay } from '../../../lib/domain/journey/group.ts';
import type { TouchpointView } from '../../../lib/domain/lead.ts';

const oslo = 'Europe/Oslo';

function touch(at: string, more: Partial<TouchpointView> = {}): TouchpointView {
  return { at: Date.parse(at), kind: 'page', source: 'web.csv', actor: 'unknown', ...more };
}

function shape(days: readonly JourneyDay[]): Record<string, number[]> {
  return Object.fromEntries(days.map(({ day, lines }) => [day, lines.map(({ touchpoints }) => touchpoints.length)]));
}

describe('days of a journey', () => {
  test('are the days of the zone, not of UTC', () => {
    const days = addToDays([], [touch('2026-03-10T22:30Z'), touch('2026-03-10T23:30Z')].reverse(), oslo);
    expect(days.map(({ day }) => day)).toEqual(['2026-03-11', '2026-03-10']);
  });

  test('keep both hours of the night in which clocks go back', () => {
    const night = [touch('2026-10-25T22:59Z'), touch('2026-10-25T01:30Z'), touch('2026-10-24T22:00Z')];
    expect(shape(addToDays([], night, oslo))).toEqual({ '2026-10-25': [3] });
  });

  test('come out the same whether the journey arrives at once or in pages', () => {
    const journey = Array.from({ length: 60 }, (_, i) =>
      touch(new Date(Date.UTC(2026, 4, 20) - i * 5 * 3_600_000).toISOString(), {
        title: i % 3 ? 'Prices' : `Guide ${i}`,
      }),
    );
    let inPages: JourneyDay[] = [];
    for (let from = 0; from < journey.length; from += 7)
      inPages = addToDays(inPages, journey.slice(from, from + 7), oslo);
    expect(inPages).toEqual(addToDays([], journey, oslo));
  });

  test('that gain nothing stay the same objects, so that they are not drawn again', () => {
    const before = addToDays([], [touch('2026-05-03T10:00Z'), touch('2026-05-02T10:00Z')], oslo);
    const after = addToDays(before, [touch('2026-05-02T09:00Z'), touch('2026-05-01T09:00Z')], oslo);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(shape(after)).toEqual({ '2026-05-03': [1], '2026-05-02': [2], '2026-05-01': [1] });
  });

  test('of nothing are none', () => {
    expect(addToDays([], [], oslo)).toEqual([]);
  });
});

describe('repeats on one day', () => {
  test('fold into the line of the newest, even with others between them', () => {
    const lines = foldRepeats([
      touch('2026-05-02T12:00Z', { title: 'Prices' }),
      touch('2026-05-02T11:00Z', { title: 'Guide' }),
      touch('2026-05-02T10:00Z', { title: 'Prices' }),
    ]);
    expect(lines.map(({ touchpoints }) => touchpoints.map(({ title }) => title))).toEqual([
      ['Prices', 'Prices'],
      ['Guide'],
    ]);
  });

  test('of another kind or another title stay apart', () => {
    const lines = foldRepeats([
      touch('2026-05-02T12:00Z', { title: 'Prices' }),
      touch('2026-05-02T11:00Z', { title: 'Prices', kind: 'download' }),
      touch('2026-05-02T10:00Z', { title: 'prices' }),
    ]);
    expect(lines).toHaveLength(3);
  });

  test('without a title are told apart by their address', () => {
    const one = { url: 'https://shop.example/a' };
    const lines = foldRepeats([
      touch('2026-05-02T12:00Z', one),
      touch('2026-05-02T11:00Z', { url: 'https://shop.example/b' }),
      touch('2026-05-02T10:00Z', one),
    ]);
    expect(lines.map(({ touchpoints }) => touchpoints.length)).toEqual([2, 1]);
  });

  test('by a machine never hide among those by a person', () => {
    const lines = foldRepeats([
      touch('2026-05-02T12:00Z', { title: 'Offer', kind: 'emailClick', actor: 'machine' }),
      touch('2026-05-02T11:00Z', { title: 'Offer', kind: 'emailClick', actor: 'human' }),
    ]);
    expect(lines).toHaveLength(2);
  });

  test('with a title that looks like a property of every object are lines like any other', () => {
    const lines = foldRepeats([touch('2026-05-02T12:00Z', { title: '__proto__' }), touch('2026-05-02T11:00Z')]);
    expect(lines).toHaveLength(2);
  });
});
