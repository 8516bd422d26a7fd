import { describe, expect, test, vi } from 'vitest';
import { ledgerRows } from '../../../components/sidebar/clock/ledger-rows.ts';
import { ledgerText } from '../../../components/sidebar/clock/ledger-text.ts';
import type { LedgerLine } from '../../../lib/domain/sla/ledger-view.ts';
import { hour, minute, second } from '../../../lib/domain/time.ts';
import { ledger, lines, oslo } from './a-ledger.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));

describe('a ledger as text', () => {
  test('has a line for each line, the sum, and the deadline', () => {
    expect(ledgerText(ledger, 'Europe/Oslo')).toBe(
      [
        'Why this deadline? First response within 4 hours',
        'Agreed: 4 business hours.',
        'By the agreement of 1 Jan 2026, revision 2.',
        'Times are in Central European Time.',
        '',
        '· Handed over, owner Kari; hours that count: “Oslo office” (Central European Time): Fri 20 Nov, 14:32',
        '+ Business hours: Fri 20 Nov, 14:32–17:00; 2h 28m; sum 2h 28m',
        '− Weekend, Fest (22 Nov 2026): Fri 20 Nov, 17:00 – Mon 23 Nov, 09:00; not counted',
        '− Pause: On the buyer’s request: call Monday: Mon 23 Nov, 09:00–10:00; 1h not counted',
        '· Ola owns it from here; hours that count: “London” (United Kingdom Time); 62% of the time was used: Mon 23 Nov, 10:00',
        '− Ola on leave: Mon 23 Nov, 10:00–11:00; 1h not counted',
        '+ Business hours: Mon 23 Nov, 11:00–12:32; 1h 32m; sum 4h',
        '= Due: Mon 23 Nov, 12:32; sum 4h',
      ].join('\n'),
    );
  });

  test('names the hours once where they stay the same', () => {
    const { firstHours: _, ...steady } = ledger;
    const text = ledgerText(steady, 'Europe/Oslo');
    expect(text).toContain('Agreed: 4 business hours. Hours that count: “London”.');
    expect(text).toContain('Ola owns it from here; 62% of the time was used: Mon 23 Nov, 10:00');
    expect(text.match(/Hours that count/gi)).toHaveLength(1);
  });

  test('gives the reader’s own time beside the schedule’s, and names both zones', () => {
    const text = ledgerText(ledger, 'Asia/Tokyo');
    expect(text).toContain('Times are in Central European Time; yours, in Japan Standard Time, stand beside them');
    expect(text).toContain('Fri 20 Nov, 14:32–17:00 (yours: Fri 20 Nov, 22:32 – Sat 21 Nov, 01:00)');
  });

  test('does not repeat a time that reads the same in another zone', () => {
    expect(ledgerText(ledger, 'Europe/Stockholm')).not.toContain('yours');
  });

  test('says that a pause still lasts, that an agreement is an old one, and how many lines are left out', () => {
    const [start, open, , pause] = lines;
    if (!start || !open || pause?.line !== 'pause') throw new Error('the lines are others');
    const text = ledgerText(
      {
        ...ledger,
        lines: [start, open, { ...pause, lasting: true }],
        omitted: 37,
        terms: { ...ledger.terms, superseded: true },
      },
      'Europe/Oslo',
    );
    expect(text).toContain('Pause that still lasts: On the buyer’s request: call Monday: since Mon 23 Nov, 09:00;');
    expect(text).toContain('a newer one is in force');
    expect(text).toContain('37 lines left out');
  });

  test('says that the deadline is not the last word while a pause lasts', () => {
    const lasting = lines.map((line) => (line.line === 'pause' ? { ...line, lasting: true } : line));
    const text = ledgerText({ ...ledger, lines: lasting }, 'Europe/Oslo');
    expect(text).toContain('= Due, if the pause ended now: Mon 23 Nov, 12:32');
  });

  test('says nothing of an agreement that nobody wrote', () => {
    const text = ledgerText({ ...ledger, terms: { ...ledger.terms, revision: 0 } }, 'Europe/Oslo');
    expect(text).not.toContain('revision');
  });

  test.each([
    [{ unit: 'businessDays', value: 2, reading: 'endOfDay' }, 'Agreed: 2 business days, to the end of the day.'],
    [
      {
        unit: 'weekday',
        deliveredBy: { weekday: 'mon', time: '09:00' },
        dueBy: { weekday: 'wed', time: '17:00' },
      },
      'Agreed: delivered by Monday 09:00, due by Wednesday 17:00.',
    ],
  ] as const)('puts the term %o in words', (within, words) => {
    expect(ledgerText({ ...ledger, within }, 'Europe/Oslo')).toContain(words);
  });
});

describe('the rows of a ledger', () => {
  test('add up to the second, also where events fall between seconds', () => {
    const at = oslo(20, 14, 32, 17) + 400;
    const spans = [7 * second + 700, 1900, 20 * minute + 300, hour - 7 * second - 20 * minute - 2900];
    let from = at;
    let total = 0;
    const open = spans.map((counted): LedgerLine => {
      total += counted;
      from += counted;
      return { line: 'open', from: from - counted, to: from, counted, total };
    });
    const counted = ledgerRows({ ...ledger, lines: open }, 'Europe/Oslo').map((row) => row.counted ?? '');
    const inSeconds = (text: string): number => {
      const of = (unit: string) => Number(new RegExp(`(\\d+)${unit}`).exec(text)?.[1] ?? 0);
      return of('h') * 3600 + of('m') * 60 + of('s');
    };
    expect(counted.map(inSeconds).reduce((a, b) => a + b, 0)).toBe(3600);
  });

  test('say where lines are left out: where one does not go on from the one before', () => {
    const [start, open, , , , , last, due] = lines;
    if (!start || !open || !last || !due) throw new Error('the lines are others');
    const rows = ledgerRows({ ...ledger, lines: [start, open, last, due], omitted: 3 }, 'Europe/Oslo');
    expect(rows.map(({ kind }) => kind)).toEqual(['start', 'open', 'omitted', 'open', 'due']);
  });
});
