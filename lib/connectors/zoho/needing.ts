/** Failures that say what is missing: Zoho itself names neither the scope nor the part that a plan lacks. */
import { failureOf } from '../at-edge.ts';
import { ConnectorError } from '../connector-error.ts';

/** Does work for which a scope is needed, on a thing by the name under which Zoho's users know it. */
export async function needing<T>(scope: string, work: Promise<T>, what?: string): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const failure = failureOf(error);
    if (failure.code === 'forbidden' && !failure.scope) throw new ConnectorError({ ...failure, scope });
    if (failure.code === 'planLacks' && what !== undefined) throw new ConnectorError({ code: 'planLacks', what });
    throw error;
  }
}
