/**
 * Month names as files write them, in the languages of the places Baton is used in. Made from `Intl`, in the form
 * they have beside a day.
 */
const locales = ['en', 'nb', 'sv', 'da', 'fi', 'de', 'nl', 'fr', 'es', 'pt', 'it', 'pl'];

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
      const format = new Intl.DateTimeFormat(locale, {
        day: 'numeric',
        month: style,
        year: 'numeric',
        timeZone: 'UTC',
      });
      for (let month = 1; month <= 12; month++) {
        const part = format.formatToParts(Date.UTC(2024, month - 1, 15)).find(({ type }) => type === 'month');
        const key = part?.value.toLocaleLowerCase('en').replace(/\.$/, '');
        // Where two languages disagree the first in the list is believed.
        if (key && !found.has(key)) found.set(key, month);
      }
    }
  }
  return found;
}
