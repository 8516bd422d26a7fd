import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';

/** The reasons a rep may give for a bad lead, and after which time the lead is tried again. */
export function AgreementReasons({ agreement }: { readonly agreement: Agreement }) {
  return (
    <ul class="chips">
      {agreement.feedbackReasons.map(({ id, label, returnAfterDays }) => (
        <li key={id}>
          {returnAfterDays === undefined ? label : t('reasons_returns', label, plural('options_days', returnAfterDays))}
        </li>
      ))}
    </ul>
  );
}
