/**
 * Which fields a column could be, judged by its name and checked against its values.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import { stageIndex } from '../domain/agreement/stages.ts';
import { type FieldId, fieldIds, fields } from './fields.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { wordsOf } from './values/words.ts';

/** A field that a column may be. */
export interface Candidate {
  readonly field: FieldId;
  /** The better one is higher. */
  readonly score: number;
  /** The name is one of the field's own, and does not merely end in one. */
  readonly exact: boolean;
}

/** Earlier spellings of a field go before later ones, by less than anything else weighs. */
const orderWeight = 0.01;

let byName: ReadonlyMap<string, readonly Candidate[]> | null = null;

/** The fields a name may stand for, best first; without those its values speak against. */
export function fieldByName(name: string, hints: ColumnHints, agreement: Agreement): readonly Candidate[] {
  byName ??= indexOfNames();
  const words = wordsOf(name);
  const found = [...(byName.get(words) ?? byEnding(words, byName))];
  // Won and lost make a stage or a status the outcome of a deal.
  if (hints.endings >= 0.2 && found.some(({ field }) => field === 'stage')) {
    found.push({ field: 'outcome', score: 13, exact: true });
  }
  return found.filter(({ field }) => plausible(field, hints, agreement)).toSorted((a, b) => b.score - a.score);
}

function indexOfNames(): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const field of fieldIds) {
    for (const [position, name] of fields[field].names.entries()) {
      const list = index.get(name) ?? [];
      list.push({ field, score: 12 - position * orderWeight, exact: true });
      index.set(name, list);
    }
  }
  return index;
}

/** `attendee first name`, `customer company name`: the last words count, two of them at least. */
function byEnding(words: string, index: ReadonlyMap<string, readonly Candidate[]>): readonly Candidate[] {
  const parts = words.split(' ');
  for (let from = 1; from <= parts.length - 2; from++) {
    const found = index.get(parts.slice(from).join(' '));
    if (found) return found.map(({ field, score }) => ({ field, score: score - 6 - from, exact: false }));
  }
  return [];
}

/** A column called `email` that holds hashes is no e-mail address. An empty one proves nothing. */
function plausible(field: FieldId, hints: ColumnHints, agreement: Agreement): boolean {
  if (hints.filled === 0) return fields[field].of !== 'touchpoints';
  switch (fields[field].values) {
    case 'emails':
      return hints.emails >= 0.3;
    case 'dates':
      return hints.dates >= 0.5;
    case 'sums':
      return hints.sums >= 0.5;
    default:
  }
  if (field === 'stage') return hints.examples.some((value) => stageIndex(agreement, value) !== -1);
  const words: readonly FieldId[] = ['name', 'company', 'kind', 'title'];
  return !(words.includes(field) && hints.numeric);
}
