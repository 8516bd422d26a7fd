/** Apart from the record's schema, because the content script carries no schema library. */
import type { RecordRef } from './record.ts';

/** Whether two references name one record. */
export function isSameRecord(a: RecordRef, b: RecordRef): boolean {
  return a.id === b.id && a.object === b.object && a.account === b.account && a.crm === b.crm;
}
