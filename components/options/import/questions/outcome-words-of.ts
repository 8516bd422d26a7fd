/** The words in a table's outcome column that Baton cannot tell by itself. */
import { nameKey } from '../../../../lib/domain/name-key.ts';
import { outcomeOf } from '../../../../lib/import/values/outcome-words.ts';
import { cellText } from '../../../../lib/import/values/text.ts';
import type { Draft } from '../import-step.ts';

/** More than these are no words for how something ended. */
const mostAsked = 30;

/** Each once, as it is written first, with what the mapping has it as, if anything. */
export function unknownOutcomeWords({ table, mapping }: Pick<Draft, 'table' | 'mapping'>): readonly string[] {
  const column = mapping.columns.findIndex(({ field }) => field === 'outcome');
  const words = new Map<string, string>();
  for (const row of table.sample) {
    const word = cellText(row[column] ?? '');
    if (word === '' || word.length > 200 || words.has(nameKey(word)) || outcomeOf(word) !== null) continue;
    words.set(nameKey(word), word);
    if (words.size === mostAsked) break;
  }
  return [...words.values()];
}
