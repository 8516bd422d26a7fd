import { RotateCcw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { backupPortions } from '../../lib/import/backup-lines.ts';
import { FileProblem } from '../../lib/import/problems.ts';
import { call } from '../../lib/messaging/client.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failure-text.ts';
import { fileProblemText } from './import-words.ts';
import { sizeText } from './size-text.ts';
import { type Outcome, Status } from './Status.tsx';

/** A backup that Baton wrote, to be read back. */
export function RestoreForm({ file, onLeave }: { readonly file: File; readonly onLeave: () => void }) {
  const [bytes, setBytes] = useState<number | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const restore = async (): Promise<void> => {
    running.current = new AbortController();
    setBytes(0);
    setOutcome(null);
    setOutcome(await restored(file, running.current.signal, setBytes));
    setBytes(null);
  };
  return (
    <div class="panel">
      <h3>
        <bdi>{file.name}</bdi>
      </h3>
      <p>{t('import_backup_about')}</p>
      {bytes !== null && (
        <>
          <label class="label" for="restore-progress">
            {t('import_progress', file.name)}
          </label>
          <progress id="restore-progress" class="progress" value={bytes} max={Math.max(file.size, 1)} />
          <p class="quiet">{t('import_backup_at', sizeText(bytes), sizeText(file.size))}</p>
        </>
      )}
      <div class="buttons">
        {outcome?.tone !== 'good' && (
          <Button look="primary" icon={RotateCcw} busy={bytes !== null} onClick={() => void restore()}>
            {t('import_backup_restore')}
          </Button>
        )}
        <Button onClick={onLeave}>{t(outcome?.tone === 'good' ? 'import_backup_close' : 'import_leave')}</Button>
      </div>
      <Status outcome={outcome} />
    </div>
  );
}

async function restored(file: File, signal: AbortSignal, onBytes: (bytes: number) => void): Promise<Outcome> {
  let lines = 0;
  let before = 0;
  const broken: number[] = [];
  try {
    for await (const portion of backupPortions(file, signal)) {
      broken.push(...portion.broken);
      const result = await call('restorePart', { lines: portion.lines });
      if (!result.ok) {
        // The worker counts the lines of the portion it was given.
        const [place = '', ...path] = (result.failure.detail ?? '').split('.');
        const where = /^\d+$/.test(place) ? t('import_backup_where', number(before + Number(place)), path.join('.')) : '';
        return { tone: 'bad', text: `${failureText(result.failure)} ${where}`.trim() };
      }
      before += portion.lines.length + portion.broken.length;
      lines += result.value.restored;
      onBytes(portion.bytes);
    }
  } catch (error) {
    return { tone: 'bad', text: error instanceof FileProblem ? fileProblemText(error) : failureText({ code: 'unexpected' }) };
  }
  if (broken.length > 0) return { tone: 'bad', text: t('import_backup_broken', number(lines), broken.slice(0, 10).map((line) => number(line)).join(', ')) };
  return { tone: 'good', text: t('import_backup_done', number(lines)) };
}
