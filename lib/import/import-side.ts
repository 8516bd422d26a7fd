/** A table that speaks of no lead, row by row, into parts for the store. */
import { giveWay } from './give-way.ts';
import { contextOf, type ImportTask, noteReading } from './import-file.ts';
import { SideReader, type SideRows } from './side-reader.ts';
import { readTable } from './table.ts';

/** Rows between two looks at the clock. */
const rowsAtATime = 500;

/**
 * The rows of a file of spend, paths or details, at most 5,000 at once. Stops when the signal is aborted, and the report
 * says so. Throws `FileProblem` where the file cannot be read to its end.
 */
export async function* importSideRows(task: ImportTask): AsyncGenerator<SideRows> {
  const { table, report, signal, onProgress } = task;
  const reader = new SideReader(contextOf(task));
  for await (const batch of readTable(table, signal)) {
    for (const [index, row] of batch.rows.entries()) {
      reader.read(row, batch.lines[index] ?? 0);
      if (reader.full) yield reader.takeAll();
      if (index % rowsAtATime === 0) await giveWay();
    }
    noteReading(report, batch);
    onProgress?.({ bytes: batch.bytes, of: table.source.size, rows: report.rows });
    await giveWay();
  }
  if (!signal?.aborted) reader.finish();
  if (signal?.aborted) report.cancelled = true;
  else if (reader.count > 0) yield reader.takeAll();
}
