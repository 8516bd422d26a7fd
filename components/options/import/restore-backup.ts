/** A backup into the store, portion by portion. */
import { type BackupPortion, backupPortions } from '../../../lib/import/backup-lines.ts';
import { FileProblem } from '../../../lib/import/problems.ts';
import { call } from '../../../lib/messaging/client.ts';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import type { Outcome } from '../Status.tsx';
import { fileProblemText } from './import-words.ts';

/** A file with more damaged lines than this is not worth going through. */
const mostDamaged = 100;

/** Reads a backup back. A damaged line costs itself alone, and is named. Never throws. */
export async function restoreBackup(
  file: File,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): Promise<Outcome> {
  let restored = 0;
  const damaged: number[] = [];
  try {
    for await (const portion of backupPortions(file, signal)) {
      damaged.push(...portion.broken);
      const stored = await storePortion(portion, damaged);
      if (typeof stored !== 'number') return { tone: 'bad', text: failureText(stored) };
      restored += stored;
      onBytes(portion.bytes);
    }
  } catch (error) {
    return {
      tone: 'bad',
      text: error instanceof FileProblem ? fileProblemText(error) : failureText({ code: 'unexpected' }),
    };
  }
  if (damaged.length === 0) return { tone: 'good', text: t('import_backup_done', number(restored)) };
  const places = damaged.slice(0, 10).map((line) => number(line, { useGrouping: false }));
  return {
    tone: 'bad',
    text: t('import_backup_broken', number(restored), `${places.join(', ')}${damaged.length > 10 ? ' …' : ''}`),
  };
}

/** The worker refuses a portion for one bad line and says which; without it the others are good. */
async function storePortion({ lines, places }: BackupPortion, damaged: number[]): Promise<number | Failure> {
  const kept = lines.map((line, index) => ({ line, place: places[index] ?? 0 }));
  for (;;) {
    const result = await call('restorePart', { lines: kept.map(({ line }) => line) });
    if (result.ok) return result.value.restored;
    const bad = Number(/^(\d+)\b/.exec(result.failure.detail ?? '')?.[1] ?? 0);
    const [removed] = result.failure.code === 'invalidBackup' && bad > 0 ? kept.splice(bad - 1, 1) : [];
    if (!removed || damaged.length >= mostDamaged) return result.failure;
    damaged.push(removed.place);
  }
}
