import type { FieldId } from '../../../lib/import/fields.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { FieldSelect } from './FieldSelect.tsx';
import type { Draft } from './import-step.ts';

/** Rows of the file shown as examples. */
const shown = 3;

export interface MappingTableProps {
  readonly draft: Draft;
  readonly onField: (index: number, field: FieldId) => void;
}

/** The first rows of the file, turned on their side: a line for each column, with what Baton takes it for. */
export function MappingTable({ draft, onField }: MappingTableProps) {
  const { table, mapping } = draft;
  const rows = table.sample.slice(0, shown);
  return (
    <div class="mapping-scroll">
      <table class="mapping" aria-label={t('import_columns')}>
        <thead>
          <tr>
            <th scope="col">{t('import_column')}</th>
            <th scope="col">{t('import_is')}</th>
            {rows.map((_, index) => (
              <th key={index} scope="col" class="mapping-example">
                {t('import_row', index + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map(({ name, field }, index) => (
            <tr key={name} class={field === 'ignored' ? 'mapping-ignored' : undefined}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <FieldSelect
                  column={name}
                  value={field}
                  carries={mapping.carries}
                  onField={(chosen) => onField(index, chosen)}
                />
              </td>
              {rows.map((row, at) => (
                <td key={at} class="mapping-example">
                  <bdi>{row[index]?.slice(0, 120)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
