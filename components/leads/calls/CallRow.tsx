import { Check } from 'lucide';
import type { CallEntry } from '../../../lib/domain/call-list/call-list.ts';
import type { Instant, Zone } from '../../../lib/domain/time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { reasonLook, reasonSentence } from '../../ui/call-reason.ts';
import { Icon } from '../../ui/Icon.tsx';
import { CellMark } from '../CellMark.tsx';
import { LeadName } from '../LeadName.tsx';
import { StageOfLead } from '../StageOfLead.tsx';
import { ContactedButton } from './ContactedButton.tsx';
import { cellOf } from './call-filter.ts';
import type { Contacted } from './use-contacted.ts';

export interface CallRowProps {
  readonly entry: CallEntry;
  readonly isGone: boolean;
  readonly now: Instant;
  readonly zone: Zone;
  /** Every lead on the list is the reader's own, so no row says whose it is. */
  readonly mine: boolean;
  /** See `LeadName`. */
  readonly othersLead: boolean;
  readonly contacted: Contacted;
}

/** One lead to contact, and why. */
export function CallRow({ entry, isGone, now, zone, mine, othersLead, contacted }: CallRowProps) {
  const { reasons, stage, owner } = entry;
  return (
    <li class={`call-row${isGone ? ' call-gone' : ''}`}>
      <LeadName name={entry.name} company={entry.company} url={entry.url} othersLead={othersLead} />
      <ul class="call-why">
        {isGone ? (
          <li class="why why-good">
            <Icon icon={Check} size={14} />
            {t('leads_gone')}
          </li>
        ) : (
          reasons.map((reason) => {
            const { icon, tone } = reasonLook(reason.code);
            return (
              <li key={reason.code} class={`why why-${tone}`}>
                <Icon icon={icon} size={14} />
                <span>
                  {reasonSentence(reason, now, zone)}
                  {reason.rule !== undefined && (
                    <>
                      {' '}
                      <bdi class="quiet">{reason.rule}</bdi>
                    </>
                  )}
                </span>
              </li>
            );
          })
        )}
      </ul>
      <div class="call-about">
        <CellMark cell={cellOf(entry)} />
        {stage !== undefined && <StageOfLead stage={stage} />}
        {owner === undefined ? (
          <span class="nobody">{t('popup_due_unowned')}</span>
        ) : (
          !mine && <bdi class="quiet">{owner}</bdi>
        )}
      </div>
      <ContactedButton entry={entry} isGone={isGone} contacted={contacted} />
    </li>
  );
}
