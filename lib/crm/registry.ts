/**
 * All CRMs that Baton knows by name. One line per adapter. Made into a file when Baton is built; the worker reads that
 * and does not import this, see crm-book.ts.
 */
import type { CrmAdapter } from './adapter.ts';
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

/** All of them as the worker reads them. */
export const book: CrmBook = { named: adapters, generic };
