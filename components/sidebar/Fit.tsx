import type { QualificationView } from '../../lib/domain/lead.ts';
import { formatList } from '../../lib/platform/format.ts';
import { percent, t } from '../../lib/platform/i18n.ts';
import { Reasons } from './Reasons.tsx';

/** How well the lead fits what the teams look for: the grade, what made it, and what nobody knows yet. */
export function Fit({ fit }: { readonly fit: QualificationView['fit'] }) {
  const { grade, share, reasons, unknown } = fit;
  return (
    <div>
      <h3 class="subhead score">
        {t('sidebar_fit')} {grade && <span class="score-mark">{grade}</span>}
        <span class="quiet">{grade ? t('sidebar_fit_share', percent(share)) : t('sidebar_fit_none')}</span>
      </h3>
      <Reasons reasons={reasons.map(({ label, points }) => ({ key: label, text: label, points }))} />
      {unknown.length > 0 && <p class="quiet">{t('sidebar_fit_unknown', formatList(unknown))}</p>}
    </div>
  );
}
