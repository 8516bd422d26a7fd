import { Download, FolderOpen } from 'lucide';
import { useState } from 'preact/hooks';
import { type MappingFileProblem, mappingFile } from '../../../lib/import/mapping-file.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { download } from '../../ui/download.ts';
import { FileButton } from '../FileButton.tsx';
import { type Outcome, Status } from '../Status.tsx';
import { type Draft, withMappingFile } from './import-step.ts';

export interface MappingFileProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** What the columns are, saved as a file, and taken from one. Rarely needed, and so folded away. */
export function MappingFile({ draft, onChange }: MappingFileProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const save = (): void => {
    const text = mappingFile(draft.mapping);
    download(new Blob([text], { type: 'application/json' }), `${draft.file.name.replace(/\.\w+$/, '')}-mapping.json`);
  };
  const open = async (file: File): Promise<void> => {
    const text = await file.text().catch(() => '');
    const applied = withMappingFile(draft, text);
    if ('code' in applied) return setOutcome({ tone: 'bad', text: problemText(applied) });
    onChange(applied.draft);
    setOutcome(
      applied.missing.length === 0
        ? { tone: 'good', text: t('import_mapping_opened', file.name) }
        : { tone: 'plain', text: t('import_mapping_missing', formatList(applied.missing)) },
    );
  };
  return (
    <details class="reading">
      <summary>{t('import_mapping')}</summary>
      <div class="row-form">
        <Button icon={Download} onClick={save}>
          {t('import_mapping_save')}
        </Button>
        <FileButton
          icon={FolderOpen}
          label={t('import_mapping_open')}
          accept=".json,application/json"
          onFile={(file) => void open(file)}
        />
      </div>
      <Status outcome={outcome} />
    </details>
  );
}

function problemText(problem: MappingFileProblem): string {
  switch (problem.code) {
    case 'damaged':
      return t('import_mapping_damaged', problem.place);
    case 'otherColumns':
      return t('import_mapping_otherColumns');
    default:
      return t('import_mapping_none');
  }
}
