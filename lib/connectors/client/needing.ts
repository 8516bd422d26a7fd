/** Failures that say which right is missing. */
import { failureOf } from '../at-edge.ts';
import { ConnectorError } from '../connector-error.ts';

/** Does work for which a right is needed: where a system refuses it without saying why, that right is what is missing. */
export async function needing<T>(scope: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const failure = failureOf(error);
    throw failure.code === 'forbidden' && !failure.scope ? new ConnectorError({ ...failure, scope }) : error;
  }
}
