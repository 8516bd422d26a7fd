import type { DueLead } from '../../lib/domain/figures.ts';
import type { Zone } from '../../lib/domain/time.ts';
import { browser } from '../../lib/platform/browser.ts';
import { formatClock, formatInstant } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { StateBadge } from '../ui/StateBadge.tsx';
import { slaLook } from '../ui/state-looks.ts';
import { isWebAddress } from './active-site.ts';

/** One lead that needs contact; a click opens its record in the CRM. */
export function DueRow({ lead, zone }: { readonly lead: DueLead; readonly zone: Zone }) {
  const overdue = lead.state === 'overdue';
  const name = lead.name === '' ? t('popup_due_unnamed') : lead.name;
  return (
    <li class="popup-row">
      <div class="popup-who">
        {isWebAddress(lead.url) ? (
          <a class="popup-name" href={lead.url} onClick={(event) => openRecord(event, lead.url)}>
            <bdi>{name}</bdi>
          </a>
        ) : (
          <span class="popup-name">
            <bdi>{name}</bdi>
          </span>
        )}
        {lead.company !== undefined && <bdi class="popup-quiet popup-company">{lead.company}</bdi>}
        {!isWebAddress(lead.url) && <span class="popup-quiet">{t('popup_due_noRecord')}</span>}
      </div>
      <div class="popup-when">
        {/* In the list of those overdue the heading says so already. */}
        {!overdue && <StateBadge {...slaLook(lead.state)} />}
        <span class="popup-quiet">
          {overdue
            ? t('popup_due_since', formatInstant(lead.dueAt, zone))
            : t('popup_due_by', formatClock(lead.dueAt, zone))}
        </span>
      </div>
    </li>
  );
}

/** The popup closes where a tab opens in front of it. */
function openRecord(event: MouseEvent, url: string | undefined): void {
  // With a key held the browser does what it always does with a link.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void browser.tabs.create({ url }).finally(() => window.close());
}
