import type { DueLead } from '../../lib/domain/figures/figures.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { formatClock, formatInstant } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { Facts } from '../ui/Facts.tsx';
import { StateBadge } from '../ui/StateBadge.tsx';
import { slaLook } from '../ui/state-looks.ts';
import { isWebAddress } from '../ui/web-address.ts';
import { openInTab } from './open-in-tab.ts';

export interface DueRowProps {
  readonly lead: DueLead;
  readonly zone: Zone;
  /** Every lead on the list is the reader's own, so no row says whose it is. */
  readonly mine: boolean;
  /** Other names of the list lead to their records, so that one that does not needs a word. */
  readonly othersLead: boolean;
}

/** One lead that is owed something; a click opens its record in the CRM. */
export function DueRow({ lead, zone, mine, othersLead }: DueRowProps) {
  const overdue = lead.state === 'overdue';
  const name = lead.name === '' ? t('popup_due_unnamed') : lead.name;
  return (
    <li class="popup-row">
      {isWebAddress(lead.url) ? (
        <a class="popup-name" href={lead.url} onClick={(event) => openInTab(event, lead.url)}>
          <bdi>{name}</bdi>
        </a>
      ) : (
        <span class="popup-name">
          <bdi>{name}</bdi>
        </span>
      )}
      <div class="popup-when">
        {/* In the list of those overdue the heading says so already. */}
        {!overdue && <StateBadge {...slaLook(lead.state)} />}
        <span class="popup-quiet">
          {overdue
            ? t('popup_due_since', formatInstant(lead.dueAt, zone))
            : t('popup_due_by', formatClock(lead.dueAt, zone))}
        </span>
      </div>
      <p class="popup-quiet popup-about">
        <Facts>
          {lead.company !== undefined && <bdi>{lead.company}</bdi>}
          {lead.owner === undefined && <strong class="popup-nobody">{t('popup_due_unowned')}</strong>}
          {lead.owner !== undefined && !mine && <bdi>{lead.owner}</bdi>}
          {lead.measures === 'qualification' && <bdi>{lead.rule}</bdi>}
          {!isWebAddress(lead.url) && othersLead && <span>{t('popup_due_noRecord')}</span>}
        </Facts>
      </p>
    </li>
  );
}
