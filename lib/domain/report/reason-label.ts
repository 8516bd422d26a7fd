/** The words of reasons that sales gave. */
import type { AgreementHistory } from '../agreement/history.ts';
import type { Agreement } from '../agreement/schema.ts';

/**
 * The word of a reason's id: the one the agreement in force has; else the last one any agreement had; else the id itself, as
 * another team's agreement may have named it. '' stays '': no reason was given.
 */
export function reasonLabel(history: AgreementHistory, inForce: Agreement, reason: string): string {
  const isMeant = ({ id }: { readonly id: string }): boolean => id === reason;
  const found =
    inForce.feedbackReasons.find(isMeant) ??
    history.versions.flatMap(({ feedbackReasons }) => feedbackReasons).findLast(isMeant);
  return found?.label ?? reason;
}
