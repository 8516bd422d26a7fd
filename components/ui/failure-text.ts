import { isOrphaned } from '../../lib/messaging/client.ts';
import type { Failure } from '../../lib/messaging/protocol.ts';
import { t } from '../../lib/platform/i18n.ts';

/** What went wrong, in one sentence with the next step. */
export function failureText(failure: Failure): string {
  return isOrphaned() ? t('failure_orphaned') : t(`failure_${failure.code}`);
}
