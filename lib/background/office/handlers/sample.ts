/** Taking the sample year away again. */
import { isOfSampleYear, yearSideSources } from '../../../domain/sample-year.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { eraseContacts } from '../../../storage/erase.ts';
import { everyContact } from '../../../storage/every-contact.ts';
import { forgetSide } from '../../../storage/side-tables.ts';
import type { Workspace } from '../../workspace.ts';

/** People go first: cut off, what is left can still be seen to be there by its tables, and taken away again. */
export function sampleHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'eraseSampleYear'> {
  return {
    async eraseSampleYear() {
      const database = await workspace.database();
      const found: string[] = [];
      for await (const batch of everyContact(database)) {
        for (const { contact } of batch) if (isOfSampleYear(contact)) found.push(contact.id);
      }
      const people = await eraseContacts(database, found, isOfSampleYear);
      await forgetSide(database, 'spend', yearSideSources.spend);
      await forgetSide(database, 'details', yearSideSources.details);
      if (people > 0) workspace.announce(found);
      return { people };
    },
  };
}
