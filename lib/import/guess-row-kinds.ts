/** What the rows of a table nobody has seen before seem to carry. */
import type { Agreement } from '../domain/agreement/schema.ts';
import { type FieldId, factFields, type RowKind } from './fields.ts';
import { fieldByName } from './guess-field.ts';
import type { ColumnHints } from './values/column-hints.ts';

/** A column as a guess sees it. */
export interface ColumnView {
  readonly name: string;
  readonly hints: ColumnHints;
}

/** A table as a guess sees it. */
export interface TableView {
  readonly columns: readonly ColumnView[];
  /** For the names of stages. */
  readonly agreement: Agreement;
}

/** The columns of a table with what its sample shows. */
export function columnViews(names: readonly string[], hints: readonly ColumnHints[]): readonly ColumnView[] {
  return hints.map((hint, index) => ({ name: names[index] ?? '', hints: hint }));
}

const aboutPeople: readonly FieldId[] = [...factFields, 'firstName', 'lastName', 'stage', 'deadline', 'verdict'];
/** What a place or a language says of a person it says of an event as well. */
const aboutAnything: readonly FieldId[] = ['country', 'city', 'language'];

/** Never empty: a row speaks of somebody at least. */
export function guessRowKinds({ columns, agreement }: TableView): readonly RowKind[] {
  const found = new Set<FieldId>();
  for (const { name, hints } of columns) {
    for (const { field, exact } of fieldByName(name, hints, agreement)) if (exact) found.add(field);
  }
  const has = (...wanted: readonly FieldId[]): boolean => wanted.some((field) => found.has(field));
  const closes = has('outcome') && has('outcomeTime', 'updatedAt');
  const oftenTheSame = columns.some((column) => repeats(column, agreement));
  const someDates = columns.some(({ hints }) => hints.dates >= 0.8 && !hints.numeric);
  const timed = has('touchpointTime') || (oftenTheSame && someDates);
  const events = has('url', 'touchpointId') || (has('kind') && !closes) || oftenTheSame;

  const kinds: RowKind[] = [];
  // A table about people has the day they were created and a "last activity"; that makes no journey.
  if (timed && events && !has('firstName', 'lastName', 'jobTitle', 'phone')) kinds.push('touchpoints');
  if (has('handoverTime', 'responseTime')) kinds.push('handovers');
  if (closes) kinds.push('outcomes');
  const people = aboutPeople.filter((field) => !aboutAnything.includes(field));
  if (has(...people) || kinds.length === 0) kinds.push('contacts');
  return kinds;
}

/** Whether the same person stands in many rows. */
function repeats({ name, hints }: ColumnView, agreement: Agreement): boolean {
  const who = hints.emails > 0.6 || fieldByName(name, hints, agreement).some(({ field }) => field === 'recordId');
  return who && hints.filled > 1 && hints.distinct < hints.filled * 0.8;
}
