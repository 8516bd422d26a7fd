import { useEffect, useRef, useState } from 'preact/hooks';
import { isBackupFile } from '../../../lib/import/backup-lines.ts';
import { guessMapping } from '../../../lib/import/guess-mapping.ts';
import { columnViews } from '../../../lib/import/guess-row-kinds.ts';
import { FileProblem } from '../../../lib/import/problems.ts';
import { newReport } from '../../../lib/import/report.ts';
import { openTable, type TableChoices } from '../../../lib/import/table.ts';
import { columnHints } from '../../../lib/import/values/column-hints.ts';
import { call } from '../../../lib/messaging/client.ts';
import { localZone } from '../../../lib/platform/format.ts';
import type { Draft, Step } from './import-step.ts';
import { recall, remember } from './mapping-memory.ts';
import { type Finished, runImport } from './run-import.ts';

/** What `useImport` gives. */
export interface Import {
  readonly step: Step;
  /** Files that come after this one. */
  readonly waiting: number;
  /** Newest first. */
  readonly finished: readonly Finished[];
  readonly choose: (files: readonly File[]) => void;
  readonly reopen: (draft: Draft, choices: TableChoices) => void;
  readonly change: (draft: Draft) => void;
  readonly start: (draft: Draft) => void;
  /** Stops a running import, or leaves the file that is being looked at. */
  readonly cancel: () => void;
}

/** How often the bar moves, in milliseconds. */
const beat = 100;

/** One file after the other, from being chosen to its report. */
export function useImport(): Import {
  const [step, setStep] = useState<Step>({ kind: 'idle' });
  const [queue, setQueue] = useState<readonly File[]>([]);
  const [finished, setFinished] = useState<readonly Finished[]>([]);
  const running = useRef<AbortController | null>(null);

  const open = async (files: readonly File[]): Promise<void> => {
    const [file, ...others] = files;
    setQueue(others);
    if (!file) return setStep({ kind: 'idle' });
    setStep({ kind: 'opening', file });
    setStep(await opened(file, {}));
  };

  const start = async (draft: Draft): Promise<void> => {
    const { file, table, mapping, agreement } = draft;
    const stop = new AbortController();
    running.current = stop;
    let drawn = 0;
    const onProgress = (progress: { bytes: number; of: number; rows: number }): void => {
      if (performance.now() - drawn < beat) return;
      drawn = performance.now();
      setStep({ kind: 'running', file, progress });
    };
    setStep({ kind: 'running', file, progress: { bytes: 0, of: file.size, rows: 0 } });
    await remember(mapping).catch(() => undefined); // A full disk shows itself soon enough.
    const result = await runImport({
      table,
      mapping,
      agreement,
      report: newReport(file.name),
      signal: stop.signal,
      onProgress,
    });
    running.current = null;
    setFinished((before) => [result, ...before]);
    // Ahead of whoever opens the reports next: of many leads it takes some seconds.
    if (queue.length === 0) void call('countReports', null);
    await open(queue);
  };

  useEffect(() => {
    if (step.kind !== 'running') return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [step.kind]);

  return {
    step,
    waiting: queue.length,
    finished,
    choose: (files) => {
      if (files.length === 0) return;
      if (step.kind === 'idle' || step.kind === 'refused') void open([...files, ...queue]);
      else setQueue([...queue, ...files]);
    },
    reopen: async (draft, choices) => setStep(await opened(draft.file, { ...draft.choices, ...choices })),
    change: (draft) => setStep({ kind: 'mapping', draft }),
    start: (draft) => void start(draft),
    cancel: () => (running.current ? running.current.abort() : void open(queue)),
  };
}

async function opened(file: File, choices: TableChoices): Promise<Step> {
  try {
    if (await isBackupFile(file)) return { kind: 'backup', file };
    const [table, agreed] = await Promise.all([openTable(file, choices), call('agreement', null)]);
    if (!agreed.ok) return { kind: 'refused', file, failure: agreed.failure };
    const { columns } = table.shape;
    const hints = columns.map((_, index) => columnHints(table.sample, index));
    const remembered = await recall(columns);
    const { agreement } = agreed.value;
    const view = { columns: columnViews(columns, hints), agreement, rows: table.sample.length };
    const mapping = remembered ?? guessMapping(view, localZone());
    const draft = {
      file,
      table,
      choices,
      hints,
      agreement,
      mapping,
      remembered: remembered !== null,
      touched: new Set<number>(),
    };
    return { kind: 'mapping', draft };
  } catch (error) {
    if (error instanceof FileProblem) return { kind: 'refused', file, problem: error };
    return { kind: 'refused', file, failure: { code: 'unexpected', detail: String(error) } };
  }
}
