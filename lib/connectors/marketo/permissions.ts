/** The rights of an API-only user that Baton needs, in Marketo's words; Marketo itself never says which one is missing. */
import { failureOf } from '../at-edge.ts';
import { ConnectorError } from '../connector-error.ts';

/** Rights by what they are needed for. */
export const permissions = {
  readLeads: 'Read-Only Lead',
  writeLeads: 'Read-Write Lead',
  readActivities: 'Read-Only Activity',
} as const;

/** Does work for which a right is needed: where Marketo denies it, that right is named. */
export async function needing<T>(scope: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const failure = failureOf(error);
    throw failure.code === 'forbidden' && !failure.scope ? new ConnectorError({ ...failure, scope }) : error;
  }
}
