import { delimiters } from '../../../lib/import/csv-layout.ts';
import { type Encoding, encodings } from '../../../lib/import/encoding.ts';
import type { Table, TableChoices } from '../../../lib/import/table.ts';
import { t } from '../../../lib/platform/i18n.ts';

const delimiterNames = {
  ',': 'import_delimiter_comma',
  ';': 'import_delimiter_semicolon',
  '\t': 'import_delimiter_tab',
  '|': 'import_delimiter_bar',
} as const;

/** How the file is read. Right as a rule, and so folded away. */
export function ReadingChoices({
  table,
  onChange,
}: {
  readonly table: Table;
  readonly onChange: (choices: TableChoices) => void;
}) {
  const { shape, encoding } = table;
  const csv = shape.format === 'csv';
  return (
    <details class="reading">
      <summary>{t(csv ? 'import_reading_csv' : 'import_reading_json', encoding.toUpperCase())}</summary>
      <div class="row-form">
        <label class="field">
          <span class="label">{t('import_encoding')}</span>
          <select
            class="select"
            value={encoding}
            onChange={(event) => onChange({ encoding: event.currentTarget.value as Encoding })}
          >
            {encodings.map((name) => (
              <option key={name} value={name}>
                {name.toUpperCase()}
              </option>
            ))}
          </select>
        </label>
        {csv && (
          <label class="field">
            <span class="label">{t('import_delimiter')}</span>
            <select
              class="select"
              value={shape.delimiter}
              onChange={(event) => onChange({ delimiter: event.currentTarget.value })}
            >
              {delimiters.map((delimiter) => (
                <option key={delimiter} value={delimiter}>
                  {t(delimiterNames[delimiter])}
                </option>
              ))}
            </select>
          </label>
        )}
        {csv && (
          <label class="choice">
            <input type="checkbox" checked={shape.header} onChange={() => onChange({ header: !shape.header })} />
            {t('import_header')}
          </label>
        )}
      </div>
    </details>
  );
}
