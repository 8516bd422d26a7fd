import type { Mapping } from '../../../../lib/import/mapping.ts';
import { t } from '../../../../lib/platform/i18n.ts';

export interface EachRowQuestionProps {
  readonly mapping: Mapping;
  readonly onChange: (changes: Partial<Mapping>) => void;
}

/** Where no column says who a row is about: whether each row is a lead of its own. */
export function EachRowQuestion({ mapping, onChange }: EachRowQuestionProps) {
  return (
    <div class="field">
      <label class="choice">
        <input
          type="checkbox"
          checked={mapping.rows === 'each'}
          aria-describedby="import-each-help"
          onChange={(event) => onChange({ rows: event.currentTarget.checked ? 'each' : undefined })}
        />
        {t('import_each')}
      </label>
      <p id="import-each-help" class="quiet">
        {t('import_each_help')}
      </p>
    </div>
  );
}
