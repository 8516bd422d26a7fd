/** How a page is read, for tests of the health panel. */
import type { FieldHealth, PageHealth } from '../../../lib/domain/page-health.ts';
import type { RecordPage } from '../../../lib/domain/record.ts';

/** A contact's page. */
export const page: RecordPage = {
  kind: 'record',
  record: { crm: 'espocrm', account: 'crm.fjord.example', object: 'contact', id: '4711' },
  reading: 'read',
  facts: { name: 'Tuva Eide', company: 'Fjord AS' },
};

/** Its health, with these fields in place of a name that was found. */
export function healthWith(fields: readonly FieldHealth[], more: Partial<PageHealth> = {}): PageHealth {
  return {
    site: 'https://crm.fjord.example',
    crm: { id: 'espocrm', name: 'EspoCRM' },
    object: 'contact',
    light: 'doubtful',
    reading: false,
    fields: [...fields, { field: 'name', state: 'found', place: 'h3 .name', misses: 0 }],
    ...more,
  };
}
