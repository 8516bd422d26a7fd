import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { type Side, sides } from '../../../lib/domain/agreement/signing-schema.ts';
import { dayOf } from '../../../lib/domain/time.ts';
import { formatDay, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Clause } from './Clause.tsx';

/** Who signed for each side, and a line for each to sign by hand. */
export function Signatures({ agreement }: { readonly agreement: Agreement }) {
  return (
    <Clause title={t('contract_signatures')}>
      <p>{t('contract_signatures_text')}</p>
      <div class="contract-sides">
        {sides.map((side) => (
          <SideOf key={side} side={side} agreement={agreement} />
        ))}
      </div>
    </Clause>
  );
}

function SideOf({ side, agreement: { signatures = [] } }: { readonly side: Side; readonly agreement: Agreement }) {
  const given = signatures.filter((signature) => signature.side === side);
  return (
    <div class="contract-side">
      <h3>{t(`contract_for_${side}`)}</h3>
      {given.map(({ name, at }) => (
        <p key={name}>{t('contract_signed', name, formatDay(dayOf(at, localZone()), 'long'))}</p>
      ))}
      {[...given.map(({ name }) => name), ...(given.length === 0 ? [''] : [])].map((name) => (
        <dl class="contract-line" key={`line ${name}`}>
          <dt>{t('contract_line_name')}</dt>
          <dd>{name}</dd>
          <dt>{t('contract_line_date')}</dt>
          <dd />
          <dt>{t('contract_line_signature')}</dt>
          <dd />
        </dl>
      ))}
    </div>
  );
}
