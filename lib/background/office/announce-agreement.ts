import type { Workspace } from '../workspace.ts';

/** Tells pages that another agreement is in force. Every lead follows from the agreement, so all of them changed. */
export function announceAgreement(workspace: Workspace): void {
  workspace.announceAgreement();
  workspace.announce([]);
}
