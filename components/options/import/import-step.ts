/** The steps of an import, and what a step consists of. */
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { type FieldId, fields, isCarried, type RowKind, repeatable, sideKindOf } from '../../../lib/import/fields.ts';
import { guessMapping } from '../../../lib/import/guess-mapping.ts';
import { columnViews } from '../../../lib/import/guess-row-kinds.ts';
import type { ImportProgress } from '../../../lib/import/import-file.ts';
import type { Mapping } from '../../../lib/import/mapping.ts';
import { type MappingFileProblem, mappingFrom } from '../../../lib/import/mapping-file.ts';
import type { FileProblem } from '../../../lib/import/problems.ts';
import type { Table, TableChoices } from '../../../lib/import/table.ts';
import type { ColumnHints } from '../../../lib/import/values/column-hints.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';

/** A table with the mapping as the user has it so far. */
export interface Draft {
  readonly file: File;
  readonly table: Table;
  readonly choices: TableChoices;
  readonly hints: readonly ColumnHints[];
  readonly agreement: Agreement;
  readonly mapping: Mapping;
  /** The mapping is the one used last for these columns, and not a guess. */
  readonly remembered: boolean;
  /** Columns the user has set; a new guess leaves them alone. */
  readonly touched: ReadonlySet<number>;
}

export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'opening'; readonly file: File }
  | { readonly kind: 'refused'; readonly file: File; readonly problem?: FileProblem; readonly failure?: Failure }
  | { readonly kind: 'mapping'; readonly draft: Draft }
  | { readonly kind: 'backup'; readonly file: File }
  | { readonly kind: 'running'; readonly file: File; readonly progress: ImportProgress };

/** The draft with one column set by hand. A field that only one column may fill moves from the other. */
export function withField(draft: Draft, index: number, field: FieldId): Draft {
  const { mapping } = draft;
  const moves = !repeatable.has(field);
  const columns = mapping.columns.map((column, at) => {
    if (at === index) return { ...column, field };
    return moves && column.field === field ? { ...column, field: 'ignored' as const } : column;
  });
  const kind = fields[field].of;
  const more = kind !== 'who' && field !== 'fact' && !isCarried(field, mapping.carries);
  const carries = more && !sideKindOf(mapping.carries) ? [...mapping.carries, kind] : mapping.carries;
  return { ...draft, mapping: { ...mapping, columns, carries }, touched: new Set([...draft.touched, index]) };
}

/**
 * The draft for rows that carry something else. What the user has set stays, the rest is guessed anew; all of it where the
 * table is now said to be about something else, whose columns are others.
 */
export function withCarries(draft: Draft, carries: readonly RowKind[]): Draft {
  const { table, hints, agreement, mapping } = draft;
  const isSame = sideKindOf(carries) === sideKindOf(mapping.carries);
  const touched = isSame ? draft.touched : new Set<number>();
  const view = { columns: columnViews(table.shape.columns, hints), agreement, rows: table.sample.length };
  const guessed = guessMapping(view, mapping.zone, carries);
  const kept = new Set(mapping.columns.filter((_, index) => touched.has(index)).map(({ field }) => field));
  const columns = guessed.columns.map((column, index) => {
    if (touched.has(index)) return mapping.columns[index] ?? column;
    return kept.has(column.field) && !repeatable.has(column.field) ? { ...column, field: 'ignored' as const } : column;
  });
  const { rows, everyOutcome, about } = guessed;
  return {
    ...draft,
    touched,
    mapping: {
      ...mapping,
      columns,
      carries: [...carries],
      rows: mapping.rows ?? rows,
      everyOutcome: mapping.everyOutcome ?? everyOutcome,
      about: mapping.about ?? about,
    },
  };
}

/** The draft with the mapping of a file, and the columns of that mapping which the table does not have. */
export function withMappingFile(
  draft: Draft,
  text: string,
): { readonly draft: Draft; readonly missing: readonly string[] } | MappingFileProblem {
  const applied = mappingFrom(text, draft.table.shape.columns);
  if ('code' in applied) return applied;
  const touched = new Set(applied.mapping.columns.keys());
  return { draft: { ...draft, mapping: applied.mapping, touched }, missing: applied.missing };
}
