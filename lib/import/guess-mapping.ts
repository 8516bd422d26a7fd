/**
 * A first mapping for a table nobody has seen before, from the names of its columns and from what stands in them.
 * A guess that the user sees and may change; where nothing speaks for a field, none is given.
 */
import type { Agreement } from '../domain/agreement/schema.ts';
import type { TouchpointKind } from '../domain/touchpoint.ts';
import type { Zone } from '../domain/time.ts';
import { fieldByName } from './guess-field.ts';
import { type FieldId, fields, repeatable, type RowKind } from './fields.ts';
import type { Mapping } from './mapping.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { wordsOf } from './values/words.ts';

export interface TableView {
  readonly columns: readonly string[];
  /** One for each column. */
  readonly hints: readonly ColumnHints[];
  /** For the names of stages. */
  readonly agreement: Agreement;
}

/**
 * @param zone for times without one.
 * @param carries what a row is, where the user has said so.
 */
export function guessMapping(table: TableView, zone: Zone, carries?: readonly RowKind[]): Mapping {
  const wanted = carries ?? guessRowKinds(table);
  const guessed = table.columns.map((): FieldId | null => null);
  const taken = new Set<FieldId>();
  const give = (index: number, field: FieldId): void => {
    guessed[index] = field;
    taken.add(field);
  };
  const candidates = table.columns.flatMap((name, index) =>
    fieldByName(name, table.hints[index]!, table.agreement)
      .filter(({ field }) => fields[field].of === 'who' || wanted.includes(fields[field].of as RowKind))
      .map((candidate) => ({ ...candidate, index })),
  );
  for (const { index, field } of candidates.toSorted((a, b) => b.score - a.score || a.index - b.index)) {
    if (guessed[index] === null && (!taken.has(field) || repeatable.has(field))) give(index, field);
  }
  guessByValues(table, wanted, guessed, taken, give);
  guessPlainId(table, wanted, guessed, taken, give);
  return {
    columns: table.columns.map((name, index) => ({
      name,
      field: guessed[index] ?? leftOver(name, table.hints[index]!, wanted),
    })),
    carries: [...wanted],
    zone,
    defaultKind: guessKind(table, taken),
  };
}

/** What the rows of a table seem to be. Never empty: a row speaks of somebody at least. */
export function guessRowKinds(table: TableView): readonly RowKind[] {
  const found = new Set<FieldId>();
  for (const [index, name] of table.columns.entries()) {
    for (const { field, score } of fieldByName(name, table.hints[index]!, table.agreement))
      if (score >= 10) found.add(field);
  }
  const has = (...wanted: FieldId[]): boolean => wanted.some((field) => found.has(field));
  const kinds = new Set<RowKind>();
  const describesPeople = has(
    'firstName',
    'lastName',
    'name',
    'phone',
    'jobTitle',
    'company',
    'stage',
    'deadline',
    'verdict',
    'owner',
    'leadSource',
  );
  const closes = has('outcome') && has('outcomeTime', 'updatedAt');
  const oftenTheSame = repeats(table);
  const events = has('url', 'touchpointId') || (has('kind') && !closes) || oftenTheSame;
  const timed =
    has('touchpointTime') || (oftenTheSame && table.hints.some((hint) => hint.dates >= 0.8 && !hint.numeric));
  // A table about people has the day they were created and a "last activity"; that makes no journey.
  if (timed && events && !has('firstName', 'lastName', 'jobTitle', 'phone')) kinds.add('touchpoints');
  if (has('handoverTime', 'responseTime')) kinds.add('handovers');
  if (closes) kinds.add('outcomes');
  if (describesPeople || kinds.size === 0) kinds.add('contacts');
  return [...kinds];
}

/** Whether the same person stands in many rows. */
function repeats({ columns, hints, agreement }: TableView): boolean {
  return columns.some((name, index) => {
    const hint = hints[index]!;
    const who = hint.emails > 0.6 || fieldByName(name, hint, agreement).some(({ field }) => field === 'recordId');
    return who && hint.filled > 1 && hint.distinct < hint.filled * 0.8;
  });
}

function guessByValues(
  { columns, hints }: TableView,
  wanted: readonly RowKind[],
  guessed: readonly (FieldId | null)[],
  taken: ReadonlySet<FieldId>,
  give: (index: number, field: FieldId) => void,
): void {
  const free = (test: (hint: ColumnHints) => boolean): number =>
    hints.findIndex((hint, index) => guessed[index] === null && hint.filled > 0 && test(hint));
  const tryField = (field: FieldId, test: (hint: ColumnHints) => boolean): void => {
    const index = taken.has(field) ? -1 : free(test);
    if (index !== -1) give(index, field);
  };
  // A message's own id looks like an address, too.
  const notAnId = (hint: ColumnHints): boolean => !/\bid$/.test(wordsOf(columns[hints.indexOf(hint)]!));
  tryField('email', (hint) => hint.emails >= 0.6 && notAnId(hint));
  if (!wanted.includes('touchpoints')) return;
  tryField('touchpointTime', (hint) => hint.dates >= 0.8 && !hint.numeric);
  tryField('url', (hint) => hint.links >= 0.6);
}

/** A column called just `id` is the person's in a table about people, and the event's own in a log of events. */
function guessPlainId(
  { columns, hints }: TableView,
  wanted: readonly RowKind[],
  guessed: (FieldId | null)[],
  taken: ReadonlySet<FieldId>,
  give: (index: number, field: FieldId) => void,
): void {
  const index = columns.findIndex(
    (name, at) => guessed[at] === null && wordsOf(name) === 'id' && hints[at]!.filled > 0,
  );
  if (index === -1) return;
  const aboutPeople = (['email', 'firstName', 'lastName', 'phone', 'jobTitle'] as const).some((field) =>
    taken.has(field),
  );
  if (wanted.includes('touchpoints')) {
    if (!taken.has('touchpointId')) give(index, 'touchpointId');
    return;
  }
  // A person's row names its own id once; `user_id` beside it is somebody else's, the one who entered it.
  const former = guessed.indexOf('recordId');
  const isKey = (at: number): boolean => hints[at]!.distinct === hints[at]!.filled;
  if (!aboutPeople || (former !== -1 && (isKey(former) || !isKey(index)))) return;
  if (former !== -1) guessed[former] = null;
  give(index, 'recordId');
}

/**
 * A column without a field: in a table about people it is a fact of its own name, in a log of events mostly noise.
 * Empty columns, and those a synchronisation tool adds about itself, are left out.
 */
function leftOver(name: string, hint: ColumnHints, wanted: readonly RowKind[]): FieldId {
  const technical = /^_|^(fivetran|airbyte|hs object|sys |etl )/.test(name.startsWith('_') ? '_' : wordsOf(name));
  const fact = wanted.includes('contacts') && !wanted.includes('touchpoints') && hint.filled > 0 && !technical;
  return fact ? 'fact' : 'ignored';
}

function guessKind({ columns }: TableView, taken: ReadonlySet<FieldId>): TouchpointKind {
  const names = columns.map(wordsOf).join(' | ');
  if (/\bwebinar|attendee|registrant/.test(names)) return 'webinar';
  if (taken.has('url') || /\bpage view|\bsession|\bvisit/.test(names)) return 'page';
  if (/email subject|\bmessage id|\bsubject/.test(names)) return 'mail';
  return 'other';
}
