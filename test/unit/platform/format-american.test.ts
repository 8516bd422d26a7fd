import { expect, test, vi } from 'vitest';
import { formatClock, formatInstant, formatSpan } from '../../../lib/platform/format.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({
  browser: { i18n: { getUILanguage: () => 'en-US', getMessage: () => 'en' } },
}));
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const at = Temporal.ZonedDateTime.from(`2026-11-24T09:00[${zone}]`).epochMilliseconds;
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

test('an instant, a clock and a span write an hour before noon in the same way', () => {
  expect(plain(formatInstant(at, zone))).toBe('Tue, Nov 24, 9:00 AM');
  expect(plain(formatClock(at, zone))).toBe('9:00 AM');
  expect(plain(formatSpan(at, at + 8 * 3_600_000, zone))).toBe('Tue, Nov 24, 9:00 AM – 5:00 PM');
});
