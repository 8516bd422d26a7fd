/** All connectors. A new one is one folder, one line here and one in `catalogue.ts`. */
import type { Connector } from './connector.ts';

export const connectors: readonly Connector[] = [];

/** The connector with this id. */
export function connectorOf(id: string): Connector | undefined {
  return connectors.find(({ about }) => about.id === id);
}
