/**
 * A first mapping for a table nobody has seen before, from the names of its columns and from what stands in them.
 * A guess that the user sees and may change; where nothing speaks for a field, none is given.
 */
import type { Zone } from '../domain/time.ts';
import type { TouchpointKind } from '../domain/touchpoint.ts';
import { type FieldId, fields, type RowKind, repeatable } from './fields.ts';
import { fieldByName } from './guess-field.ts';
import { type ColumnView, guessRowKinds, type TableView } from './guess-row-kinds.ts';
import type { Mapping } from './mapping.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { wordsOf } from './values/words.ts';

/**
 * @param zone for times without one.
 * @param carries what a row is, where the user has said so.
 */
export function guessMapping(table: TableView, zone: Zone, carries?: readonly RowKind[]): Mapping {
  const wanted = carries ?? guessRowKinds(table);
  const given = new Map<ColumnView, FieldId>();
  giveByName(table, wanted, given);
  giveCapture(table, given);
  giveByValues(table, wanted, given);
  givePlainId(table, wanted, given);
  return {
    columns: table.columns.map((column) => ({
      name: column.name,
      field: given.get(column) ?? leftOver(column, wanted),
    })),
    carries: [...wanted],
    zone,
    defaultKind: guessKind(table, given),
  };
}

type Given = Map<ColumnView, FieldId>;

function isTaken(given: Given, field: FieldId): boolean {
  return !repeatable.has(field) && [...given.values()].includes(field);
}

/** The best name of all has the first choice. */
function giveByName({ columns, agreement }: TableView, wanted: readonly RowKind[], given: Given): void {
  const candidates = columns.flatMap((column) =>
    fieldByName(column.name, column.hints, agreement).map(({ field, score }) => ({ column, field, score })),
  );
  for (const { column, field } of candidates.toSorted((a, b) => b.score - a.score)) {
    const kind = fields[field].of;
    if (field === 'capturedAt' || (kind !== 'who' && !wanted.includes(kind))) continue;
    if (!given.has(column) && !isTaken(given, field)) given.set(column, field);
  }
}

/** When a lead was created says how long the systems took only beside when it was handed over. */
function giveCapture({ columns, agreement }: TableView, given: Given): void {
  if (!isTaken(given, 'handoverTime')) return;
  const scoreOf = ({ name, hints }: ColumnView): number =>
    fieldByName(name, hints, agreement).find(({ field }) => field === 'capturedAt')?.score ?? 0;
  const [best] = columns.filter((column) => !given.has(column)).toSorted((a, b) => scoreOf(b) - scoreOf(a));
  if (best && scoreOf(best) > 0) given.set(best, 'capturedAt');
}

/** What no name tells, the values may. */
function giveByValues({ columns }: TableView, wanted: readonly RowKind[], given: Given): void {
  const tryField = (field: FieldId, test: (hints: ColumnHints, name: string) => boolean): void => {
    if ([...given.values()].includes(field)) return;
    const column = columns.find((each) => !given.has(each) && each.hints.filled > 0 && test(each.hints, each.name));
    if (column) given.set(column, field);
  };
  // A message's own id looks like an address, too.
  tryField('email', (hints, name) => hints.emails >= 0.6 && !/\bid$/.test(wordsOf(name)));
  if (!wanted.includes('touchpoints')) return;
  tryField('touchpointTime', (hints) => hints.dates >= 0.8 && !hints.numeric);
  tryField('url', (hints) => hints.links >= 0.6);
}

/** A column called just `id` is the person's in a table about people, and the event's own in a log of events. */
function givePlainId({ columns }: TableView, wanted: readonly RowKind[], given: Given): void {
  const id = columns.find((column) => !given.has(column) && wordsOf(column.name) === 'id' && column.hints.filled > 0);
  if (!id) return;
  const fieldsGiven = [...given.values()];
  if (wanted.includes('touchpoints')) {
    if (!fieldsGiven.includes('touchpointId')) given.set(id, 'touchpointId');
    return;
  }
  const people = (['email', 'firstName', 'lastName', 'phone', 'jobTitle'] as const).some((field) =>
    fieldsGiven.includes(field),
  );
  if (!people) return;
  // A person's row names its own id once; `user_id` beside it is somebody else's, the one who entered it.
  const former = columns.find((column) => given.get(column) === 'recordId');
  const isKey = ({ hints }: ColumnView): boolean => hints.distinct === hints.filled;
  if (former && (isKey(former) || !isKey(id))) return;
  if (former) given.delete(former);
  given.set(id, 'recordId');
}

/**
 * A column without a field: in a table about people it is a fact of its own name, in a log of events mostly noise.
 * Empty columns, and those a synchronisation tool adds about itself, are left out.
 */
function leftOver({ name, hints }: ColumnView, wanted: readonly RowKind[]): FieldId {
  const technical = name.startsWith('_') || /^(fivetran|airbyte|hs object|sys |etl )/.test(wordsOf(name));
  const fact = wanted.includes('contacts') && !wanted.includes('touchpoints') && hints.filled > 0 && !technical;
  return fact ? 'fact' : 'ignored';
}

function guessKind({ columns }: TableView, given: Given): TouchpointKind {
  const names = columns.map(({ name }) => wordsOf(name)).join(' | ');
  if (/\bwebinar|attendee|registrant/.test(names)) return 'webinar';
  if ([...given.values()].includes('url') || /\bpage view|\bsession|\bvisit/.test(names)) return 'page';
  if (/email subject|\bmessage id|\bsubject/.test(names)) return 'mail';
  return 'other';
}
