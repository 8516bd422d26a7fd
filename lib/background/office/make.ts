/** Puts the office together. Nothing is opened or asked before the first call. */
import * as z from 'zod/mini';
import { answerBy, combineHandlers, type Handlers, tableOf } from '../../messaging/answering.ts';
import type { OfficeCalls } from '../../messaging/office-calls.ts';
import { officeSchemas } from '../../messaging/office-schemas.ts';
import { database } from '../../storage/database.ts';
import type { Workspace } from '../workspace.ts';
import type { Office, OfficeSurroundings } from './contract.ts';
import { lookElsewhere } from './elsewhere/look-elsewhere.ts';
import { agreementHandlers } from './handlers/agreement.ts';
import { backupHandlers } from './handlers/backup.ts';
import { clockHandlers } from './handlers/clock.ts';
import { contactHandlers } from './handlers/contacts.ts';
import { draftHandlers } from './handlers/draft.ts';
import { fitTrialHandlers } from './handlers/fit-trial.ts';
import { importHandlers } from './handlers/imports.ts';
import { leadListHandlers } from './handlers/lead-lists.ts';
import { leadWorkHandlers } from './handlers/lead-work.ts';
import { mendHandlers } from './handlers/mends.ts';
import { peopleHandlers } from './handlers/people.ts';
import { planningHandlers } from './handlers/planning.ts';
import { reviewHandlers } from './handlers/review.ts';
import { sampleHandlers } from './handlers/sample.ts';
import { sharingHandlers } from './handlers/sharing.ts';
import { signingHandlers } from './handlers/signing.ts';
import { stageUseHandlers } from './handlers/stage-use.ts';

/** The office, for the worker that loaded this script. */
export function makeOffice(surroundings: OfficeSurroundings): Office {
  z.config({ jitless: true });
  // A connection of the office's own: its copy of the library does not know the worker's wrapper around the other.
  const workspace: Workspace = { ...surroundings, database };
  const table = tableOf(officeSchemas, officeHandlers(workspace));
  return {
    answer: (call, input, sender) => answerBy(table, call, input, sender),
    lookElsewhere: () => lookElsewhere(workspace),
  };
}

/** What answers each call of the office. */
export function officeHandlers(workspace: Workspace): Handlers<OfficeCalls> {
  return combineHandlers(
    agreementHandlers(workspace),
    signingHandlers(workspace),
    draftHandlers(workspace),
    reviewHandlers(workspace),
    fitTrialHandlers(workspace),
    importHandlers(workspace),
    backupHandlers(workspace),
    peopleHandlers(workspace),
    leadWorkHandlers(workspace),
    leadListHandlers(workspace),
    planningHandlers(workspace),
    sampleHandlers(workspace),
    sharingHandlers(workspace),
    contactHandlers(workspace),
    clockHandlers(workspace),
    mendHandlers(workspace),
    stageUseHandlers(workspace),
  );
}
