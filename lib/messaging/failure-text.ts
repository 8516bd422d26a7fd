import { t } from '../platform/i18n.ts';
import { isOrphaned } from './client.ts';
import type { Failure } from './protocol.ts';

/** What went wrong, in one sentence with the next step. */
export function failureText(failure: Failure): string {
  return isOrphaned() ? t('failure_orphaned') : t(`failure_${failure.code}`);
}
