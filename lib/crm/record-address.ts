/** The address of a record, from what is known of its CRM's addresses. */
import type { RecordRef } from '../domain/record.ts';
import type { CrmAdapter } from './adapter.ts';

/**
 * The address of a record, given the address of any record's page of the same installation (of which the path is
 * enough); `undefined` where the CRM has no form for it.
 */
export function recordAddress({ addresses }: CrmAdapter, record: RecordRef, base: URL): string | undefined {
  for (const { from, types, to } of addresses) {
    const match = new RegExp(`^(?:${from ?? '.*'})$`).exec(`${base.hostname}${base.pathname}`);
    const type = types[record.object];
    // An id that begins with the CRM's own word for its type needs a form that puts both in.
    if (!match || type === undefined || record.id.includes('/') !== to.includes('{path}')) continue;
    const parts: Record<string, string | undefined> = {
      ...match.groups,
      type,
      id: encodeURIComponent(record.id),
      path: encodeURI(record.id),
      account: encodeURIComponent(record.account),
    };
    const address = to.replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? '');
    return new URL(address, `${base.origin}${base.pathname}`).href;
  }
  return undefined;
}
