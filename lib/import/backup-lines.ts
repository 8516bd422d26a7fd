/**
 * The lines of a backup, in portions for the store.
 */
import { textChunks } from './decode.ts';
import { isBackup } from './format.ts';
import { headOf, type ImportSource } from './source.ts';

/** Characters of backup in one message. */
const portion = 1_000_000;

export interface BackupPortion {
  readonly lines: readonly unknown[];
  /** Where each of them stands in the file, counted from 1. */
  readonly places: readonly number[];
  /** Bytes of the file read so far. */
  readonly bytes: number;
  /** The lines, counted from 1, that are no JSON. */
  readonly broken: readonly number[];
}

/** Whether a file is a backup, by its first line. */
export async function isBackupFile(source: ImportSource): Promise<boolean> {
  return isBackup(new TextDecoder().decode(await headOf(source, 1000)));
}

/** Every line of a backup, parsed, in order. Throws `FileProblem` where the file cannot be read to its end. */
export async function* backupPortions(source: ImportSource, signal?: AbortSignal): AsyncGenerator<BackupPortion> {
  let rest = '';
  let line = 0;
  for await (const chunk of textChunks(source, 'utf-8', signal)) {
    rest += chunk.text;
    if (!chunk.last && rest.length < portion) continue;
    const texts = rest.split('\n');
    rest = chunk.last ? '' : (texts.pop() ?? '');
    const lines: unknown[] = [];
    const places: number[] = [];
    const broken: number[] = [];
    for (const text of texts) {
      line++;
      if (text.trim() === '') continue;
      try {
        lines.push(JSON.parse(text));
        places.push(line);
      } catch {
        broken.push(line);
      }
    }
    yield { lines, places, bytes: chunk.bytes, broken };
  }
}
