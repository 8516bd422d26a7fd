import { ListChecks } from 'lucide';
import { useEffect, useId, useState } from 'preact/hooks';
import type { CallList } from '../../lib/domain/call-list/call-list.ts';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import { call } from '../../lib/messaging/client.ts';
import { failureText } from '../../lib/messaging/failure-text.ts';
import type { Result } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { Button } from '../ui/Button.tsx';
import { isWebAddress } from '../ui/web-address.ts';
import { NextRow } from './NextRow.tsx';
import { rowsLastTime } from './rows-last-time.ts';

/** Rows shown; the page has the rest. */
const rows = 3;

export interface NextPartProps {
  readonly figures: Figures;
  /** Every lead on the list is the reader's own. */
  readonly mine: boolean;
}

/**
 * Who comes after those who are overdue or due today, and the way to the whole call list. Asked for once the figures are
 * painted: the worker loads a part of itself for it. As much room is kept as was needed last time, so that what stands
 * below does not move.
 */
export function NextPart({ figures, mine }: NextPartProps) {
  const heading = useId();
  const [list, setList] = useState<Result<CallList>>();
  const [reserved] = useState(rowsLastTime.get);
  useEffect(() => {
    let superseded = false;
    afterPaint(async () => {
      const { zone } = figures;
      // Those are listed above, each once.
      const reply = await call('callList', { zone, without: ['overdue', 'dueToday'], limit: rows });
      if (superseded) return;
      setList(reply);
      if (reply.ok) rowsLastTime.set(reply.value.entries.length);
    });
    return () => {
      superseded = true;
    };
  }, [figures]);
  const isFirst = figures.overdue.count + figures.dueToday.count === 0;
  const entries = list?.ok ? list.value.entries : [];
  const othersLead = entries.some(({ url }) => isWebAddress(url));
  return (
    <section class="popup-next" aria-labelledby={heading} aria-busy={list === undefined}>
      <h2 id={heading} class="popup-heading">
        {t(isFirst ? 'popup_next_first' : 'popup_next')}
      </h2>
      {list === undefined && <div class={`popup-next-wait popup-next-wait-${reserved}`} />}
      {list && !list.ok && <p class="popup-quiet">{failureText(list.failure)}</p>}
      {list?.ok && entries.length === 0 && <p class="popup-quiet">{t('popup_next_none')}</p>}
      {entries.length > 0 && (
        <ol>
          {entries.map((entry) => (
            <NextRow
              key={entry.contactId}
              entry={entry}
              at={figures.at}
              zone={figures.zone}
              mine={mine}
              othersLead={othersLead}
            />
          ))}
        </ol>
      )}
      {entries.length > 0 && !othersLead && <p class="popup-quiet">{t('leads_noRecords')}</p>}
      <Button look="quiet" icon={ListChecks} onClick={openCallList}>
        {list?.ok && list.value.count > 0 ? plural('popup_next_all', list.value.count) : t('popup_next_open')}
      </Button>
    </section>
  );
}

/** In a tab: the popup is as small as it is. */
function openCallList(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('leads.html#calls') }).finally(() => window.close());
}
