import type { BackupLine } from '../../../../lib/domain/backup.ts';
import { exportPart } from '../../../../lib/storage/export-part.ts';
import type { Database } from '../../../../lib/storage/schema.ts';
import { now } from './store.ts';

/** All parts of a backup, as they come back out of a file. */
export async function backupOf(database: Database): Promise<BackupLine[][]> {
  const parts: BackupLine[][] = [];
  let cursor: string | undefined;
  do {
    const { lines, next } = await exportPart(database, cursor, now);
    parts.push(JSON.parse(JSON.stringify(lines)) as BackupLine[]);
    cursor = next;
  } while (cursor !== undefined);
  return parts;
}
