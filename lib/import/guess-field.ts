/**
 * Which fields a column could be, judged by its name and checked against its values.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import { stageIndex } from '../domain/agreement/stages.ts';
import { type FieldId, fieldIds, fields } from './fields.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { wordsOf } from './values/words.ts';

export interface Candidate {
  readonly field: FieldId;
  /** 10 and more: the name is one of the field's own. Below: it merely ends in one. */
  readonly score: number;
}

/** Earlier spellings of a field go before later ones, by less than anything else weighs. */
const orderWeight = 0.01;

let exact: ReadonlyMap<string, readonly Candidate[]> | null = null;

/** The fields a name may stand for, best first; without those its values speak against. */
export function fieldByName(name: string, hint: ColumnHints, agreement: Agreement): readonly Candidate[] {
  exact ??= indexOfNames();
  const words = wordsOf(name);
  const found = [...(exact.get(words) ?? byEnding(words))];
  // Won and lost make a stage or a status the outcome of a deal.
  if (hint.endings >= 0.2 && found.some(({ field }) => field === 'stage')) found.push({ field: 'outcome', score: 13 });
  return found.filter(({ field }) => plausible(field, hint, agreement)).toSorted((a, b) => b.score - a.score);
}

function indexOfNames(): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const field of fieldIds) {
    for (const [position, name] of fields[field].names.entries()) {
      const list = index.get(name) ?? [];
      list.push({ field, score: 12 - position * orderWeight });
      index.set(name, list);
    }
  }
  return index;
}

/** `attendee first name`, `customer company name`: the last words count, two of them at least. */
function byEnding(words: string): readonly Candidate[] {
  const parts = words.split(' ');
  for (let from = 1; from <= parts.length - 2; from++) {
    const found = exact?.get(parts.slice(from).join(' '));
    if (found) return found.map(({ field, score }) => ({ field, score: score - 6 - from }));
  }
  return [];
}

/** A column called `email` that holds hashes is no e-mail address. An empty one proves nothing. */
function plausible(field: FieldId, hint: ColumnHints, agreement: Agreement): boolean {
  if (hint.filled === 0) return fields[field].of !== 'touchpoints';
  switch (fields[field].values) {
    case 'emails':
      return hint.emails >= 0.3;
    case 'dates':
      return hint.dates >= 0.5;
    case 'sums':
      return hint.sums >= 0.5;
    case 'links':
      return hint.links >= 0.3;
    default:
  }
  if (field === 'stage') return hint.examples.some((value) => stageIndex(agreement, value) !== -1);
  const words: readonly FieldId[] = ['name', 'company', 'kind', 'title'];
  return !(words.includes(field) && hint.numeric);
}
