import type { CallEntry } from '../../lib/domain/call-list/call-list.ts';
import type { Instant, Zone } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import { reasonSentence } from '../ui/call-reason.ts';
import { Facts } from '../ui/Facts.tsx';
import { isWebAddress } from '../ui/web-address.ts';
import { openInTab } from './open-in-tab.ts';

export interface NextRowProps {
  readonly entry: CallEntry;
  readonly at: Instant;
  readonly zone: Zone;
  /** Every lead on the list is the reader's own, so no row says whose it is. */
  readonly mine: boolean;
  /** See `DueRow`. */
  readonly othersLead: boolean;
}

/** One lead of the call list, with the first reason; a click opens its record in the CRM. */
export function NextRow({ entry, at, zone, mine, othersLead }: NextRowProps) {
  const [reason] = entry.reasons;
  const name = entry.name === '' ? t('popup_due_unnamed') : entry.name;
  return (
    <li class="popup-row popup-next-row">
      {isWebAddress(entry.url) ? (
        <a class="popup-name" href={entry.url} onClick={(event) => openInTab(event, entry.url)}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <span class="popup-name">
          <bdi>{name}</bdi>
        </span>
      )}
      <p class="popup-quiet popup-about">
        <Facts>
          {reason && <span>{reasonSentence(reason, at, zone)}</span>}
          {entry.company !== undefined && <bdi>{entry.company}</bdi>}
          {entry.owner === undefined && <strong class="popup-nobody">{t('popup_due_unowned')}</strong>}
          {entry.owner !== undefined && !mine && <bdi>{entry.owner}</bdi>}
          {!isWebAddress(entry.url) && othersLead && <span>{t('popup_due_noRecord')}</span>}
        </Facts>
      </p>
    </li>
  );
}
