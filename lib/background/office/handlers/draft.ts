/** The draft of the agreement, kept between two looks at the editor. */

import type { KeptDrafts } from '../../../messaging/agreement-calls.ts';
import type { Handlers } from '../../../messaging/answering.ts';
import type { OfficeCalls } from '../../../messaging/office-calls.ts';
import { getAgreementDrafts, putAgreementDraft, type StoredDraft } from '../../../storage/agreement-draft.ts';
import type { Workspace } from '../../workspace.ts';

/** In no backup: it is nobody's word yet. */
export function draftHandlers(
  workspace: Workspace,
): Pick<Handlers<OfficeCalls>, 'agreementDraft' | 'keepAgreementDraft'> {
  return {
    agreementDraft: async () => withOthers(await getAgreementDrafts(await workspace.database())),

    async keepAgreementDraft(given) {
      const database = await workspace.database();
      if (given === null) return withOthers(await putAgreementDraft(database, null));
      const { draft, base, id = crypto.randomUUID(), knows } = given;
      const kept = draft === null ? null : { id, draft, base, savedAt: workspace.now() };
      return withOthers(await putAgreementDraft(database, kept, knows));
    },
  };
}

function withOthers([first, ...others]: readonly StoredDraft[]): KeptDrafts | null {
  return first ? { ...first, others } : null;
}
