/** What every connector says of itself, in the order in which they are offered. Carries none of their code. */
import type { ConnectorAbout } from './about.ts';
import { activecampaignAbout } from './activecampaign/about.ts';
import { attioAbout } from './attio/about.ts';
import { closeAbout } from './close/about.ts';
import { dolibarrAbout } from './dolibarr/about.ts';
import { dynamicsAbout } from './dynamics/about.ts';
import { espocrmAbout } from './espocrm/about.ts';
import { feedAbout } from './feed/about.ts';
import { fileAbout } from './file/about.ts';
import { hubspotAbout } from './hubspot/about.ts';
import { marketoAbout } from './marketo/about.ts';
import { mauticAbout } from './mautic/about.ts';
import { odooAbout } from './odoo/about.ts';
import { pipedriveAbout } from './pipedrive/about.ts';
import { salesforceAbout } from './salesforce/about.ts';
import { twentyAbout } from './twenty/about.ts';
import { webhookAbout } from './webhook/about.ts';
import { zohoAbout } from './zoho/about.ts';

/** In the order in which they are offered. */
export const catalogue: readonly ConnectorAbout[] = [
  hubspotAbout,
  mauticAbout,
  marketoAbout,
  activecampaignAbout,
  salesforceAbout,
  pipedriveAbout,
  zohoAbout,
  dynamicsAbout,
  odooAbout,
  attioAbout,
  espocrmAbout,
  twentyAbout,
  dolibarrAbout,
  closeAbout,
  feedAbout,
  fileAbout,
  webhookAbout,
];

/** A connector's words about itself by its id. */
export function aboutOf(connector: string): ConnectorAbout | undefined {
  return catalogue.find(({ id }) => id === connector);
}
