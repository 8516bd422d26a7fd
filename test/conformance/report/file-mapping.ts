/** The mapping of one file, in the product's form or in short. */
import * as z from 'zod/mini';
import { type FieldId, fieldIds, fields, personKinds, type RowKind, sideKinds } from '../../../lib/import/fields.ts';
import { type Mapping, mappingGaps, mappingSchema } from '../../../lib/import/mapping.ts';
import { wordsOf } from '../../../lib/import/values/words.ts';
import { Stop } from '../../setup/stop.mjs';

/** Whom and what a file's mapping is for. */
export interface MappedTable {
  readonly file: string;
  readonly columns: readonly string[];
  /** What the product would guess. */
  readonly guessed: Mapping;
  readonly zone: string;
}

const home = { crm: 'other', account: 'import', object: 'contact' } as const;

/**
 * The mapping a map has for a file. Without one the guessed mapping is taken.
 * @throws Stop where it names a column or a field that there is not, or lacks what an import needs.
 */
export function fileMapping(given: Readonly<Record<string, unknown>> | undefined, table: MappedTable): Mapping {
  const { file, guessed } = table;
  const inner = isRecord(given?.mapping) ? given.mapping : given;
  const mapping = withHome(inner === undefined ? guessed : spelledOut(inner, table));
  const [gap] = mappingGaps(mapping);
  if (gap) throw new Stop(`${file}: the mapping lacks something: ${gapWords[gap]}`);
  return mapping;
}

const gapWords: Record<ReturnType<typeof mappingGaps>[number], string> = {
  identity: 'a column for email or recordId, or "rows": "each".',
  recordHome: 'the CRM of the record ids ("records").',
  touchpointTime: 'a column for touchpointTime.',
  handoverTime: 'a column for handoverTime or responseTime.',
  outcome: 'a column for outcome, or "everyOutcome": "won".',
  spend: 'a column for cost, impressions, clicks or what the channel claims.',
  path: 'a column for path.',
  detailKey: 'a column for detailKey.',
  about: 'the fact that the rows are about ("about").',
};

function spelledOut(given: Readonly<Record<string, unknown>>, table: MappedTable): Mapping {
  const { file, columns, zone, guessed } = table;
  const { columns: named, rest, carries: told, records, ...others } = given;
  const wanted = fieldsByName(named, table);
  const unmapped = rest === 'fact' ? 'fact' : 'ignored';
  const fieldOf = columns.map((name) => wanted.get(name) ?? unmapped);
  const carries = Array.isArray(told) ? (told as RowKind[]) : kindsOf(fieldOf.filter((field) => field !== 'ignored'));
  const identified = fieldOf.some((field) => field === 'email' || field === 'recordId');
  const isSide = carries.some((kind) => sideKinds.some((side) => side === kind));
  const value = {
    zone,
    defaultKind: guessed.defaultKind,
    ...(!identified && !isSide && !carries.includes('touchpoints') && { rows: 'each' }),
    ...(carries.includes('outcomes') && !fieldOf.includes('outcome') && { everyOutcome: 'won' }),
    ...(carries.includes('details') && { about: aboutOf(columns, fieldOf, guessed) }),
    ...others,
    ...(records !== undefined && { records: typeof records === 'string' ? { ...home, account: records } : records }),
    columns: columns.map((name, index) => ({ name, field: fieldOf[index] })),
    carries,
  };
  const read = mappingSchema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Stop(`${file}: mapping.${issue?.path.join('.')}: ${issue?.message ?? 'is not understood'}`);
}

/** Rows about owners and companies are known by the guess; of any other key its column's name is the fact. */
function aboutOf(columns: readonly string[], fieldOf: readonly FieldId[], guessed: Mapping): string | undefined {
  const key = fieldOf.indexOf('detailKey');
  return guessed.columns[key]?.field === 'detailKey' ? guessed.about : columns[key];
}

function fieldsByName(named: unknown, { file, columns }: MappedTable): ReadonlyMap<string, FieldId> {
  const pairs: (readonly [unknown, unknown])[] = Array.isArray(named)
    ? named.filter(isRecord).map(({ name, field }) => [name, field] as const)
    : isRecord(named)
      ? Object.entries(named)
      : [];
  const wanted = new Map<string, FieldId>();
  for (const [name, field] of pairs) {
    const column =
      columns.find((each) => each === name) ?? columns.find((each) => wordsOf(each) === wordsOf(String(name)));
    if (column === undefined) {
      throw new Stop(`${file}: there is no column "${String(name)}". There are: ${columns.join(', ')}.`);
    }
    wanted.set(column, fieldNamed(field, file, column));
  }
  return wanted;
}

function fieldNamed(given: unknown, file: string, column: string): FieldId {
  const text = String(given);
  const field = fieldIds.find((id) => id === text) ?? fieldIds.find((id) => wordsOf(id) === wordsOf(text));
  if (field) return field;
  throw new Stop(`${file}: column "${column}": "${text}" is no field. Fields are: ${fieldIds.join(', ')}.`);
}

/** What rows with these fields carry: what each field belongs to alone. */
function kindsOf(given: readonly FieldId[]): readonly RowKind[] {
  const side = sideKinds.find((kind) => given.some((field) => fields[field].of === kind));
  if (side) return [side];
  const kinds = personKinds.filter((kind) => given.some((field) => fields[field].of === kind));
  return kinds.length > 0 ? kinds : ['contacts'];
}

function withHome(mapping: Mapping): Mapping {
  const has = mapping.columns.some(({ field }) => field === 'recordId');
  return has && !mapping.records ? { ...mapping, records: home } : mapping;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return z.safeParse(z.record(z.string(), z.unknown()), value).success;
}
