/** A table into the store, batch by batch. */
import { sideKindOf } from '../../../lib/import/fields.ts';
import { type ImportTask, importBatches } from '../../../lib/import/import-file.ts';
import { importSideRows } from '../../../lib/import/import-side.ts';
import type { Batch } from '../../../lib/import/people-collector.ts';
import { FileProblem } from '../../../lib/import/problems.ts';
import { type ImportReport, noteResult } from '../../../lib/import/report.ts';
import type { SideRows } from '../../../lib/import/side-reader.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { sideChanged } from '../data/side-changes.ts';

export interface Finished {
  readonly report: ImportReport;
  /** Why it ended early: the file, or the store. What was stored until then stays. */
  readonly problem?: FileProblem;
  readonly failure?: Failure;
}

/**
 * Reads one batch while the worker stores the one before, and never more. Never throws.
 */
export async function runImport(task: ImportTask): Promise<Finished> {
  const { report } = task;
  let stored: Promise<Failure | null> = Promise.resolve(null);
  try {
    for await (const store of storings(task)) {
      const failure = await stored;
      if (failure) return { report, failure };
      stored = store();
    }
    const failure = await stored;
    return failure ? { report, failure } : { report };
  } catch (error) {
    const failure = await stored;
    if (failure) return { report, failure };
    if (error instanceof FileProblem) return { report, problem: error };
    return { report, failure: { code: 'unexpected', detail: String(error) } };
  }
}

/** What is to be stored, one part after the other. */
async function* storings(task: ImportTask): AsyncGenerator<() => Promise<Failure | null>> {
  const { report, mapping } = task;
  if (sideKindOf(mapping.carries)) {
    for await (const rows of importSideRows(task)) yield () => storeSide(rows, report);
    yield async () => {
      sideChanged();
      return null;
    };
  } else {
    for await (const batch of importBatches(task)) yield () => store(batch, report);
  }
}

async function storeSide(rows: SideRows, report: ImportReport): Promise<Failure | null> {
  const result = await call('importSide', rows);
  if (!result.ok) return result.failure;
  report.sideAdded += result.value.added;
  report.sideKnown += result.value.known;
  return null;
}

async function store(batch: Batch, report: ImportReport): Promise<Failure | null> {
  const result = await call('importBatch', { people: batch.people });
  if (!result.ok) return result.failure;
  noteResult(report, batch, result.value);
  return null;
}
