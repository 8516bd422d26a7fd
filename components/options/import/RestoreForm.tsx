import { RotateCcw } from 'lucide';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { type Outcome, Status } from '../Status.tsx';
import { sizeText } from '../size-text.ts';
import { restoreBackup } from './restore-backup.ts';

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
    setOutcome(await restoreBackup(file, running.current.signal, setBytes));
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
