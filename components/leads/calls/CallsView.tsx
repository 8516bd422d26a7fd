import { RefreshCw, TriangleAlert } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { failureText } from '../../../lib/messaging/failure-text.ts';
import { formatList, localZone } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useNow } from '../../ui/use-now.ts';
import { isWebAddress } from '../../ui/web-address.ts';
import { CallFilters } from './CallFilters.tsx';
import { CallRow } from './CallRow.tsx';
import { choicesIn, noFilter, passes } from './call-filter.ts';
import { type KeptInPlace, keptInPlace } from './kept-in-place.ts';
import { moveAmongRows } from './move-among-rows.ts';
import { NobodyToCall } from './NobodyToCall.tsx';
import { useCallList } from './use-call-list.ts';
import { useContacted } from './use-contacted.ts';
import { WhoseLeads } from './WhoseLeads.tsx';

/** Whom to contact next, and why. */
export function CallsView() {
  const [everyone, setEveryone] = useState(false);
  const [filter, setFilter] = useState(noFilter);
  const { shown, newest, failure, update, refresh } = useCallList(everyone);
  const contacted = useContacted(newest?.at ?? 0);
  const list = useRef<HTMLOListElement>(null);
  const zone = localZone();
  // What is worded by the clock, as "today", is worded anew with the list.
  const now = useNow(() => newest?.changesAt ?? Number.POSITIVE_INFINITY);
  if (failure && !shown) {
    return (
      <Notice icon={TriangleAlert} tone="bad" title={t('leads_failed')}>
        <p>{failureText(failure)}</p>
        <div>
          <Button icon={RefreshCw} onClick={refresh}>
            {t('leads_again')}
          </Button>
        </div>
      </Notice>
    );
  }
  if (!shown || !newest) return <p class="leads-wait">{t('leads_reading')}</p>;
  const kept = keptInPlace(shown.entries, newest.entries);
  const passing = kept.rows.filter(({ entry }) => passes(entry, filter));
  const entries = kept.rows.map(({ entry }) => entry);
  const othersLead = entries.some(({ url }) => isWebAddress(url));
  const isFiltered = passing.length < kept.rows.length;
  return (
    <>
      <WhoseLeads list={newest} everyone={everyone} onEveryone={setEveryone} />
      {entries.length > 0 && (
        <CallFilters
          filter={filter}
          choices={choicesIn(entries, newest.order)}
          all={entries.length}
          onFilter={setFilter}
        />
      )}
      <div class="list-state">
        <p role="status">
          {isFiltered
            ? t('leads_count_some', number(passing.length), number(shown.count))
            : plural('leads_count', shown.count)}
          {shown.count > shown.entries.length && ` ${t('leads_count_first', number(shown.entries.length))}`}
        </p>
        <Difference kept={kept} onUpdate={update} />
      </div>
      {entries.length > 0 && !othersLead && <p class="quiet">{t('leads_noRecords')}</p>}
      {failure && <p class="leads-failure">{failureText(failure)}</p>}
      {entries.length === 0 ? (
        <NobodyToCall mine={newest.mine} onEveryone={() => setEveryone(true)} />
      ) : passing.length === 0 ? (
        <div class="leads-none">
          <p>{t('leads_none_match')}</p>
          <Button onClick={() => setFilter(noFilter)}>{t('leads_filter_clear')}</Button>
        </div>
      ) : (
        <ol class="call-list" ref={list} onKeyDown={(event) => moveAmongRows(event, list.current)}>
          {passing.map(({ entry, isGone }) => (
            <CallRow
              key={entry.contactId}
              entry={entry}
              isGone={isGone}
              now={now}
              zone={zone}
              mine={newest.mine}
              othersLead={othersLead}
              contacted={contacted}
            />
          ))}
        </ol>
      )}
    </>
  );
}

/** What the newest list has that is not shown, with the way to it. Its place is kept, so that nothing moves. */
function Difference({ kept, onUpdate }: { readonly kept: KeptInPlace; readonly onUpdate: () => void }) {
  const { joined, gone, isMoved } = kept;
  const differs = joined > 0 || gone > 0 || isMoved;
  const parts = [
    ...(joined > 0 ? [plural('leads_joined', joined)] : []),
    ...(gone > 0 ? [plural('leads_left', gone)] : []),
    ...(isMoved && joined === 0 && gone === 0 ? [t('leads_moved')] : []),
  ];
  return (
    <div class="list-difference">
      <span role="status">{formatList(parts)}</span>
      {differs && (
        <Button icon={RefreshCw} onClick={onUpdate}>
          {t('leads_update')}
        </Button>
      )}
    </div>
  );
}
