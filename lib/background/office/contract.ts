/**
 * Between the worker and its office: what is asked now and then, by pages that no page of a CRM waits for. It is a
 * script of its own (`office.js`), which the worker loads at the first such call; for reports there is another, see
 * `reports/contract.ts`. Types only.
 */
import type { Sender } from '../../messaging/answering.ts';
import type { Result } from '../../messaging/protocol.ts';
import type { Workspace } from '../workspace.ts';

/** The office. */
export interface Office {
  /**
   * Answers a call of `OfficeCalls`; the sender was judged already. `badMessage` for one that it does not know or whose
   * input does not fit. What a handler throws, it throws.
   */
  readonly answer: (call: string, input: unknown, sender: Sender) => Promise<Result<unknown>>;
  /** Brings what comes from elsewhere up to date: the administrator's policy and the followed address. Never fails. */
  readonly lookElsewhere: () => Promise<void>;
}

/**
 * Makes the office of a worker. Left by the script in the worker's global scope. It opens a connection to the database
 * of its own: the wrapper around the worker's is known to the worker's copy of the library alone.
 */
export type MakeOffice<Made = Office> = (surroundings: OfficeSurroundings) => Made;

/** The worker as the office knows it. */
export type OfficeSurroundings = Omit<Workspace, 'database'>;

/** The name under which it is left. */
export const officeName = 'batonOffice';
