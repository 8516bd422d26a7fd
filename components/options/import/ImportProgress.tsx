import { useId } from 'preact/hooks';
import type { ImportProgress as Progress } from '../../../lib/import/import-file.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { sizeText } from '../size-text.ts';

export interface ImportProgressProps {
  readonly file: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}

/** How far an import is. */
export function ImportProgress({ file, progress, onCancel }: ImportProgressProps) {
  const id = useId();
  const { bytes, of, rows } = progress;
  return (
    <div class="panel">
      <label class="label" for={id}>
        {t('import_progress', file)}
      </label>
      <progress id={id} class="progress" value={bytes} max={Math.max(of, 1)} />
      <p class="quiet">{t('import_progress_at', sizeText(bytes), sizeText(of), plural('import_rows', rows))}</p>
      <div class="buttons">
        <Button onClick={onCancel}>{t('import_stop')}</Button>
      </div>
    </div>
  );
}
