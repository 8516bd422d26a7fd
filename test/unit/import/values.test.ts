import { describe, expect, it } from 'vitest';
import { columnHints } from '../../../lib/import/values/column-hints.ts';
import { parseDay, parseInstant } from '../../../lib/import/values/dates.ts';
import { decimalMarkIn, parseMoney } from '../../../lib/import/values/numbers.ts';
import { outcomeOf } from '../../../lib/import/values/outcome-words.ts';
import { cellText, cleanText } from '../../../lib/import/values/text.ts';
import { kindOf, verdictOf } from '../../../lib/import/values/words.ts';
import { instantOf } from '../../../lib/import/values/zone-offset.ts';

const oslo = { order: 'dmy', zone: 'Europe/Oslo' } as const;
const american = { order: 'mdy', zone: 'America/New_York' } as const;
const iso = (value: unknown): unknown => (typeof value === 'number' ? new Date(value).toISOString() : value);

describe('instants', () => {
  it.each([
    ['2021-04-15T00:03:00Z', oslo, '2021-04-15T00:03:00.000Z'],
    ['2021-04-15T00:03:00+02:00', oslo, '2021-04-14T22:03:00.000Z'],
    ['2021-04-15 00:03:00', oslo, '2021-04-14T22:03:00.000Z'],
    ['2021-01-15 00:03:00', oslo, '2021-01-14T23:03:00.000Z'],
    ['2021-01-31 00:03:00', oslo, '2021-01-30T23:03:00.000Z'],
    ['2019-10-24 22:07:56.311 UTC', oslo, '2019-10-24T22:07:56.311Z'],
    ['2023-06-08 23:23:03.974000', oslo, '2023-06-08T21:23:03.974Z'],
    ['2018-01-01 7:00:01', oslo, '2018-01-01T06:00:01.000Z'],
    ['2021-04-15', oslo, '2021-04-14T22:00:00.000Z'],
    ['2021/4/5', oslo, '2021-04-04T22:00:00.000Z'],
    ['20210405', oslo, '2021-04-04T22:00:00.000Z'],
    ['15 Apr, 2021 00:03:00', oslo, '2021-04-14T22:03:00.000Z'],
    ['Apr 15, 2021 12:03 AM', american, '2021-04-15T04:03:00.000Z'],
    ['4/15/2021 1:05 PM', american, '2021-04-15T17:05:00.000Z'],
    ['4/5/2021', american, '2021-04-05T04:00:00.000Z'],
    ['4/5/2021', oslo, '2021-05-03T22:00:00.000Z'],
    ['5.4.21 14:30', american, '2021-04-05T18:30:00.000Z'],
    ['15. april 2021 kl. 14.30', oslo, '2021-04-15T12:30:00.000Z'],
    ['15-des-2021', oslo, '2021-12-14T23:00:00.000Z'],
    ['15 kwietnia 2021', oslo, '2021-04-14T22:00:00.000Z'],
    ['Thu, 15 Apr 2021 00:03:00 GMT', oslo, '2021-04-15T00:03:00.000Z'],
    ['Thu Apr 15 2021 00:03:00 GMT+0200 (Central European Summer Time)', oslo, '2021-04-14T22:03:00.000Z'],
    ['2021-04-15 00:03 America/New_York', oslo, '2021-04-15T04:03:00.000Z'],
    ['2021-04-15 00:03 EST', oslo, '2021-04-15T05:03:00.000Z'],
    ['1618444980', oslo, '2021-04-15T00:03:00.000Z'],
    ['1618444980123', oslo, '2021-04-15T00:03:00.123Z'],
    ['1618444980.5', oslo, '2021-04-15T00:03:00.500Z'],
    ['44301.5', oslo, '2021-04-15T10:00:00.000Z'],
  ])('%s', (text, reading, expected) => {
    expect(iso(parseInstant(text, reading))).toBe(expected);
  });

  it.each([
    ['0000-00-00 00:00:00', 'dateOutOfRange'],
    ['0000-01-01', 'dateOutOfRange'],
    ['9999-12-31 23:59:59', 'dateOutOfRange'],
    ['1899-12-31', 'dateOutOfRange'],
    ['31.12.9999', 'dateOutOfRange'],
    ['2021-02-30', 'badDate'],
    ['2021-13-01', 'badDate'],
    ['2021-04-15 25:00', 'badDate'],
    ['13/13/2021', 'badDate'],
    ['soon', 'badDate'],
    ['12', 'badDate'],
    ['2021-04-15 00:03 Mars/Olympus', 'unknownZone'],
    ['2021-04-15 00:03:00+99:00', 'unknownZone'],
  ])('%s is refused as %s', (text, problem) => {
    expect(parseInstant(text, oslo)).toBe(problem);
  });

  it('reads a time that clocks skip by the clock before, and one they show twice as the first', () => {
    expect(iso(instantOf(Date.UTC(2021, 2, 28, 2, 30), 'Europe/Oslo'))).toBe('2021-03-28T01:30:00.000Z');
    expect(iso(instantOf(Date.UTC(2021, 9, 31, 2, 30), 'Europe/Oslo'))).toBe('2021-10-31T00:30:00.000Z');
  });
});

describe('the days on which clocks change', () => {
  it.each([
    [Date.UTC(2021, 2, 28, 1, 59), '2021-03-28T00:59:00.000Z'],
    [Date.UTC(2021, 2, 28, 3, 0), '2021-03-28T01:00:00.000Z'],
    [Date.UTC(2021, 9, 31, 1, 0), '2021-10-30T23:00:00.000Z'],
    [Date.UTC(2021, 9, 31, 12, 0), '2021-10-31T11:00:00.000Z'],
  ])('have both offsets (%#)', (wallClock, expected) => {
    expect(iso(instantOf(wallClock, 'Europe/Oslo'))).toBe(expected);
  });
});

describe('days', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['1/3/2026', '2026-03-01'],
    ['2026-03-01 00:00:00', '2026-03-01'],
    // Midnight is how a date without a time is exported; west of Greenwich it would fall on the day before.
    ['2026-03-01T00:00:00Z', '2026-03-01'],
    ['1772323200000', '2026-03-01'],
    ['2026-03-01T23:30:00Z', '2026-03-02'],
    ['9999-12-31', 'dateOutOfRange'],
    ['whenever', 'badDate'],
  ])('%s', (text, expected) => {
    expect(parseDay(text, oslo)).toBe(expected);
  });
});

describe('the order of day and month', () => {
  const orderOf = (...values: string[]) =>
    columnHints(
      values.map((value) => [value]),
      0,
    ).order;
  it('is told by a value that can be meant one way only', () => {
    expect(orderOf('3/4/2021', '25/4/2021')).toBe('dmy');
    expect(orderOf('3/4/2021 10:00', '4/25/2021 10:00')).toBe('mdy');
  });
  it('is to be asked where no value tells, or values tell both', () => {
    expect(orderOf('3/4/2021', '5/6/2021')).toBe('ambiguous');
    expect(orderOf('25/4/2021', '4/25/2021')).toBe('ambiguous');
  });
  it('is no question for dates that cannot be misread', () => {
    expect(orderOf('2021-04-03', '3.4.2021', '3/3/2021')).toBeUndefined();
  });
});

describe('money and numbers', () => {
  it.each([
    ['1234.5', { value: 1234.5 }],
    ['$1,498.22K', { value: 1_498_220, currency: 'USD' }],
    ['1.498,22 €', { value: 1498.22, currency: 'EUR' }],
    ['NOK 1 000', { value: 1000, currency: 'NOK' }],
    ['3 900,-', { value: 3900 }],
    ['kr 3\u00a0900', { value: 3900 }],
    ['(250)', { value: -250 }],
    ['-€250.10', { value: -250.1, currency: 'EUR' }],
    ['1.2M', { value: 1_200_000 }],
    ["CHF 1'250.50", { value: 1250.5, currency: 'CHF' }],
    ['1,234', { value: 1234 }],
    ['1,5', { value: 1.5 }],
    ['12,34,567', { value: 1_234_567 }],
    ['free', null],
    ['12 apples', null],
    ['1-2', null],
  ])('%s', (text, expected) => {
    expect(parseMoney(text)).toEqual(expected);
  });

  it('follow the decimal mark of their column', () => {
    expect(decimalMarkIn(['1.498', '2.000', '17,5'])).toBe(',');
    expect(decimalMarkIn(['1.498', '2.000'])).toBeUndefined();
    expect(decimalMarkIn(['1.498.000'])).toBe(',');
    expect(parseMoney('1.498', ',')).toEqual({ value: 1498 });
    expect(parseMoney('1.498', '.')).toEqual({ value: 1.498 });
  });
});

describe('texts', () => {
  it.each(['Select', ' select ', 'N/A', '-', 'null', '#N/A', '(blank)', '\\N'])('%j stands for nothing', (text) => {
    expect(cellText(text)).toBe('');
  });
  it.each(['NA', 'Selected', '0', 'No', '--x'])('%j stands for itself', (text) => {
    expect(cellText(text)).toBe(text);
  });
  it('stay what they are, formulas and HTML, on one line', () => {
    expect(cleanText('=HYPERLINK("http://x.example","<b>hi</b>")', 1000).text).toBe(
      '=HYPERLINK("http://x.example","<b>hi</b>")',
    );
    expect(cleanText('a\u0000b\nc\u200b', 100).text).toBe('a b c');
  });
  it('are cut between characters, never within one', () => {
    expect(cleanText('ab😀😀', 4)).toEqual({ text: 'ab…', cut: true });
    expect(cleanText('ab😀', 4)).toEqual({ text: 'ab😀', cut: false });
    expect(cleanText('x\ud800y', 10).text.isWellFormed()).toBe(true);
  });
});

describe('words', () => {
  it.each([
    ['Email Opened', 'emailOpen'],
    ['EMAIL_LINK_CLICKED', 'emailClick'],
    ['Email Link Clicked', 'emailClick'],
    ['CLICK', 'emailClick'],
    ['SENT', 'emailSent'],
    ['Page Visited on Website', 'page'],
    ['pageview', 'page'],
    ['Form Submitted on Website', 'form'],
    ['Olark Chat Conversation', 'chat'],
    ['Had a Phone Conversation', 'call'],
    ['CALL', 'call'],
    ['MEETING', 'meeting'],
    ['View in browser link Clicked', 'emailClick'],
    ['Webinar attended', 'webinar'],
    ['paid_social', 'ad'],
    ['Downloaded whitepaper', 'download'],
    ['Trade fair', 'event'],
    ['EMAIL', 'mail'],
    ['NOTE', 'note'],
    ['A_SUBMITTED', 'form'],
    ['Nabellen offertes', null],
  ])('%s is %s', (word, kind) => {
    expect(kindOf(word)).toBe(kind);
  });

  it('of outcomes: won, lost, still open, or unknown', () => {
    expect(
      ['Won', 'closedwon', 'Closed Won', 'Lost', 'closed lost', 'Prospecting', '0', 'Somewhere'].map(outcomeOf),
    ).toEqual(['won', 'won', 'won', 'lost', 'lost', 'open', 'open', null]);
  });

  it('of verdicts, where "not qualified" is no praise', () => {
    expect(['Accepted', 'Qualified', 'not qualified', 'Rejected', 'unqualified', 'Might be'].map(verdictOf)).toEqual([
      'good',
      'good',
      'bad',
      'bad',
      'bad',
      null,
    ]);
  });
});
