/** All CRMs that Baton knows, and what a URL shows by any of them. One line per adapter. */
import type { RecordRef } from '../domain/record.ts';
import type { CrmAdapter } from './adapter.ts';
import { atomicCrm } from './atomic-crm/index.ts';

/** Asked in this order. */
export const adapters: readonly CrmAdapter[] = [atomicCrm];

/** What a URL shows: a record, or a page of a CRM that is none. */
export type PageAtUrl =
  | { readonly kind: 'record'; readonly adapter: CrmAdapter; readonly record: RecordRef }
  | { readonly kind: 'list'; readonly adapter: CrmAdapter };

/** What a URL shows, or `null` where no adapter knows it. A record of any CRM goes before a list of another. */
export function pageAt(url: URL): PageAtUrl | null {
  let list: PageAtUrl | null = null;
  if (!/^https?:$/.test(url.protocol)) return null;
  for (const adapter of adapters) {
    const match = adapter.match(url);
    if (match === 'list') list ??= { kind: 'list', adapter };
    else if (match) return { kind: 'record', adapter, record: match };
  }
  return list;
}

/** The adapter with an id; `undefined` for one that this version of Baton does not have. */
export function adapterById(id: string): CrmAdapter | undefined {
  return adapters.find((adapter) => adapter.id === id);
}

/** Whether two references name one record. */
export function isSameRecord(a: RecordRef, b: RecordRef): boolean {
  return a.id === b.id && a.object === b.object && a.account === b.account && a.crm === b.crm;
}
