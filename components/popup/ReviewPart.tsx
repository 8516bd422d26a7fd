import { CalendarClock } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { type ReviewDue, reviewDue } from '../../lib/domain/agreement/review-due.ts';
import { dayOf } from '../../lib/domain/time.ts';
import { call } from '../../lib/messaging/client.ts';
import { onBroadcast } from '../../lib/messaging/events.ts';
import { browser } from '../../lib/platform/browser.ts';
import { now } from '../../lib/platform/clock.ts';
import { formatDaysAway, localZone } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Icon } from '../ui/Icon.tsx';
import { openInTab } from './open-in-tab.ts';

/**
 * That the agreement's review is near or past, in one row; nothing otherwise. Asked for once everything else is painted:
 * the popup waits for none of it.
 */
export function ReviewPart() {
  const [due, setDue] = useState<ReviewDue>();
  useEffect(() => {
    const closing = new AbortController();
    const ask = async (): Promise<void> => {
      const result = await call('agreement', null);
      if (!result.ok || closing.signal.aborted) return;
      setDue(reviewDue(result.value.agreement, dayOf(now(), localZone())));
    };
    afterPaint(() => void ask());
    onBroadcast({ agreementChanged: () => void ask() }, closing.signal);
    return () => closing.abort();
  }, []);
  const url = browser.runtime.getURL('/options.html#agreement');
  return (
    <div role="status" class="popup-review-slot">
      {due && due.state !== 'later' && (
        <div class={`popup-review popup-review-${due.state}`}>
          <Icon icon={CalendarClock} size={16} />
          <p>{reviewText(due)}</p>
          <a href={url} onClick={(event) => openInTab(event, url)}>
            {t('popup_review_open')}
          </a>
        </div>
      )}
    </div>
  );
}

function reviewText({ state, days }: ReviewDue): string {
  if (state === 'overdue') return plural('popup_review_overdue', -days);
  return state === 'today' ? t('popup_review_today') : t('popup_review_soon', formatDaysAway(days));
}
