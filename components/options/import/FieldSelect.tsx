import { type FieldId, fieldIds, fields, personKinds, type RowKind, sideKindOf } from '../../../lib/import/fields.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { fieldLabel } from '../fields/field-words.ts';

const everywhere: readonly FieldId[] = ['fact', 'updatedAt', 'ignored'];
const groups = (['who', ...personKinds] as const).map((group) => ({ group, members: membersOf(group) }));

function membersOf(group: RowKind | 'who'): readonly FieldId[] {
  const isOf = (field: FieldId): boolean =>
    fields[field].of === group || (group !== 'who' && fields[field].also?.includes(group) === true);
  return fieldIds.filter((field) => isOf(field) && !everywhere.includes(field));
}

export interface FieldSelectProps {
  readonly column: string;
  readonly value: FieldId;
  /** What the table's rows are: it decides what their columns can be. */
  readonly carries: readonly RowKind[];
  readonly onField: (field: FieldId) => void;
}

/** What a column is. */
export function FieldSelect({ column, value, carries, onField }: FieldSelectProps) {
  const side = sideKindOf(carries);
  const anyway = side ? sideAnyway(side) : everywhere;
  const shown = side ? [{ group: side, members: membersOf(side) }] : groups;
  return (
    <select
      class="select"
      aria-label={t('import_is_of', column)}
      value={value}
      onChange={(event) => onField(event.currentTarget.value as FieldId)}
    >
      {anyway.map((field) => (
        <option key={field} value={field}>
          {fieldLabel(field)}
        </option>
      ))}
      {shown.map(({ group, members }) => (
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

/** A path has no facts of its own. */
function sideAnyway(side: RowKind): readonly FieldId[] {
  return side === 'paths' ? ['ignored'] : ['fact', 'ignored'];
}
