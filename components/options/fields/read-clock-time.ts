/** Clock times as people type them. */
import { formatter } from '../../../lib/platform/i18n.ts';
import { plainDigits } from '../../../lib/platform/plain-digits.ts';

/** What people put before or behind a clock time, which says nothing more: "kl. 9", "9 Uhr", "godz. 9", "09.00 น.". */
const around = /^(?:kl|klokka|klockan|um|godz|ob|เวลา|الساعة)\.?\s*|\s*(?:uhr|hrs?|h|น\.?|นาฬิกา)\.?$/giu;

/** The halves of a day as they are typed; what `Intl` writes in the user's language is read besides. */
const halves = {
  first: ['am', 'a m', 'fm', 'dop', 'ص', 'صباحا'],
  second: ['pm', 'p m', 'em', 'pop', 'م', 'مساء', 'ظهرا'],
} as const;

/**
 * A clock time as people type it, as calendars write it: `9`, `9.30`, `0930`, `9:30 am`, `9 Uhr` and `٩:٣٠ ص` are
 * read, `24:00` is the end of the day. Undefined for anything else.
 */
export function readClockTime(typed: string, edge: 'from' | 'to'): string | undefined {
  const text = plainDigits(typed).trim().replace(around, '').trim();
  const parts = /^(\d{1,2})(?:[:.,٫]?(\d{2}))?(?::(\d{2}))?\s*([\p{L}\p{M}.\s]*)$/u.exec(text);
  if (!parts) return undefined;
  const [, typedHours, minutes = '00', seconds = '00', word = ''] = parts;
  const half = halfOf(word);
  if (half === null) return undefined;
  let hours = Number(typedHours);
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half === 'second' ? 12 : 0);
  }
  if (hours > 24 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const clock = `${String(hours).padStart(2, '0')}:${minutes}${seconds === '00' ? '' : `:${seconds}`}`;
  // As the end of hours, midnight can only be the one at the day's end.
  if (clock === '00:00' && edge === 'to') return '24:00';
  if (hours === 24 && (clock !== '24:00' || edge === 'from')) return undefined;
  return clock;
}

/** Which half of the day a word behind the hours names; undefined for no word, null for one that names neither. */
function halfOf(word: string): 'first' | 'second' | undefined | null {
  const plain = bare(word);
  if (plain === '') return undefined;
  for (const half of ['first', 'second'] as const) {
    if (halves[half].some((one) => one === plain) || plain === bare(usualWord(half === 'first' ? 9 : 21))) return half;
  }
  return null;
}

/** What the user's language writes behind an hour; nothing where it counts to 24. */
function usualWord(hour: number): string {
  const parts = formatter(Intl.DateTimeFormat, { hour: 'numeric', timeZone: 'UTC' } as const).formatToParts(
    Date.UTC(2024, 0, 1, hour),
  );
  return parts.find(({ type }) => type === 'dayPeriod')?.value ?? '';
}

/** Small letters without points and without the marks that many leave away. */
function bare(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u064b-\u0652]/g, '')
    .replace(/[.\s]+/g, ' ')
    .trim();
}
