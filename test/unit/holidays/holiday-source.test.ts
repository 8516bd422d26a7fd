import { h } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { HolidaySource } from '../../../components/options/agreement/clock/holidays/HolidaySource.tsx';
import { offerOfFile } from '../../../components/options/agreement/clock/holidays/offer-of-file.ts';
import type { Holiday } from '../../../lib/holidays/holiday.ts';
import { drawn, rest } from '../components/drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () =>
  (await import('../components/speaking.ts')).speaking('en', 'en-GB'),
);
vi.mock('../../../lib/platform/clock.ts', () => ({ now: () => Date.UTC(2026, 10, 24, 10) }));
afterEach(() => vi.unstubAllGlobals());

async function source(zone: string, taken: Holiday[] = []) {
  const took: Holiday[][] = [];
  const shown = await drawn(h(HolidaySource, { zone, taken, onTake: (days) => took.push(days) }));
  return { ...shown, took };
}

test('nothing is taken before it was seen, and then only what is ticked', async () => {
  const shown = await source('Europe/Oslo', [{ day: '2027-01-01', name: 'Nyttår' }]);
  await shown.press('Show the holidays');
  expect(shown.took).toEqual([]);
  expect(shown.text()).toContain('Review: Norway');
  expect(shown.text()).toContain('Sun, 17 May 2026 · weekend');
  expect(shown.text()).toContain('Fri, 1 Jan 2027 · already there');
  expect(shown.text()).toContain('13 of 23 days chosen');
  await shown.press('Take 13 days');
  const days = shown.took.flat().map(({ day }) => day);
  expect(days).toHaveLength(13);
  expect(days).toContain('2026-12-25');
  expect(days).not.toContain('2026-05-17');
  expect(days).not.toContain('2027-01-01');
  expect(shown.text()).toContain('13 days taken from the list.');
});

test('a review can be left without taking anything', async () => {
  const shown = await source('Europe/Oslo');
  await shown.press('Show the holidays');
  await shown.press('Untick all');
  expect(shown.text()).toContain('0 of 23 days chosen');
  await shown.press('Take 0 days');
  await shown.press('Take none');
  expect(shown.took).toEqual([]);
  expect(shown.buttons()).toEqual(['Show the holidays']);
});

test('a zone that tells no country asks for one', async () => {
  const shown = await source('Europe/Paris');
  await shown.press('Show the holidays');
  await rest();
  expect(shown.text()).toContain('Choose a country first.');
});

test('years about which nothing is known are said', async () => {
  const shown = await source('Asia/Bangkok');
  const later = shown.all('.holiday-country input').slice(2);
  for (const box of later) {
    (box as HTMLInputElement).checked = true;
    box.dispatchEvent(new window.Event('change', { bubbles: true }));
    await rest();
  }
  await shown.press('Show the holidays');
  expect(shown.text()).toContain('No reliable list for Thailand in 2029, 2030 yet.');
  expect(shown.text()).not.toContain('2029-');
});

const ics = (lines: string) => `BEGIN:VCALENDAR\r\n${lines}\r\nEND:VCALENDAR\r\n`;
const christmas = 'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Jul på fjellet\r\nEND:VEVENT';

test('a calendar file is read from today on, in the encoding it is in, and says what it left out', async () => {
  const timed = 'BEGIN:VEVENT\r\nDTSTART:20261224T080000Z\r\nEND:VEVENT';
  const latin = Uint8Array.from(ics(`${christmas}\r\n${timed}`), (letter) => letter.charCodeAt(0));
  const offer = await offerOfFile(new File([latin], 'own.ics'));
  expect(offer).toMatchObject({
    source: 'own.ics',
    days: [{ day: '2026-12-25', name: 'Jul på fjellet' }],
    notes: ['All-day events from 24 Nov 2026 to 23 Nov 2031.', '1 event with a time of day is left out.'],
  });
});

test.each([
  ['PK\u0003\u0004 not text', 'own.ics is not a calendar file.'],
  ['', 'own.ics is not a calendar file.'],
  ['hello', 'own.ics is not a calendar file.'],
  [ics(''), 'own.ics holds no events.'],
  [ics(christmas.replace('2026', '2025')), 'All the days in own.ics are past.'],
  [ics(christmas.replace('SUMMARY', 'RRULE:FREQ=DAILY\r\nSUMMARY')), 'own.ics has more than 1,000 days'],
])('a file that gives nothing has a sentence: %j', async (content, sentence) => {
  const found = await offerOfFile(new File([content], 'own.ics'));
  expect('problem' in found && found.problem).toContain(sentence);
});
