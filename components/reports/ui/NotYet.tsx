import { TriangleAlert } from 'lucide';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';

/** What stands in a report's place until it is there: that it is on its way, or why it is not. */
export function NotYet({ failure }: { readonly failure: Failure | null }) {
  if (!failure) {
    return (
      <p class="report-wait" role="status">
        {t('leads_reading')}
      </p>
    );
  }
  return (
    <Notice icon={TriangleAlert} tone="bad" title={t('leads_grid_failed')}>
      <p>{failureText(failure)}</p>
    </Notice>
  );
}
