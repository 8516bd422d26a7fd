import { useState } from 'preact/hooks';
import { factFields } from '../../../../lib/import/fields.ts';
import type { Mapping } from '../../../../lib/import/mapping.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { fieldLabel } from '../../fields/field-words.ts';

export interface AboutQuestionProps {
  readonly mapping: Mapping;
  readonly onChange: (changes: Partial<Mapping>) => void;
}

/** Facts that name one person are nothing to tell groups of leads by. */
const facts = factFields.filter((field) => field !== 'name' && field !== 'phone');
const another = 'another';

/** Which fact of the leads has the values that a table of details is about. */
export function AboutQuestion({ mapping, onChange }: AboutQuestionProps) {
  const { about } = mapping;
  const known = facts.some((field) => field === about);
  const [own, setOwn] = useState(about !== undefined && !known);
  return (
    <>
      <label class="field">
        <span class="label">{t('import_detailsOf')}</span>
        <select
          class="select"
          value={own ? another : (about ?? '')}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setOwn(value === another);
            onChange({ about: value === another || value === '' ? undefined : value });
          }}
        >
          {!own && about === undefined && <option value="">{t('import_records_choose')}</option>}
          {facts.map((field) => (
            <option key={field} value={field}>
              {fieldLabel(field)}
            </option>
          ))}
          <option value={another}>{t('import_detailsOf_another')}</option>
        </select>
      </label>
      {own && (
        <label class="field">
          <span class="label">{t('import_detailsOf_name')}</span>
          <input
            class="input"
            value={about ?? ''}
            maxLength={200}
            onInput={(event) => onChange({ about: event.currentTarget.value.trim() || undefined })}
          />
          <span class="quiet">{t('import_detailsOf_help')}</span>
        </label>
      )}
    </>
  );
}
