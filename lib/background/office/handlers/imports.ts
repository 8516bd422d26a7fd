/** Imported people into the store, and how much is in it. */

import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { importPeople } from '../../../storage/import-people.ts';
import { getTotals } from '../../../storage/ledger.ts';
import type { Workspace } from '../../workspace.ts';

/** A batch that fails half-way has merged its first people; sent again, it merges the others. */
export function importHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'importBatch' | 'storeSize'> {
  return {
    async importBatch({ people }) {
      const { contactIds, ...result } = await importPeople(await workspace.database(), people, workspace.now());
      if (contactIds.length > 0) workspace.announce(contactIds);
      return result;
    },

    async storeSize() {
      const database = await workspace.database();
      const [totals, { usage }] = await Promise.all([getTotals(database), navigator.storage.estimate()]);
      return { ...totals, ...(usage !== undefined && { bytes: usage }) };
    },
  };
}
