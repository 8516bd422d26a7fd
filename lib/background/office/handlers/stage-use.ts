/** Which stages leads stand in. */
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { stageUse } from '../../../storage/stage-use.ts';
import type { Workspace } from '../../workspace.ts';

/** Reads the store afresh each time: leads move while the agreement is written. */
export function stageUseHandlers(workspace: Workspace): Pick<Handlers<OfficeCalls>, 'stageUse'> {
  return {
    stageUse: async () => stageUse(await workspace.database(), workspace.now()),
  };
}
