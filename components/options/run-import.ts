/** A table into the store, batch by batch. */
import { type ImportTask, importBatches } from '../../lib/import/import-file.ts';
import type { Batch } from '../../lib/import/people-collector.ts';
import { FileProblem } from '../../lib/import/problems.ts';
import { type ImportReport, noteResult } from '../../lib/import/report.ts';
import { call } from '../../lib/messaging/client.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';

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
    for await (const batch of importBatches(task)) {
      const failure = await stored;
      if (failure) return { report, failure };
      stored = store(batch, report);
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

async function store(batch: Batch, report: ImportReport): Promise<Failure | null> {
  const result = await call('importBatch', { people: batch.people });
  if (!result.ok) return result.failure;
  noteResult(report, batch, result.value);
  return null;
}
