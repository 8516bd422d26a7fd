import type { BuyerWait as Wait } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatExactDuration } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { shownWait } from './wait-parts.ts';
import './buyer-wait.css';

/** How long the buyer has waited and whose time it was: the system's, the rep's open hours, closed hours. One bar. */
export function BuyerWait({ wait, now }: { readonly wait: Wait; readonly now: Instant }) {
  const { parts, total } = shownWait(wait, now);
  return (
    <div class="buyer-wait">
      <h3 class="subhead">
        {t(wait.until === undefined ? 'sidebar_wait' : 'sidebar_waited', formatExactDuration(total, true))}
      </h3>
      <div class="buyer-wait-bar" aria-hidden="true">
        {parts.map(({ part, ms }) => (
          <span key={part} class={`buyer-wait-${part}`} style={{ flexGrow: String(total > 0 ? ms / total : 0) }} />
        ))}
      </div>
      <ul class="buyer-wait-parts">
        {parts.map(({ part, ms }) => (
          <li key={part}>
            <span class={`buyer-wait-mark buyer-wait-${part}`} aria-hidden="true" />
            {t(`sidebar_wait_${part}`)} <span class="buyer-wait-time">{formatExactDuration(ms, true)}</span>
          </li>
        ))}
      </ul>
      {wait.capturedAt === undefined && <p class="quiet">{t('sidebar_wait_noCapture')}</p>}
    </div>
  );
}
