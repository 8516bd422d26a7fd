/** All connectors. A new one is one folder, one line here and one in `catalogue.ts`. */
import { activecampaign } from './activecampaign/connector.ts';
import { attio } from './attio/connector.ts';
import { close } from './close/connector.ts';
import type { Connector } from './connector.ts';
import { dolibarr } from './dolibarr/connector.ts';
import { dynamics } from './dynamics/connector.ts';
import { espocrm } from './espocrm/connector.ts';
import { feed } from './feed/connector.ts';
import { file } from './file/connector.ts';
import { hubspot } from './hubspot/connector.ts';
import { marketo } from './marketo/connector.ts';
import { mautic } from './mautic/connector.ts';
import { odoo } from './odoo/connector.ts';
import { pipedrive } from './pipedrive/connector.ts';
import { salesforce } from './salesforce/connector.ts';
import { twenty } from './twenty/connector.ts';
import { webhook } from './webhook/connector.ts';
import { zoho } from './zoho/connector.ts';

/** In the catalogue's order. */
export const connectors: readonly Connector[] = [
  hubspot,
  mautic,
  marketo,
  activecampaign,
  salesforce,
  pipedrive,
  zoho,
  dynamics,
  odoo,
  attio,
  espocrm,
  twenty,
  dolibarr,
  close,
  feed,
  file,
  webhook,
];

/** The connector with this id. */
export function connectorOf(id: string): Connector | undefined {
  return connectors.find(({ about }) => about.id === id);
}
