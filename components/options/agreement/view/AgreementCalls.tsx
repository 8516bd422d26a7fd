import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { formatList } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { leftOut, orderOf } from '../calls/call-order.ts';

/** In which order the call list names leads. */
export function AgreementCalls({ agreement }: { readonly agreement: Agreement }) {
  const order = orderOf(agreement);
  const others = leftOut(order);
  return (
    <>
      <ol class="stages">
        {order.map((reason) => (
          <li key={reason}>
            <span class="strong">{t(`calls_${reason}`)}.</span> {t(`calls_${reason}_about`)}
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <p class="quiet">{t('calls_left', formatList(others.map((reason) => t(`calls_${reason}`))))}</p>
      )}
    </>
  );
}
