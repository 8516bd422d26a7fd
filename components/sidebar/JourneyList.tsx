import { useEffect, useRef, useState } from 'preact/hooks';
import type { JourneyView, TouchpointView } from '../../lib/domain/lead.ts';
import type { PlainDay, Zone } from '../../lib/domain/time.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import { t } from '../../lib/platform/i18n.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Button } from '../ui/Button.tsx';
import { DayGroup } from './DayGroup.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import type { JourneyFilter } from './feed.ts';
import { useFeed } from './use-feed.ts';

export interface JourneyListProps {
  readonly contactId: string;
  readonly journey: JourneyView;
  readonly filter: JourneyFilter;
  readonly zone: Zone;
  readonly today: PlainDay;
  /** Whether a touchpoint came while the record was on show; absent where none did. */
  readonly isNew?: ((touchpoint: TouchpointView) => boolean) | undefined;
}

/** Days drawn with the rest of the lead; the others lie below the window's edge and follow when that is painted. */
const daysAtOnce = 4;

/** The touchpoints that come with the lead lie within this many days, and text search finds them all in the page. */
const daysAtHand = 50;

/** The journey in words, day by day; older days are fetched before the reader reaches the end. */
export function JourneyList({ contactId, journey, filter, zone, today, isNew }: JourneyListProps) {
  const { days, hasMore, failure, more } = useFeed(contactId, journey, filter, zone);
  const { names } = useExchange();
  const [painted, setPainted] = useState(false);
  useEffect(() => afterPaint(() => setPainted(true)), []);
  const end = useRef<HTMLDivElement>(null);
  const fetchMore = useRef(more);
  fetchMore.current = more;
  useEffect(() => {
    if (!end.current || !hasMore || failure || !painted) return;
    const near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void fetchMore.current(),
      // The document, because in a frame of another site's page the margin counts only against one's own root.
      { root: document, rootMargin: '1200px' },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [days, hasMore, failure, painted]);
  return (
    <>
      {(painted ? days : days.slice(0, daysAtOnce)).map((group, place) => (
        <DayGroup
          key={group.day}
          group={group}
          zone={zone}
          today={today}
          distant={place >= daysAtHand}
          names={names}
          isNew={isNew}
        />
      ))}
      {days.length === 0 && !hasMore && journey.count > 0 && <p class="quiet">{t('sidebar_filter_none')}</p>}
      {failure && (
        <p role="alert">
          {failureText(failure)}{' '}
          <Button look="quiet" onClick={more}>
            {t('sidebar_tryAgain')}
          </Button>
        </p>
      )}
      <div ref={end} class="journey-end" />
    </>
  );
}
