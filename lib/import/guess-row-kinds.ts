/** What the rows of a table nobody has seen before seem to carry. */
import type { Agreement } from '../domain/agreement/schema.ts';
import { type FieldId, factFields, type RowKind, type SideKind } from './fields.ts';
import { fieldByName } from './guess-field.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { outcomeOf } from './values/outcome-words.ts';
import { wordsOf } from './values/words.ts';

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
  /** Rows in the sample; left out where nobody counted. */
  readonly rows?: number;
}

/** The columns of a table with what its sample shows. */
export function columnViews(names: readonly string[], hints: readonly ColumnHints[]): readonly ColumnView[] {
  return hints.map((hint, index) => ({ name: names[index] ?? '', hints: hint }));
}

const aboutPeople: readonly FieldId[] = [...factFields, 'firstName', 'lastName', 'stage', 'deadline', 'verdict'];
/** What a place or a language says of a person it says of an event as well. */
const aboutAnything: readonly FieldId[] = ['country', 'city', 'language'];
/** Names that leave no doubt, whatever the words beneath them: those are asked for. */
const surelyOutcome = /\b(outcome|deal (stage|status)|opportunity (stage|status|result)|won lost|win loss|utfall)\b/;
/** Only a table of deals has the date of each. */
const conversionTime = /\b(won|win|converted|conversion|purchase|order|signed)\b/;

/** Whether a day says that a row was won. Of people a purchase may be any; when they became customers is said plainly. */
function isConversion(name: string, ofPeople: boolean): boolean {
  return /^became a customer\b/.test(name) || (conversionTime.test(name) && !ofPeople);
}

/** What the names of a table's columns may stand for, exactly and with values that fit. */
export function exactFields({ columns, agreement }: TableView): ReadonlyMap<FieldId, ColumnView> {
  const found = new Map<FieldId, ColumnView>();
  for (const column of columns) {
    for (const { field, exact } of fieldByName(column.name, column.hints, agreement)) {
      if (exact && !found.has(field)) found.set(field, column);
    }
  }
  return found;
}

/** Never empty: a row speaks of somebody at least. */
export function guessRowKinds(table: TableView): readonly RowKind[] {
  const found = exactFields(table);
  const side = guessSideKind(table, found);
  return side ? [side] : personKindsOf(table, found);
}

function personKindsOf({ columns, agreement }: TableView, found: ReadonlyMap<FieldId, ColumnView>): readonly RowKind[] {
  const has = (...wanted: readonly FieldId[]): boolean => wanted.some((field) => found.has(field));
  const outcome = found.get('outcome');
  const known = outcome?.hints.examples.filter((word) => outcomeOf(word) !== null).length ?? 0;
  const isTold = outcome !== undefined && known >= outcome.hints.examples.length * 0.5;
  const convertedAt = found.get('outcomeTime');
  const closes = outcome
    ? isTold || has('outcomeTime', 'updatedAt') || surelyOutcome.test(wordsOf(outcome.name))
    : convertedAt !== undefined && isConversion(wordsOf(convertedAt.name), has('firstName', 'lastName'));
  const oftenTheSame = columns.some((column) => repeats(column, agreement));
  const someDates = columns.some(({ hints }) => hints.dates >= 0.8 && !hints.numeric);
  const timed = has('touchpointTime') || (oftenTheSame && someDates);
  const events = has('url', 'touchpointId') || (has('kind') && !closes) || oftenTheSame;

  const kinds: RowKind[] = [];
  // A table about people has the day they were created and a "last activity"; that makes no journey. One of deals has
  // the day each was closed.
  const isJourney = timed && events && !has('firstName', 'lastName', 'jobTitle', 'phone');
  if (isJourney && !(closes && has('outcomeTime'))) kinds.push('touchpoints');
  if (has('handoverTime', 'responseTime') && !isMerelyCreated(found)) kinds.push('handovers');
  if (closes) kinds.push('outcomes');
  const people = aboutPeople.filter((field) => !aboutAnything.includes(field));
  const isAbout =
    has(...people) ||
    (has('createdAt') && !isJourney) ||
    (closes && !isJourney && (outcome !== undefined || hasMore(columns, found)));
  if (isAbout || kinds.length === 0) kinds.push('contacts');
  return kinds;
}

/** The day of the first contact, beside no handover, is the day the lead came in. */
export function isMerelyCreated(found: ReadonlyMap<FieldId, ColumnView>): boolean {
  const response = found.get('responseTime');
  return !found.has('handoverTime') && response !== undefined && found.get('createdAt') === response;
}

/** Whether a table of deals says more of them than who, how, when and for how much. */
function hasMore(columns: readonly ColumnView[], found: ReadonlyMap<FieldId, ColumnView>): boolean {
  const deal: readonly FieldId[] = ['email', 'recordId', 'dealId', 'outcome', 'outcomeTime', 'value', 'currency'];
  const said = new Set([...deal, 'updatedAt' as const].flatMap((field) => found.get(field)?.name ?? []));
  return columns.some(({ name, hints }) => hints.filled > 0 && !said.has(name));
}

/** Whether the same person stands in many rows. */
function repeats({ name, hints }: ColumnView, agreement: Agreement): boolean {
  const who = hints.emails > 0.6 || fieldByName(name, hints, agreement).some(({ field }) => field === 'recordId');
  return who && hints.filled > 1 && hints.distinct < hints.filled * 0.8;
}

/** The names under which only what was paid stands. */
const merelyAmounts: ReadonlySet<string> = new Set(['amount', 'budget', 'expected revenue']);

/** A table that speaks of nobody: of money spent, of paths of channels, or of owners, companies and the like. */
function guessSideKind(table: TableView, found: ReadonlyMap<FieldId, ColumnView>): SideKind | undefined {
  const { columns } = table;
  if (columns.some(({ hints }) => hints.emails >= 0.3)) return undefined;
  const has = (...wanted: readonly FieldId[]): boolean => wanted.some((field) => found.has(field));
  if (isWide(table)) return 'spend';
  const path = found.get('path');
  if (path && path.hints.paths >= 0.2 && (has('pathConversions', 'pathNulls', 'pathValue') || path.hints.paths >= 0.5))
    return 'paths';
  const cost = found.get('cost');
  const isPaid = cost !== undefined && !merelyAmounts.has(wordsOf(cost.name));
  const where = has('channel', 'campaign') || (has('clicks') && has('impressions'));
  if (where && (isPaid || (has('clicks') && has('impressions'))) && !has('recordId', 'firstName', 'lastName'))
    return 'spend';
  return detailKeyOf(table, found) ? 'details' : undefined;
}

/**
 * A month in each row and a column of sums for each channel. It has to be turned before it can be taken, so it is shown as
 * what it is, and the mapping lacks the column of the cost.
 */
function isWide({ columns, agreement }: TableView): boolean {
  const [first, ...others] = columns.filter(({ hints }) => hints.filled > 0);
  if (!first || others.length < 2 || first.hints.periods < 0.8 || first.hints.distinct < first.hints.filled)
    return false;
  return others.every(({ name, hints }) => hints.sums >= 0.8 && fieldByName(name, hints, agreement).length === 0);
}

/**
 * The column whose values the other columns are about: a name in each row, no two alike, in a table that says neither
 * who a lead is nor when anything happened.
 */
export function detailKeyOf(
  { columns, rows }: TableView,
  found: ReadonlyMap<FieldId, ColumnView>,
): ColumnView | undefined {
  const isAboutSomebody = (
    [
      'email',
      'recordId',
      'dealId',
      'firstName',
      'lastName',
      'phone',
      'outcome',
      'touchpointTime',
      'outcomeTime',
    ] as const
  ).some((field) => found.has(field));
  if (isAboutSomebody || columns.length < 2) return undefined;
  const isKey = ({ name, hints }: ColumnView): boolean =>
    !/(^| )(id|uuid|guid|key)$/.test(wordsOf(name)) &&
    hints.filled > 1 &&
    hints.distinct === hints.filled &&
    hints.filled >= Math.min(rows ?? hints.filled, 500) &&
    !hints.numeric &&
    hints.dates < 0.5 &&
    hints.sums < 0.5;
  const named = [found.get('owner'), found.get('company')].find((column) => column !== undefined && isKey(column));
  const [first] = columns;
  return named ?? (first && isKey(first) ? first : undefined);
}
