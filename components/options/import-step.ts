/** The steps of an import, and what a step consists of. */
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { type FieldId, fields, type RowKind, repeatable } from '../../lib/import/fields.ts';
import { guessMapping } from '../../lib/import/guess-mapping.ts';
import { columnViews } from '../../lib/import/guess-row-kinds.ts';
import type { ImportProgress } from '../../lib/import/import-file.ts';
import type { Mapping } from '../../lib/import/mapping.ts';
import type { FileProblem } from '../../lib/import/problems.ts';
import type { Table, TableChoices } from '../../lib/import/table.ts';
import type { ColumnHints } from '../../lib/import/values/column-hints.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';

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
  const carries =
    kind === 'who' || field === 'fact' || mapping.carries.includes(kind) ? mapping.carries : [...mapping.carries, kind];
  return { ...draft, mapping: { ...mapping, columns, carries }, touched: new Set([...draft.touched, index]) };
}

/** The draft for rows that carry something else. What the user has set stays; the rest is guessed anew. */
export function withCarries(draft: Draft, carries: readonly RowKind[]): Draft {
  const { table, hints, agreement, mapping, touched } = draft;
  const guessed = guessMapping({ columns: columnViews(table.shape.columns, hints), agreement }, mapping.zone, carries);
  const kept = new Set(mapping.columns.filter((_, index) => touched.has(index)).map(({ field }) => field));
  const columns = guessed.columns.map((column, index) => {
    if (touched.has(index)) return mapping.columns[index] ?? column;
    return kept.has(column.field) && !repeatable.has(column.field) ? { ...column, field: 'ignored' as const } : column;
  });
  return { ...draft, mapping: { ...mapping, columns, carries: [...carries] } };
}
