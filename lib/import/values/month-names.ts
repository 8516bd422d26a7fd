/**
 * Month names as files write them, in the languages of the places Baton is used in. Made from `Intl`, in the form
 * they have beside a day, and in the one they have alone.
 */
const locales = [
  ...['en', 'nb', 'sv', 'da', 'fi', 'de', 'nl', 'fr', 'es', 'pt', 'it', 'pl', 'sl', 'th', 'ar'],
  // In Syria and Iraq the months have other names than in Egypt, and in Morocco and Algeria others again.
  ...['ar-SY', 'ar-MA', 'ar-DZ'],
];

let months: ReadonlyMap<string, number> | null = null;

/** The month (1 to 12) of a name or its abbreviation, whatever its case, with or without a full stop. */
export function monthOf(name: string): number | null {
  months ??= readMonths();
  const key = name.toLocaleLowerCase('en').replace(/\.$/, '');
  return months.get(key) ?? null;
}

function readMonths(): ReadonlyMap<string, number> {
  const found = new Map<string, number>([['sept', 9]]);
  for (const locale of locales) {
    for (const style of ['long', 'short'] as const) {
      const calendar = { timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' } as const;
      const besideDay = new Intl.DateTimeFormat(locale, {
        ...calendar,
        day: 'numeric',
        month: style,
        year: 'numeric',
      });
      const alone = new Intl.DateTimeFormat(locale, { ...calendar, month: style });
      for (const format of [besideDay, alone]) {
        for (let month = 1; month <= 12; month++) {
          const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month');
          const key = part?.value.toLocaleLowerCase('en').replace(/\.$/, '');
          // Where two languages disagree the first in the list is believed. A number is no name.
          if (key && !/^\d+$/.test(key) && !found.has(key)) found.set(key, month);
        }
      }
    }
  }
  return found;
}
