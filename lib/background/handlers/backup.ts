/** Everything out to a file and back. */
import * as z from 'zod/mini';
import { parseAgreement } from '../../domain/agreement/parse.ts';
import { type BackupLine, backupLineSchema } from '../../domain/backup.ts';
import { Refusal } from '../../messaging/failure.ts';
import type { PageCalls } from '../../messaging/protocol.ts';
import type { Handlers } from '../../messaging/router.ts';
import { putAgreements } from '../../storage/agreement.ts';
import { exportPart } from '../../storage/export-part.ts';
import { restoreLines } from '../../storage/restore-lines.ts';
import type { Workspace } from '../workspace.ts';

/** A part is refused as a whole where one of its lines is damaged; `detail` says which line of it, and where in it. */
export function backupHandlers(workspace: Workspace): Pick<Handlers<PageCalls>, 'exportPart' | 'restorePart'> {
  return {
    exportPart: async ({ cursor }) => exportPart(await workspace.database(), cursor, workspace.now()),

    async restorePart({ lines: given }) {
      const lines = given.map(lineIn);
      const database = await workspace.database();
      const journeys = lines.filter((line) => line.line === 'contact' || line.line === 'touchpoints');
      const restored = await restoreLines(database, journeys, workspace.now());
      const agreements = lines.flatMap((line) => (line.line === 'agreement' ? line.agreement : []));
      if (agreements.length > 0 && (await putAgreements(database, agreements))) workspace.announceAgreement();
      if (journeys.length > 0) workspace.announce([]);
      return { restored };
    },
  };
}

function lineIn(value: unknown, index: number): BackupLine {
  const parsed = z.safeParse(backupLineSchema, value);
  if (!parsed.success) throw new Refusal('invalidBackup', placeOf(index, parsed.error.issues[0]?.path));
  const line = parsed.data;
  if (line.line !== 'agreement') return line;
  const agreement = parseAgreement(line.agreement);
  if (!agreement.ok)
    throw new Refusal('invalidBackup', placeOf(index, ['agreement', agreement.problems[0]?.path ?? '']));
  return line;
}

function placeOf(index: number, path: readonly PropertyKey[] = []): string {
  return [index + 1, ...path.map(String)].join('.');
}
