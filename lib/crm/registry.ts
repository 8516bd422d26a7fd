/** All CRMs that Baton knows by name. One line per adapter. */
import type { CrmAdapter, CrmPlan, NamedHost } from './adapter.ts';
import { atomicCrm } from './atomic-crm/index.ts';
import { attio } from './attio/index.ts';
import { close } from './close/index.ts';
import type { CrmBook } from './crm-book.ts';
import { dolibarr } from './dolibarr/index.ts';
import { dynamics } from './dynamics/index.ts';
import { espocrm } from './espocrm/index.ts';
import { freshsales } from './freshsales/index.ts';
import { generic } from './generic/index.ts';
import { hubspot } from './hubspot/index.ts';
import { isNamedHost, matchUrl, type UrlMatch } from './match-url.ts';
import { mautic } from './mautic/index.ts';
import { odoo } from './odoo/index.ts';
import { pipedrive } from './pipedrive/index.ts';
import { salesforce } from './salesforce/index.ts';
import { sugarcrm } from './sugarcrm/index.ts';
import { suitecrm } from './suitecrm/index.ts';
import { twenty } from './twenty/index.ts';
import { vtiger } from './vtiger/index.ts';
import { zoho } from './zoho/index.ts';

/** Asked in this order. */
export const adapters: readonly CrmAdapter[] = [
  atomicCrm,
  twenty,
  close,
  attio,
  mautic,
  hubspot,
  salesforce,
  dynamics,
  pipedrive,
  zoho,
  freshsales,
  dolibarr,
  espocrm,
  odoo,
  sugarcrm,
  suitecrm,
  vtiger,
];

/** The adapter with an id, `generic` included; `undefined` for one that this version of Baton does not have. */
export function adapterById(id: string): CrmAdapter | undefined {
  return id === generic.id ? generic : adapters.find((adapter) => adapter.id === id);
}

/** The CRM that an address belongs to by its host alone. */
export function adapterByHost(url: URL): CrmAdapter | undefined {
  return adapters.find((adapter) => isNamedHost(adapter, url));
}

/** The data region that a CRM's own host stands for. */
export function regionOf({ hosts }: Pick<CrmPlan, 'hosts'>, url: URL): NamedHost['region'] {
  return hosts.find((host) => isNamedHost({ hosts: [host] }, url))?.region;
}

/** A record's address as one adapter takes it apart. On the host of another CRM there is none of its records. */
export function matchAddress(adapter: CrmAdapter, url: URL): UrlMatch | null {
  const owner = adapterByHost(url);
  return owner && owner !== adapter ? null : matchUrl(adapter, url);
}

/** The CRM that an address belongs to by its host, or by the shape of a record's address. */
export function adapterByAddress(url: URL): CrmAdapter | undefined {
  return adapterByHost(url) ?? adapters.find((adapter) => matchUrl(adapter, url));
}

/** All of them as the worker reads them. */
export const book: CrmBook = { named: adapters, generic };
export { planOf } from './crm-book.ts';
