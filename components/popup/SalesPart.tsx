import { useId } from 'preact/hooks';
import type { Figures } from '../../lib/domain/figures/figures.ts';
import { formatBusinessTime, formatDuration } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { monthName } from '../../lib/platform/months.ts';
import { FigureRow } from './FigureRow.tsx';
import { shareText } from './share-text.ts';

/** How the clocks of this month's handovers were kept, and how soon they were answered. */
export function SalesPart({ figures }: { readonly figures: Figures }) {
  const heading = useId();
  const month = monthName(figures.month);
  const { attainment, qualified, speedToLead } = figures;
  const { responses, business, wall } = speedToLead;
  const isKnown = business !== undefined && wall !== undefined;
  return (
    <section class="popup-month" aria-labelledby={heading}>
      <h2 id={heading} class="popup-heading">
        {t('popup_month', month)}
      </h2>
      <p class="popup-quiet">{t('popup_month_over')}</p>
      <dl class="popup-figures">
        <FigureRow
          label={t('popup_attainment')}
          value={attainment.whole > 0 ? shareText(attainment) : null}
          over={attainment.whole > 0 ? undefined : t('popup_attainment_none', month)}
          share={attainment}
        />
        {qualified && (
          <FigureRow
            label={t('popup_qualified')}
            value={qualified.whole > 0 ? shareText(qualified) : null}
            over={qualified.whole > 0 ? undefined : t('popup_qualified_none', month)}
            share={qualified}
          />
        )}
        <FigureRow
          label={t('popup_speed')}
          value={isKnown ? formatBusinessTime(business) : null}
          over={
            isKnown
              ? plural('popup_speed_over', responses, formatDuration(wall, 'narrow'))
              : t('popup_speed_none', month)
          }
        />
      </dl>
    </section>
  );
}
