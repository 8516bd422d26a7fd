/** All connectors. A new one is one folder, one line here and one in `catalogue.ts`. */
import type { Connector } from './connector.ts';
import feed from './feed/connector.ts';
import file from './file/connector.ts';
import hubspot from './hubspot/connector.ts';
import marketo from './marketo/connector.ts';
import mautic from './mautic/connector.ts';
import pipedrive from './pipedrive/connector.ts';
import { salesforce } from './salesforce/connector.ts';
import webhook from './webhook/connector.ts';

/** In the catalogue's order. */
export const connectors: readonly Connector[] = [hubspot, mautic, marketo, salesforce, pipedrive, feed, file, webhook];

/** The connector with this id. */
export function connectorOf(id: string): Connector | undefined {
  return connectors.find(({ about }) => about.id === id);
}
