import { FileSpreadsheet } from 'lucide';
import { t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useFileDrop } from './use-file-drop.ts';

/** Files to be chosen, or dropped here. */
export function FilePicker({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const over = useFileDrop(onFiles);
  return (
    <div class={over ? 'drop drop-over' : 'drop'}>
      <Icon icon={FileSpreadsheet} size={20} class="drop-icon" />
      <label class="label" for="import-files">
        {t('import_files')}
      </label>
      <input
        id="import-files"
        class="file-input"
        type="file"
        multiple
        accept=".csv,.tsv,.txt,.ndjson,.jsonl,.json,text/csv,text/plain,application/json"
        aria-describedby="import-files-help"
        onChange={(event) => {
          const input = event.currentTarget;
          onFiles([...(input.files ?? [])]);
          // So that the same file may be chosen again, after it was put right.
          input.value = '';
        }}
      />
      <p id="import-files-help" class="quiet">
        {t('import_files_help')}
      </p>
    </div>
  );
}
