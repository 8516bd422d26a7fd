import type { PauseKind } from '../../../lib/domain/contact.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** Why the clock stands still: the kind in the reader's language, and the note beside it. */
export function pauseText({ kind, reason }: { readonly kind?: PauseKind; readonly reason: string }): string {
  if (kind === undefined) return reason || t('sidebar_pause_noReason');
  const word = t(`sidebar_pause_${kind}`);
  return reason === '' ? word : t('sidebar_pause_withNote', word, reason);
}
