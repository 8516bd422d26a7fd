import { FileInput } from 'lucide';
import { useState } from 'preact/hooks';
import { type RowKind, rowKinds } from '../../lib/import/fields.ts';
import { type MappingGap, mappingGaps } from '../../lib/import/mapping.ts';
import type { TableChoices } from '../../lib/import/table.ts';
import type { Site } from '../../lib/messaging/protocol.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { isOrderOpen } from './date-columns.ts';
import { type Draft, withCarries, withField } from './import-step.ts';
import { MappingTable } from './MappingTable.tsx';
import { Questions } from './Questions.tsx';
import { ReadingChoices } from './ReadingChoices.tsx';
import { sizeText } from './size-text.ts';

export interface ImportFormProps {
  readonly draft: Draft;
  readonly sites: readonly Site[];
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
  const toggle = (kind: RowKind): void => {
    const { carries } = mapping;
    onChange(withCarries(draft, carries.includes(kind) ? carries.filter((each) => each !== kind) : [...carries, kind]));
  };
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
      <fieldset class="choices">
        <legend class="label">{t('import_carries')}</legend>
        {rowKinds.map((kind) => (
          <label key={kind} class="choice">
            <input type="checkbox" checked={mapping.carries.includes(kind)} onChange={() => toggle(kind)} />
            {t(`import_carries_${kind}`)}
          </label>
        ))}
      </fieldset>
      <MappingTable draft={draft} onField={(index, field) => onChange(withField(draft, index, field))} />
      <Questions
        draft={draft}
        sites={sites}
        onChange={(changes) => onChange({ ...draft, mapping: { ...mapping, ...changes } })}
      />
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
