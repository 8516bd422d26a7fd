/** The short parts towards the end: the call list, reasons for a bad lead, and the next review. */
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { formatDay } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { AgreementCalls } from '../agreement/view/AgreementCalls.tsx';
import { Clause } from './Clause.tsx';

export interface ClauseProps {
  readonly agreement: Agreement;
}

/** In which order reps are told whom to contact. */
export function CallsClause({ agreement }: ClauseProps) {
  return (
    <Clause title={t('contract_calls')}>
      <p>{t('contract_calls_text')}</p>
      <AgreementCalls agreement={agreement} />
    </Clause>
  );
}

/** What sales may say of a bad lead, and when such a lead comes back. */
export function ReasonsClause({ agreement: { feedbackReasons } }: ClauseProps) {
  return (
    <Clause title={t('contract_reasons')}>
      <p>{t('contract_reasons_text')}</p>
      <ul class="contract-list">
        {feedbackReasons.map(({ id, label, returnAfterDays }) => (
          <li key={id}>
            <strong>{label}.</strong>{' '}
            {returnAfterDays !== undefined && t('contract_reason_returns', plural('options_days', returnAfterDays))}
          </li>
        ))}
      </ul>
    </Clause>
  );
}

/** When both teams look at it again. */
export function ReviewClause({ agreement: { review } }: ClauseProps) {
  return (
    <Clause title={t('contract_review')}>
      <p>{review ? t('contract_review_on', formatDay(review.on, 'long')) : t('contract_review_none')}</p>
      {review?.everyMonths !== undefined && (
        <p>{t('contract_review_every', plural('options_months', review.everyMonths))}</p>
      )}
      <p>{t('contract_review_change')}</p>
    </Clause>
  );
}
