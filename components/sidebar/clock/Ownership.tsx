import type { SlaClock, SlaView } from '../../../lib/domain/lead.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

export interface OwnershipProps {
  readonly clock: SlaClock;
  readonly owner: SlaView['owner'];
}

/** Whose lead it is, whose hours count, and which agreement it runs under where that is not the one in force. */
export function Ownership({ clock: { calendar, terms }, owner }: OwnershipProps) {
  return (
    <div>
      <p class={owner ? 'quiet' : ''}>{ownerSentence(owner, calendar)}</p>
      {owner?.onLeaveUntil !== undefined && (
        <p class="quiet">{t('sidebar_sla_onLeave', owner.name, formatDay(owner.onLeaveUntil))}</p>
      )}
      {terms.superseded && (
        <p class="quiet">
          {terms.revision === 0
            ? t('sidebar_sla_supersededShipped')
            : t('sidebar_sla_superseded', formatDay(terms.validFrom), number(terms.revision))}
        </p>
      )}
    </div>
  );
}

function ownerSentence(owner: SlaView['owner'], calendar: string | undefined): string {
  if (!owner) return calendar === undefined ? t('sidebar_sla_unowned') : t('sidebar_sla_unownedHours', calendar);
  if (owner.calendar !== undefined) return t('sidebar_sla_ownHours', owner.name, owner.calendar);
  return calendar === undefined ? t('sidebar_sla_owner', owner.name) : t('sidebar_sla_teamHours', owner.name, calendar);
}
