/**
 * Which fields a column could be, judged by its name and checked against its values.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import { stageIndex } from '../domain/agreement/stages.ts';
import { type FieldId, fieldIds, fields } from './fields.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { parseMoney } from './values/numbers.ts';
import { outcomeOf } from './values/outcome-words.ts';
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

/** What APIs put the fields of a record into, and what is in front of HubSpot's own. */
const wrapping = /^((properties|property|fields|attributes|data) )?(hs )?/;

/** `properties.amount`, `metrics.cost_micros`: the name without what it is a part of. */
function innerName(name: string, words: string): string {
  const last = name.includes('.') ? wordsOf(name.slice(name.lastIndexOf('.') + 1)) : words;
  return last.replace(wrapping, '');
}

const unit = /\s*[([]\s*([^)\]]*?)\s*[)\]]\s*$/;

/** `Amount spent (NOK)`, `Cost [EUR]`, `spend_usd`: the name without what it is counted in. */
function nameWithoutUnit(name: string): string {
  return name.replace(unit, '').replace(/[\s_-](usd|eur|gbp|nok|sek|dkk|pln|thb|inr|chf)$/i, '');
}

/** The currency a column's name says its sums are in; `undefined` where it says none. */
export function currencyInName(name: string): string | undefined {
  const found = unit.exec(name)?.[1] ?? /[\s_-](usd|eur|gbp|nok|sek|dkk|pln|thb|inr|chf)$/i.exec(name)?.[1];
  return found === undefined ? undefined : parseMoney(`1 ${found.toUpperCase()}`)?.currency;
}

let byName: ReadonlyMap<string, readonly Candidate[]> | null = null;

/** Whether a column is called an e-mail address, whatever stands in it. */
export function isEmailName(name: string): boolean {
  return fields.email.names.includes(wordsOf(name));
}

/** The fields a name may stand for, best first; without those its values speak against. */
export function fieldByName(name: string, hints: ColumnHints, agreement: Agreement): readonly Candidate[] {
  byName ??= indexOfNames();
  const words = wordsOf(name);
  const without = wordsOf(nameWithoutUnit(name));
  const inner = innerName(nameWithoutUnit(name), without);
  const found = [...(byName.get(words) ?? byName.get(without) ?? byName.get(inner) ?? byEnding(without, byName))];
  // Won and lost make a stage or a status the outcome of a deal; so do words for both that are no stages.
  if ((hints.endings >= 0.2 || tellsBoth(hints, agreement)) && found.some(({ field }) => field === 'stage')) {
    found.push({ field: 'outcome', score: 13, exact: true });
  }
  return found.filter(({ field }) => plausible(field, words, hints, agreement)).toSorted((a, b) => b.score - a.score);
}

function indexOfNames(): ReadonlyMap<string, readonly Candidate[]> {
  const index = new Map<string, Candidate[]>();
  for (const field of fieldIds) {
    for (const [position, spelling] of fields[field].names.entries()) {
      const name = wordsOf(spelling);
      const list = index.get(name) ?? [];
      list.push({ field, score: 12 - position * orderWeight, exact: true });
      index.set(name, list);
    }
  }
  return index;
}

function tellsBoth({ examples }: ColumnHints, agreement: Agreement): boolean {
  const results = examples.map((word) => (stageIndex(agreement, word) === -1 ? outcomeOf(word) : null));
  return results.includes('won') && results.includes('lost') && !results.includes(null);
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
function plausible(field: FieldId, words: string, hints: ColumnHints, agreement: Agreement): boolean {
  if (hints.filled === 0) return fields[field].of !== 'touchpoints';
  switch (fields[field].values) {
    case 'emails':
      return hints.emails >= 0.3;
    case 'dates':
      return hints.dates >= 0.5;
    case 'periods':
      return hints.periods >= 0.5;
    case 'sums':
      return hints.sums >= 0.5;
    case 'paths':
      return hints.paths >= 0.2;
    default:
  }
  if (field === 'stage') return hints.examples.some((value) => stageIndex(agreement, value) !== -1);
  // Counts of deals are no outcomes; 0 and 1 may be.
  if (field === 'outcome' && hints.numeric) return hints.examples.every((value) => /^[01](\.0)?$/.test(value));
  if (field === 'outcome' && !/stage|status|outcome|result|utfall|ergebnis/.test(words)) {
    return hints.examples.filter((value) => outcomeOf(value) !== null).length >= hints.examples.length / 2;
  }
  if (field === 'pathConversions' && hints.sums < 0.5) {
    return hints.examples.every((value) => outcomeOf(value) !== null);
  }
  if (field === 'channel') return !hints.numeric;
  // Hardly anybody has the same name as the one before.
  if (field === 'name' && hints.filled >= 50 && hints.distinct < hints.filled * 0.1) return false;
  const texts: readonly FieldId[] = ['name', 'company', 'kind', 'title'];
  return !(texts.includes(field) && hints.numeric);
}
