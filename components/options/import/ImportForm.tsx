import { FileInput } from 'lucide';
import { useState } from 'preact/hooks';
import { type MappingGap, mappingGaps } from '../../../lib/import/mapping.ts';
import type { TableChoices } from '../../../lib/import/table.ts';
import type { Site } from '../../../lib/messaging/protocol.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { sizeText } from '../size-text.ts';
import { isOrderOpen } from './date-columns.ts';
import { type Draft, withCarries, withField } from './import-step.ts';
import { MappingFile } from './MappingFile.tsx';
import { MappingTable } from './MappingTable.tsx';
import { Questions } from './questions/Questions.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { RowKindChoices } from './RowKindChoices.tsx';

export interface ImportFormProps {
  readonly draft: Draft;
  /** `null` until they are known. */
  readonly sites: readonly Site[] | null;
  readonly onChange: (draft: Draft) => void;
  readonly onReopen: (choices: TableChoices) => void;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}

/** What a file holds, as Baton takes it; to be looked at, put right and imported. */
export function ImportForm({ draft, sites, onChange, onReopen, onStart, onCancel }: ImportFormProps) {
  const [tried, setTried] = useState(false);
  const { mapping, table, file } = draft;
  const gaps = gapsOf(draft);
  return (
    <form
      class="panel"
      aria-labelledby="import-form-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (gaps.length === 0) onStart();
        else setTried(true);
      }}
    >
      <h3 id="import-form-title">
        <bdi>{file.name}</bdi>{' '}
        <span class="quiet">{t('import_size', sizeText(file.size), number(table.shape.columns.length))}</span>
      </h3>
      <p class="quiet">{t(draft.remembered ? 'import_remembered' : 'import_guessed')}</p>
      <ReadingChoices table={table} onChange={onReopen} />
      <RowKindChoices carries={mapping.carries} onCarries={(carries) => onChange(withCarries(draft, carries))} />
      <MappingTable draft={draft} onField={(index, field) => onChange(withField(draft, index, field))} />
      <Questions
        draft={draft}
        sites={sites}
        onChange={(changes) => onChange({ ...draft, mapping: { ...mapping, ...changes } })}
      />
      <MappingFile draft={draft} onChange={onChange} />
      <div class="gaps" role="status">
        {gaps.length > 0 && (
          <>
            <p class={tried ? 'field-error' : 'quiet'}>{t('import_gaps')}</p>
            <ul class="bullets">
              {gaps.map((gap) => (
                <li key={gap}>{t(`import_gap_${gap}`)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div class="buttons">
        <Button type="submit" look="primary" icon={FileInput}>
          {t('import_start')}
        </Button>
        <Button onClick={onCancel}>{t('import_leave')}</Button>
      </div>
    </form>
  );
}

/** What the user must still say: what the mapping lacks, and how dates are meant. */
function gapsOf(draft: Draft): readonly (MappingGap | 'dateOrder')[] {
  const unsaid = isOrderOpen(draft) && draft.mapping.dateOrder === undefined;
  return [...mappingGaps(draft.mapping), ...(unsaid ? (['dateOrder'] as const) : [])];
}
