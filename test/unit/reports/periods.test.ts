import { describe, expect, it } from 'vitest';
import { namesOf, periodNamed } from '../../../components/reports/filter/periods.ts';

describe('named periods', () => {
  it('are whole months and quarters, seen from a day', () => {
    const today = '2026-11-23';
    expect(periodNamed('ever', today)).toEqual({});
    expect(periodNamed('thisMonth', today)).toEqual({ from: '2026-11-01' });
    expect(periodNamed('lastMonth', today)).toEqual({ from: '2026-10-01', until: '2026-10-31' });
    expect(periodNamed('thisQuarter', today)).toEqual({ from: '2026-10-01' });
    expect(periodNamed('lastThree', today)).toEqual({ from: '2026-09-01' });
    expect(periodNamed('thisYear', today)).toEqual({ from: '2026-01-01' });
    expect(periodNamed('lastTwelve', today)).toEqual({ from: '2025-12-01' });
  });

  it('go back over the turn of a year, and know how long February is', () => {
    expect(periodNamed('lastMonth', '2026-01-31')).toEqual({ from: '2025-12-01', until: '2025-12-31' });
    expect(periodNamed('lastThree', '2026-01-31')).toEqual({ from: '2025-11-01' });
    expect(periodNamed('lastMonth', '2028-03-15')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
  });

  it('may mean the same days, and days of one’s own have none', () => {
    expect(namesOf({ from: '2026-01-01' }, '2026-01-20')).toEqual(['thisMonth', 'thisQuarter', 'thisYear']);
    expect(namesOf({ from: '2026-01-02' }, '2026-01-20')).toEqual([]);
    expect(namesOf({}, '2026-01-20')).toEqual(['ever']);
  });
});
