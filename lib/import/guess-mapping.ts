/**
 * A first mapping for a table nobody has seen before, from the names of its columns and from what stands in them.
 * A guess that the user sees and may change; where nothing speaks for a field, none is given.
 */
import type { Zone } from '../domain/time.ts';
import type { TouchpointKind } from '../domain/touchpoint.ts';
import { type FieldId, fields, isCarried, type RowKind, repeatable, sideKindOf } from './fields.ts';
import { fieldByName, isEmailName } from './guess-field.ts';
import {
  type ColumnView,
  detailKeyOf,
  exactFields,
  guessRowKinds,
  isMerelyCreated,
  type TableView,
} from './guess-row-kinds.ts';
import { elsewhere, type Mapping } from './mapping.ts';
import type { ColumnHints } from './values/column-hints.ts';
import { wordsOf } from './values/words.ts';

/**
 * @param zone for times without one.
 * @param carries what a row is, where the user has said so.
 */
export function guessMapping(table: TableView, zone: Zone, carries?: readonly RowKind[]): Mapping {
  const wanted = carries ?? guessRowKinds(table);
  const given = new Map<ColumnView, FieldId>();
  const side = sideKindOf(wanted);
  giveByName(table, wanted, given);
  const about = side === 'details' ? giveKey(table, given) : undefined;
  if (side === 'spend') giveMonthOfYear(table, given);
  if (!side) {
    giveOtherEnd(table, given);
    giveCapture(table, given);
    giveCreation(table, wanted, given);
    giveByValues(table, wanted, given);
    givePlainId(table, wanted, given);
    giveOwnKey(table, given);
  }
  const fieldsGiven = new Set(given.values());
  // Addresses made unreadable name people all the same, only not to Baton.
  const isHidden = table.columns.some(({ name, hints }) => hints.filled > 0 && isEmailName(name));
  const isNobody = !side && !isHidden && !fieldsGiven.has('email') && !fieldsGiven.has('recordId');
  const isSure = wanted.includes('outcomes') && !fieldsGiven.has('outcome') && fieldsGiven.has('outcomeTime');
  const deals = [...given].some(([{ name }, field]) => field === 'recordId' && isDealId(table, name));
  return {
    columns: table.columns.map((column) => ({
      name: column.name,
      field: given.get(column) ?? leftOver(column, wanted),
    })),
    carries: [...wanted],
    zone,
    // Ids of deals are no contacts' ids in any CRM; as names of leads they join the tables of one system.
    ...(deals && { records: { crm: elsewhere, account: 'deals', object: 'lead' as const } }),
    ...(isNobody && !wanted.includes('touchpoints') && { rows: 'each' as const }),
    ...(isSure && { everyOutcome: 'won' as const }),
    ...(about !== undefined && { about }),
    defaultKind: guessKind(table, given),
  };
}

/** Names of channels in tables of cost; in a log they are of a device, or of anything. */
const onlyOfCost: ReadonlySet<string> = new Set([
  'platform',
  'network',
  'media',
  'publisher',
  'publisher platform',
  'medium',
  'utm medium',
  'session medium',
  'category',
]);

type Given = Map<ColumnView, FieldId>;

function isTaken(given: Given, field: FieldId): boolean {
  const isMany = repeatable.has(field) && field !== 'outcomeTime' && field !== 'spendDay';
  return !isMany && [...given.values()].includes(field);
}

/** `Won time` and `Lost time` are the two halves of one column. */
function giveOtherEnd({ columns, agreement }: TableView, given: Given): void {
  const isEnd = ({ name }: ColumnView): boolean => /\b(won|lost)\b/.test(wordsOf(name));
  const first = columns.find((column) => given.get(column) === 'outcomeTime');
  if (!first || !isEnd(first)) return;
  for (const column of columns) {
    const fits = fieldByName(column.name, column.hints, agreement).some(({ field }) => field === 'outcomeTime');
    if (fits && isEnd(column) && !given.has(column)) given.set(column, 'outcomeTime');
  }
}

/** Parts of a year that may stand in a column of their own. */
const partsOfYear = /^(month|month name|quarter|maned|manad|monat|miesiac|mesec|kvartal|quartal|kwartal|เดอน|الشهر)$/;

/** `Year` and `Month` say together when it was. */
function giveMonthOfYear({ columns }: TableView, given: Given): void {
  const year = columns.find((column) => given.get(column) === 'spendDay');
  if (!year?.hints.examples.every((text) => /^\d{4}$/.test(text))) return;
  const part = columns.find((column) => !given.has(column) && partsOfYear.test(wordsOf(column.name)));
  if (part) given.set(part, 'spendDay');
}

/** The best name of all has the first choice. */
function giveByName(table: TableView, wanted: readonly RowKind[], given: Given): void {
  const { columns, agreement } = table;
  const merelyCreated = isMerelyCreated(exactFields(table));
  const candidates = columns.flatMap((column) =>
    fieldByName(column.name, column.hints, agreement).map(({ field, score }) => ({ column, field, score })),
  );
  for (const { column, field } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (field === 'capturedAt' || field === 'createdAt' || !isCarried(field, wanted)) continue;
    if (field === 'responseTime' && merelyCreated) continue;
    // In a table of people a number called `campaign` counts calls.
    if (field === 'campaign' && column.hints.numeric && !wanted.includes('spend') && !wanted.includes('touchpoints'))
      continue;
    if (field === 'channel' && !wanted.includes('spend') && onlyOfCost.has(wordsOf(column.name))) continue;
    if (!given.has(column) && !isTaken(given, field)) given.set(column, field);
  }
}

/** When a lead was created says how long the systems took only beside when it was handed over. */
function giveCapture(table: TableView, given: Given): void {
  if (isTaken(given, 'handoverTime')) giveBest(table, given, 'capturedAt');
}

/** When a lead came in, where that is not said already by when it was captured. A log's own time is no creation. */
function giveCreation(table: TableView, wanted: readonly RowKind[], given: Given): void {
  const isLog = wanted.includes('touchpoints') && !isTaken(given, 'touchpointTime');
  if (wanted.includes('contacts') && !isLog && !isTaken(given, 'capturedAt')) giveBest(table, given, 'createdAt');
}

function giveBest({ columns, agreement }: TableView, given: Given, wanted: FieldId): void {
  const scoreOf = ({ name, hints }: ColumnView): number =>
    fieldByName(name, hints, agreement).find(({ field }) => field === wanted)?.score ?? 0;
  const [best] = columns.filter((column) => !given.has(column)).toSorted((a, b) => scoreOf(b) - scoreOf(a));
  if (best && scoreOf(best) > 0) given.set(best, wanted);
}

/** Of a table about owners, companies or the like: the column that names them, and which fact that is. */
function giveKey(table: TableView, given: Given): string | undefined {
  const found = exactFields(table);
  const key = detailKeyOf(table, found);
  given.clear();
  if (!key) return undefined;
  given.set(key, 'detailKey');
  return (['owner', 'company'] as const).find((field) => found.get(field) === key) ?? key.name;
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
  // A person's row names its own id once; `user_id` beside it is somebody else's, the one who entered it, and
  // `converted_contact_id` what became of it.
  const former = columns.find((column) => given.get(column) === 'recordId');
  const isKey = ({ hints }: ColumnView): boolean => hints.distinct === hints.filled;
  const isOwn = former && fields.recordId.names.includes(wordsOf(former.name));
  if (former && ((isOwn && isKey(former)) || !isKey(id))) return;
  if (former) given.delete(former);
  given.set(id, 'recordId');
}

function isDealId({ columns, agreement }: TableView, name: string): boolean {
  const column = columns.find((each) => each.name === name);
  return column !== undefined && fieldByName(name, column.hints, agreement).some(({ field }) => field === 'dealId');
}

/** Where nothing else says who a row is about, the id of a deal does, or any id that no two rows share. */
function giveOwnKey(table: TableView, given: Given): void {
  const fieldsGiven = [...given.values()];
  if (fieldsGiven.includes('email') || fieldsGiven.includes('recordId') || fieldsGiven.includes('touchpointTime'))
    return;
  const { columns, agreement } = table;
  const isKey = ({ hints }: ColumnView): boolean => hints.filled > 0 && hints.distinct === hints.filled;
  const isOf = ({ name, hints }: ColumnView): boolean =>
    fieldByName(name, hints, agreement).some(({ field }) => field === 'dealId');
  const named = (column: ColumnView): boolean =>
    /(^| )(id|key|number|no|nr|uuid|guid)$/.test(wordsOf(column.name)) && column.hints.dates < 0.5;
  const key =
    columns.find((column) => isKey(column) && isOf(column)) ?? columns.find((each) => isKey(each) && named(each));
  if (key) given.set(key, 'recordId');
}

/**
 * A column without a field: in a table about people it is a fact of its own name, in a log of events mostly noise.
 * Empty columns, and those a synchronisation tool adds about itself, are left out.
 */
function leftOver({ name, hints }: ColumnView, wanted: readonly RowKind[]): FieldId {
  const technical = name.startsWith('_') || /^(fivetran|airbyte|hs object|sys |etl )/.test(wordsOf(name));
  const isKept = sideKindOf(wanted) === undefined ? !wanted.includes('touchpoints') : true;
  const fact = isCarried('fact', wanted) && isKept && hints.filled > 0 && !technical;
  return fact ? 'fact' : 'ignored';
}

function guessKind({ columns }: TableView, given: Given): TouchpointKind {
  const names = columns.map(({ name }) => wordsOf(name)).join(' | ');
  if (/\bwebinar|attendee|registrant/.test(names)) return 'webinar';
  if ([...given.values()].includes('url') || /\bpage view|\bsession|\bvisit/.test(names)) return 'page';
  if (/email subject|\bmessage id|\bsubject/.test(names)) return 'mail';
  return 'other';
}
