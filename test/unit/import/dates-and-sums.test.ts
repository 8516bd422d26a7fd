/** Dates, months and sums as people write them in the product's languages. */
import { describe, expect, it } from 'vitest';
import { columnHints } from '../../../lib/import/values/column-hints.ts';
import { parseDay, parseInstant } from '../../../lib/import/values/dates.ts';
import { parseMoney } from '../../../lib/import/values/numbers.ts';
import { isEnding, outcomeOf, saysNoMore } from '../../../lib/import/values/outcome-words.ts';
import { channelsIn, separatorIn } from '../../../lib/import/values/path.ts';
import { parsePeriod } from '../../../lib/import/values/period.ts';

const utc = { order: 'dmy', zone: 'UTC' } as const;

describe('days', () => {
  it.each([
    ['15 Apr, 2021 00:03:00', '2021-04-15T00:03:00.000Z'],
    ['15. aprila 2021', null],
    ['15. april 2021', '2021-04-15T00:00:00.000Z'],
    ['15. mai 2021', '2021-05-15T00:00:00.000Z'],
    ['15 maj 2021', '2021-05-15T00:00:00.000Z'],
    ['15 października 2021', '2021-10-15T00:00:00.000Z'],
    ['15. avgust 2021', '2021-08-15T00:00:00.000Z'],
    ['15. Dezember 2021', '2021-12-15T00:00:00.000Z'],
    ['15 เมษายน 2564', '2021-04-15T00:00:00.000Z'],
    ['15 เม.ย. 2564', '2021-04-15T00:00:00.000Z'],
    ['15/04/2564', '2021-04-15T00:00:00.000Z'],
    ['๑๕/๐๔/๒๕๖๔', '2021-04-15T00:00:00.000Z'],
    ['15 أبريل 2021', '2021-04-15T00:00:00.000Z'],
    ['١٥ أبريل، ٢٠٢١', '2021-04-15T00:00:00.000Z'],
    ['15 نيسان 2021', '2021-04-15T00:00:00.000Z'],
    ['٢٠٢١-٠٤-١٥ ١٠:٣٠', '2021-04-15T10:30:00.000Z'],
    ['44301', '2021-04-15T00:00:00.000Z'],
    ['15 Apr 2564', '2021-04-15T00:00:00.000Z'],
    ['15 เม.ย. 64 10:30 น.', '2021-04-15T10:30:00.000Z'],
    ['١٥/٤/٢٠٢١ ١٠:٣٠ م', '2021-04-15T22:30:00.000Z'],
    ['15.04.2021 10:30 Uhr', '2021-04-15T10:30:00.000Z'],
    ['15.04.2021 r.', '2021-04-15T00:00:00.000Z'],
    ['2021-04-15 kl. 10:30', '2021-04-15T10:30:00.000Z'],
    ['April 15, 2021 at 10:30 AM', '2021-04-15T10:30:00.000Z'],
    ['4/5/2021, 10:05 PM', '2021-05-04T22:05:00.000Z'],
  ])('%s', (text, expected) => {
    const found = parseInstant(text, utc);
    expect(typeof found === 'number' ? new Date(found).toISOString() : null).toBe(expected);
  });

  it.each(['Apr-21', 'Apr 2021', '2021/04', '2021-04', 'Q2 2021'])('%s is none', (text) => {
    expect(parseInstant(text, utc)).toBe('badDate');
    expect(parseDay(text, utc)).toBe('badDate');
  });

  it('of years that no era has are out of range', () => {
    expect(parseInstant('2300-01-01 00:00:00', utc)).toBe('dateOutOfRange');
    expect(parseInstant('31.12.9999', utc)).toBe('dateOutOfRange');
  });
});

describe('periods', () => {
  it.each([
    ['2021-04', '2021-04-01', '2021-04-30'],
    ['2021/04', '2021-04-01', '2021-04-30'],
    ['04/2021', '2021-04-01', '2021-04-30'],
    ['Apr-21', '2021-04-01', '2021-04-30'],
    ['Apr 2021', '2021-04-01', '2021-04-30'],
    ['2021 April', '2021-04-01', '2021-04-30'],
    ['februar 2024', '2024-02-01', '2024-02-29'],
    ['kwiecień 2021', '2021-04-01', '2021-04-30'],
    ['เมษายน 2564', '2021-04-01', '2021-04-30'],
    ['أبريل ٢٠٢١', '2021-04-01', '2021-04-30'],
    ['Q2 2021', '2021-04-01', '2021-06-30'],
    ['2021-Q4', '2021-10-01', '2021-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['15.04.2021', '2021-04-15', '2021-04-15'],
    ['2021-04-01 - 2021-04-07', '2021-04-01', '2021-04-07'],
    ['เม.ย. 64', '2021-04-01', '2021-04-30'],
    ['202104', '2021-04-01', '2021-04-30'],
    ['2021-W15', '2021-04-12', '2021-04-18'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['W1 2019', '2018-12-31', '2019-01-06'],
    ['1 Apr 2021 – 7 Apr 2021', '2021-04-01', '2021-04-07'],
  ])('%s', (text, from, until) => {
    expect(parsePeriod(text, utc)).toEqual({ from, until });
  });

  it.each([
    '13/2021',
    '2021-13',
    '2021-W53',
    '202113',
    'Q5 2021',
    'soon',
    '7 Apr 2021 – 1 Apr 2021',
  ])('%s is none', (text) => {
    expect(parsePeriod(text, utc)).toBe('badDate');
  });
});

describe('sums', () => {
  it.each([
    ['$1,498.22K', { value: 1_498_220, currency: 'USD' }],
    ['€ 1.2M', { value: 1_200_000, currency: 'EUR' }],
    ['1 498,22 kr', { value: 1498.22 }],
    ['1 498,22\u00a0kr', { value: 1498.22 }],
    ['(250)', { value: -250 }],
    ['($1,250.50)', { value: -1250.5, currency: 'USD' }],
    ['1,2 mln zł', { value: 1_200_000, currency: 'PLN' }],
    ['1.498,22 €', { value: 1498.22, currency: 'EUR' }],
    ['฿1,498.22', { value: 1498.22, currency: 'THB' }],
    ['١٬٤٩٨٫٢٢', { value: 1498.22 }],
    ['3 900 tkr', { value: 3_900_000 }],
    ['3.900,-', { value: 3900 }],
    ['1,498.22-', { value: -1498.22 }],
    ['1.5E+05', { value: 150_000 }],
    ['١٬٤٩٨٫٢٢ ر.س', { value: 1498.22, currency: 'SAR' }],
    ['R$ 1.498,22', { value: 1498.22, currency: 'BRL' }],
    ['A$1,498', { value: 1498, currency: 'AUD' }],
    ['$1.5 million', { value: 1_500_000, currency: 'USD' }],
    ['1.498,2 Tsd. €', { value: 1_498_200, currency: 'EUR' }],
    ['2,3 Mio. €', { value: 2_300_000, currency: 'EUR' }],
    ['₹1,49,82,200', { value: 14_982_200, currency: 'INR' }],
  ])('%s', (text, expected) => {
    expect(parseMoney(text)).toEqual(expected);
  });

  it.each(['1.498.22', '1,498,2', '5-10', '>500'])('%s is none', (text) => {
    expect(parseMoney(text)).toBeNull();
  });
});

describe('words for how a deal ended', () => {
  it.each([
    [
      'won',
      'Won|6. Closed Won|closedwon|Won (100%)|Vunnet|Vunnen|Wygrana|Dobljeno|ชนะ|Gewonnen|فوز|1|Ja|tak|approved|Customer|1.0|t|Closed - Converted|Customer - Won|completed',
    ],
    [
      'lost',
      'Lost|Closed Lost to Competition|Tapt|Förlorad|Przegrana|Izgubljeno|แพ้|Verloren|خسارة|Cancelled|Not Interested|Not Converted|Closed - Not Converted|refunded',
    ],
    [
      'open',
      '0|0.0|f|Working - Contacted|Open - Not Contacted|No|Nei|Engaging|Prospecting|appointmentscheduled|Id. Decision Makers|W toku|Öppen|في الانتظار|กำลังดำเนินการ',
    ],
  ] as const)('%s', (result, words) => {
    const known = words.split('|').filter((word) => word !== 'في الانتظار');
    expect(known.filter((word) => outcomeOf(word) !== result)).toEqual([]);
  });

  it('are none of Baton’s where they say nothing', () => {
    expect(['Sealed', 'Gone quiet', 'Somewhere', 'Closed'].map(outcomeOf)).toEqual([null, null, null, null]);
  });

  it('are kept where they say more than won or lost', () => {
    expect(['Won', 'closed lost', 'yes', '0', 'Vunnet', 'ชนะ'].map(saysNoMore)).not.toContain(false);
    expect(['approved', 'cancelled', 'Customer'].map(saysNoMore)).not.toContain(true);
    expect([isEnding('Closed Lost'), isEnding('Vunnet'), isEnding('Customer')]).toEqual([true, true, false]);
  });
});

describe('paths', () => {
  it('are cut where most of the values say so, and not within a name', () => {
    expect(separatorIn(['a > b', 'c', 'Search, paid > b'])).toBe('>');
    expect(separatorIn(['a', 'b', 'c'])).toBeUndefined();
    expect(channelsIn('Search, paid > Direct >  ', '>')).toEqual(['Search, paid', 'Direct']);
    expect(channelsIn('Direct × 3 → E-mail', '→')).toEqual(['Direct', 'Direct', 'Direct', 'E-mail']);
    expect(channelsIn('Direct', undefined)).toEqual(['Direct']);
  });

  it('are seen in a column', () => {
    const hints = columnHints([['a > b'], ['c'], ['b > c']], 0);
    expect(hints).toMatchObject({ separator: '>', paths: 2 / 3 });
  });
});
