import { type FieldId, fieldIds } from '../../../lib/import/fields.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** What a column can be, in words. */
export function fieldLabel(field: FieldId): string {
  return t(`import_field_${field}`);
}

/** The name of a fact; a column the teams imported keeps its own. */
export function factLabel(fact: string): string {
  const field = fieldIds.find((id) => id === fact);
  return field ? fieldLabel(field) : fact;
}
