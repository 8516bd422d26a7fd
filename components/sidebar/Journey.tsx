import { ListFilter } from 'lucide';
import { useMemo, useState } from 'preact/hooks';
import type { JourneyView, Lead } from '../../lib/domain/lead.ts';
import { dayOf, type Instant, type Zone } from '../../lib/domain/time.ts';
import { formatList } from '../../lib/platform/format.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { Button } from '../ui/Button.tsx';
import { useExchange } from './exchange/exchange-context.ts';
import { useArrivals } from './exchange/use-arrivals.ts';
import type { JourneyFilter } from './feed.ts';
import { JourneyFilterBar } from './JourneyFilterBar.tsx';
import { JourneyList } from './JourneyList.tsx';
import { JourneyPicture } from './JourneyPicture.tsx';
import { Region } from './Region.tsx';
import { StateAnnouncer } from './StateAnnouncer.tsx';
import { sourceName } from './words.ts';
import './journey.css';

export interface JourneyProps {
  readonly lead: Lead;
  readonly now: Instant;
  /** In which the days of the journey are counted. */
  readonly zone: Zone;
}

/** Everything the buyer did and met with: as a picture, then in words from the newest on. */
export function Journey({ lead, now, zone }: JourneyProps) {
  const { count, byKind, first, last } = lead.journey;
  const [filter, setFilter] = useState<JourneyFilter>({ kinds: [], machines: false });
  const [filtering, setFiltering] = useState(false);
  const { machine } = lead.qualification.engagement;
  // A verdict or a deadline brings a new lead with the same journey; what was already loaded of it stays.
  const journey = useMemo(() => lead.journey, [count, first, last, judged(lead.journey)]);
  const arrivals = useArrivals(lead.journey);
  const { names } = useExchange();
  return (
    <Region
      name={t('sidebar_journey')}
      class="journey"
      aside={
        count > 0 && (
          <>
            <span class="quiet">{plural('sidebar_touchpoints', count)}</span>
            {arrivals.count > 0 && <span class="journey-new">{t('exchange_new_count', number(arrivals.count))}</span>}
            <Button look="quiet" icon={ListFilter} aria-expanded={filtering} onClick={() => setFiltering(!filtering)}>
              {filter.kinds.length > 0 ? t('sidebar_filter_some', number(filter.kinds.length)) : t('sidebar_filter')}
            </Button>
          </>
        )
      }
    >
      {count === 0 && <p>{t('sidebar_journey_none')}</p>}
      <StateAnnouncer
        text={
          arrivals.count === 0
            ? ''
            : plural(
                'exchange_arrived',
                arrivals.count,
                formatList(arrivals.sources.map((id) => sourceName(id, names))),
              )
        }
      />
      <JourneyPicture lead={lead} now={now} zone={zone} />
      {filtering && <JourneyFilterBar byKind={byKind} filter={filter} onChange={setFilter} />}
      {machine > 0 && (
        <label class="journey-machines">
          <input
            type="checkbox"
            checked={filter.machines}
            onChange={({ currentTarget }) => setFilter({ ...filter, machines: currentTarget.checked })}
          />
          {plural('sidebar_machines_show', machine)}
        </label>
      )}
      <JourneyList
        contactId={lead.contactId}
        journey={journey}
        filter={filter}
        zone={zone}
        today={dayOf(now, zone)}
        isNew={arrivals.isNew}
      />
    </Region>
  );
}

/** What is said of the newest touchpoints beside their number: another system, another rule. */
function judged({ newest }: JourneyView): string {
  return newest.map(({ actor, rule, alsoFrom }) => `${actor} ${rule} ${alsoFrom?.length}`).join();
}
