/** People in a table, a published spreadsheet: its columns are guessed as those of a file imported by hand. */
import { defaultAgreement } from '../../domain/agreement/default.ts';
import type { Instant } from '../../domain/time.ts';
import { type FieldId, sideKindOf } from '../../import/fields.ts';
import { guessMapping } from '../../import/guess-mapping.ts';
import { columnViews } from '../../import/guess-row-kinds.ts';
import { importBatches } from '../../import/import-file.ts';
import { type Mapping, mappingGaps } from '../../import/mapping.ts';
import { newReport } from '../../import/report.ts';
import { openTable } from '../../import/table.ts';
import { columnHints } from '../../import/values/column-hints.ts';
import { ConnectorError } from '../connector-error.ts';
import { type Everybody, nobodyYet, noteProblem } from './everybody.ts';

/** What reps say comes from reps; a table that repeats it would have them say it twice. */
const notTaken: readonly FieldId[] = ['verdict', 'reason', 'feedbackTime'];

/**
 * Reads a table of text. Throws `notUnderstood` where no column holds addresses, and `FileProblem` where it is no
 * table. Times without a zone are meant in this machine's, as in a file imported by hand.
 */
export async function readTable(
  bytes: Uint8Array<ArrayBuffer>,
  changedAt: Instant,
  connection: string,
): Promise<Everybody> {
  const table = await openTable({
    name: connection,
    size: bytes.byteLength,
    lastModified: changedAt,
    stream: () => new Blob([bytes]).stream(),
  });
  const { columns } = table.shape;
  // By the names of its stages a column of them is known; they are then kept as the table has them.
  const agreement = defaultAgreement({ zone: 'UTC', text: (key) => key, today: '2000-01-01' });
  const hints = columns.map((_, index) => columnHints(table.sample, index));
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const guessed = withoutFeedback(guessMapping({ columns: columnViews(columns, hints), agreement }, timeZone));
  // A connection reads people who are known again; a row that names nobody would be a new lead with every change.
  const { rows: _, ...mapping } = guessed;
  const gap = sideKindOf(mapping.carries) ? 'identity' : mappingGaps(mapping)[0];
  if (gap) throw new ConnectorError({ code: 'notUnderstood', what: gap });

  const everybody = nobodyYet();
  const report = newReport(connection);
  for await (const { people } of importBatches({ table, mapping, agreement, report, connection })) {
    everybody.people.push(...people);
  }
  for (const { line, code, column } of report.problems) {
    noteProblem(everybody, column === undefined ? `${line}` : `${line}: ${column}`, code);
  }
  return everybody;
}

function withoutFeedback(mapping: Mapping): Mapping {
  return {
    ...mapping,
    columns: mapping.columns.map((column) =>
      notTaken.includes(column.field) ? { ...column, field: 'ignored' as const } : column,
    ),
  };
}
