/** What every connector says of itself, in the order in which they are offered. Carries none of their code. */
import type { ConnectorAbout } from './about.ts';

export const catalogue: readonly ConnectorAbout[] = [];

/** A connector's words about itself by its id. */
export function aboutOf(connector: string): ConnectorAbout | undefined {
  return catalogue.find(({ id }) => id === connector);
}
