/** Everything out to a file and back. */
import * as z from 'zod/mini';
import { parseAgreement } from '../../../domain/agreement/parse.ts';
import type { Agreement } from '../../../domain/agreement/schema.ts';
import { type BackupLine, backupLineSchema } from '../../../domain/backup.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import { Refusal } from '../../../messaging/failure.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { restoreAgreements } from '../../../storage/agreement.ts';
import { putAgreementDraft } from '../../../storage/agreement-draft.ts';
import { exportPart } from '../../../storage/export-part.ts';
import { restoreLines, restoreSide } from '../../../storage/restore-lines.ts';
import type { Workspace } from '../../workspace.ts';
import { announceAgreement } from '../announce-agreement.ts';

/** A part is refused as a whole where one of its lines is damaged; `detail` says which line of it, and where in it. */
export function backupHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'exportPart' | 'restorePart'> {
  return {
    exportPart: async ({ cursor }) => exportPart(await workspace.database(), cursor, workspace.now()),

    async restorePart({ lines: given }) {
      const lines = given.map(lineIn);
      const database = await workspace.database();
      const journeys = lines.filter((line) => line.line === 'contact' || line.line === 'touchpoints');
      const restored = await restoreLines(database, journeys, workspace.now());
      await restoreSide(
        database,
        lines.filter((line) => line.line === 'spend' || line.line === 'paths' || line.line === 'details'),
      );
      const agreements = lines.flatMap((line) => (line.line === 'agreement' ? line.agreement : []));
      if (agreements.length > 0) await restoreAgreed(workspace, agreements);
      if (journeys.length > 0) workspace.announce([]);
      return { restored };
    },
  };
}

/** An agreement that contradicts the one here waits as a draft over that one: nobody's word is replaced unseen. */
async function restoreAgreed(workspace: Workspace, agreements: readonly Agreement[]): Promise<void> {
  const database = await workspace.database();
  const { changed, left, newest } = await restoreAgreements(database, agreements);
  const draft = left.at(-1);
  if (draft && newest) {
    const id = `backup-${draft.change?.id ?? draft.revision}`;
    await putAgreementDraft(database, { id, draft, base: newest, savedAt: workspace.now() }, []);
  }
  if (changed) announceAgreement(workspace);
  else if (draft) workspace.announceAgreement();
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
