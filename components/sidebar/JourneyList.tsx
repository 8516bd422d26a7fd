import { useEffect, useRef } from 'preact/hooks';
import type { JourneyView } from '../../lib/domain/lead.ts';
import type { PlainDay } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { failureText } from '../ui/failure-text.ts';
import { DayGroup } from './DayGroup.tsx';
import { type JourneyFilter, useFeed } from './use-feed.ts';

export interface JourneyListProps {
  readonly contactId: string;
  readonly journey: JourneyView;
  readonly filter: JourneyFilter;
  readonly today: PlainDay;
}

/** The journey in words, day by day; older days are fetched before the reader reaches the end. */
export function JourneyList({ contactId, journey, filter, today }: JourneyListProps) {
  const { days, hasMore, failure, more } = useFeed(contactId, journey, filter);
  const end = useRef<HTMLDivElement>(null);
  const fetchMore = useRef(more);
  fetchMore.current = more;
  const loaded = days.length;
  useEffect(() => {
    if (!end.current || !hasMore || failure) return;
    const near = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void fetchMore.current(),
      { rootMargin: '1200px' },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [days, hasMore, failure]);
  return (
    <>
      {days.map((group) => (
        <DayGroup key={group.day} group={group} today={today} />
      ))}
      {loaded === 0 && !hasMore && journey.count > 0 && <p class="quiet">{t('sidebar_filter_none')}</p>}
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
