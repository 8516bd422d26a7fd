import { type FieldId, fieldIds, fields } from '../../lib/import/fields.ts';
import { t } from '../../lib/platform/i18n.ts';
import { fieldLabel } from './field-words.ts';

const everywhere: readonly FieldId[] = ['fact', 'updatedAt', 'ignored'];
const groups = (['who', 'contacts', 'touchpoints', 'handovers', 'outcomes'] as const).map((group) => ({
  group,
  members: fieldIds.filter((field) => fields[field].of === group && !everywhere.includes(field)),
}));

export interface FieldSelectProps {
  readonly column: string;
  readonly value: FieldId;
  readonly onField: (field: FieldId) => void;
}

/** What a column is. */
export function FieldSelect({ column, value, onField }: FieldSelectProps) {
  return (
    <select
      class="select"
      aria-label={t('import_is_of', column)}
      value={value}
      onChange={(event) => onField(event.currentTarget.value as FieldId)}
    >
      {everywhere.map((field) => (
        <option key={field} value={field}>
          {fieldLabel(field)}
        </option>
      ))}
      {groups.map(({ group, members }) => (
        <optgroup key={group} label={t(`import_group_${group}`)}>
          {members.map((field) => (
            <option key={field} value={field}>
              {fieldLabel(field)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
