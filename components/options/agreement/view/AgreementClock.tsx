import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { ownerText } from '../text/owner-words.ts';
import { slaText } from '../text/rule-words.ts';
import { AgreementHours } from './AgreementHours.tsx';

/** What sales promised, and whose hours count. */
export function AgreementClock({ agreement }: { readonly agreement: Agreement }) {
  const { sla, owners = [], calendars } = agreement;
  return (
    <>
      <h3>{t('options_agreement_sla')}</h3>
      {sla.length === 0 && <p class="quiet">{t('options_agreement_none')}</p>}
      <ul class="plain-list">
        {sla.map((rule) => (
          <li key={rule.id}>
            <span class="strong">{rule.name}.</span> {slaText(rule, agreement)}
          </li>
        ))}
      </ul>
      <AgreementHours calendars={calendars} />
      {owners.length > 0 && (
        <>
          <h3>{t('options_agreement_owners')}</h3>
          <ul class="plain-list">
            {owners.map((owner) => (
              <li key={owner.id}>
                <span class="strong">{owner.name}.</span> {ownerText(owner, agreement)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
