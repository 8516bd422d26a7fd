/** Rows of totals, which reports put beneath their table or above it: taken for a row, everything would count twice. */
import { parseMoney } from './values/numbers.ts';
import { cellText } from './values/text.ts';
import { wordsOf } from './values/words.ts';

/** What such a row is called: by Google Ads `Total: Campaigns`, by most `Total` or `Grand total`, in the product's languages. */
const called = new RegExp(
  `^(${[
    ...['(sub|grand )?total', 'totals', 'totals? (of|for|and|account|campaigns?|ad groups?|search|display)\\b.*'],
    ...['sum', 'totalt', 'summa', 'i alt', 'gesamt', 'gesamtsumme', 'gesamtergebnis', 'summe', 'suma', 'razem'],
    ...['suma koncowa', 'skupaj', 'รวม', 'รวมทงหมด', 'ผลรวม', 'المجموع', 'الاجمالي', 'اجمالي', 'المجموع الكلي'],
  ].join('|')})$`,
);

/** What any of them has in it: nearly all rows are done with after this. */
const mayBeCalled = /tot|sum|gesamt|i alt|razem|skupaj|รวม|مجموع|جمالي/i;

/** Whether a row says that it is a total, and else nothing but numbers: no date, no address, no name. */
export function isTotalsRow(row: readonly string[]): boolean {
  const place = row.findIndex((cell) => cellText(cell) !== '');
  const first = row[place] ?? '';
  if (first.length > 60 || !mayBeCalled.test(first) || !called.test(wordsOf(first))) return false;
  const others = row
    .slice(place + 1)
    .map(cellText)
    .filter((text) => text !== '');
  return others.length > 0 && others.every((text) => isNumber(text) || isAmong(text));
}

/** A currency's code; or `Total` once more, in the next column. */
function isAmong(text: string): boolean {
  return /^[A-Z]{3}$/.test(text) || called.test(wordsOf(text));
}

function isNumber(text: string): boolean {
  return parseMoney(text.replace(/%$/, '')) !== null;
}
