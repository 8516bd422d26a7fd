import { t } from '../platform/i18n.ts';
import { isOrphaned } from './client.ts';
import { mendProblemText } from './mend-problem.ts';
import type { Failure } from './protocol.ts';

/** What went wrong, in one sentence with the next step. */
export function failureText(failure: Failure): string {
  if (isOrphaned()) return t('failure_orphaned');
  if (failure.code === 'invalidMends') return t('failure_invalidMends', mendProblemText(failure.detail));
  return t(`failure_${failure.code}`);
}
