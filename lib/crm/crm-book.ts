/**
 * The CRMs that Baton knows, as data: made of the adapters when Baton is built, and read by the worker when it needs
 * them, so that they cost its start nothing.
 */
import type { CrmAdapter, CrmPlan, NamedHost } from './adapter.ts';
import { isNamedHost, matchUrl, type UrlMatch } from './match-url.ts';

/** All of them. */
export interface CrmBook {
  /** Those that are recognised, asked in this order. */
  readonly named: readonly CrmAdapter[];
  /** Any page that the user says is a CRM; never recognised. */
  readonly generic: CrmAdapter;
}

/** The CRM with an id, `generic` included; `undefined` for one that this version of Baton does not have. */
export function crmById({ named, generic }: CrmBook, id: string): CrmAdapter | undefined {
  return id === generic.id ? generic : named.find((crm) => crm.id === id);
}

/** The CRM that an address belongs to by its host alone. */
export function crmByHost({ named }: CrmBook, url: URL): CrmAdapter | undefined {
  return named.find((crm) => isNamedHost(crm, url));
}

/** The CRM that an address belongs to by its host, or by the shape of a record's address. */
export function crmByAddress(book: CrmBook, url: URL): CrmAdapter | undefined {
  return crmByHost(book, url) ?? book.named.find((crm) => matchUrl(crm, url));
}

/** A record's address as one CRM takes it apart. On the host of another CRM there is none of its records. */
export function matchAddress(book: CrmBook, crm: CrmAdapter, url: URL): UrlMatch | null {
  const owner = crmByHost(book, url);
  return owner && owner.id !== crm.id ? null : matchUrl(crm, url);
}

/** The data region that a CRM's own host stands for. */
export function regionOf({ hosts }: Pick<CrmPlan, 'hosts'>, url: URL): NamedHost['region'] {
  return hosts.find((host) => isNamedHost({ hosts: [host] }, url))?.region;
}

/** What the content script needs of a CRM. */
export function planOf({ name: _, marks: __, addresses: ___, ...plan }: CrmAdapter): CrmPlan {
  return plan;
}
