/** What every connector says of itself, in the order in which they are offered. Carries none of their code. */
import type { ConnectorAbout } from './about.ts';
import { feedAbout } from './feed/about.ts';
import { fileAbout } from './file/about.ts';
import { hubspotAbout } from './hubspot/about.ts';
import { marketoAbout } from './marketo/about.ts';
import { mauticAbout } from './mautic/about.ts';
import { pipedriveAbout } from './pipedrive/about.ts';
import { salesforceAbout } from './salesforce/about.ts';
import { webhookAbout } from './webhook/about.ts';

/** In the order in which they are offered. */
export const catalogue: readonly ConnectorAbout[] = [
  hubspotAbout,
  mauticAbout,
  marketoAbout,
  salesforceAbout,
  pipedriveAbout,
  feedAbout,
  fileAbout,
  webhookAbout,
];

/** A connector's words about itself by its id. */
export function aboutOf(connector: string): ConnectorAbout | undefined {
  return catalogue.find(({ id }) => id === connector);
}
