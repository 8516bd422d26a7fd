import { useId } from 'preact/hooks';
import { evenPace } from '../../lib/domain/even-pace.ts';
import type { Figures, Share } from '../../lib/domain/figures.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { monthName } from '../../lib/platform/month-name.ts';
import { FigureRow } from './FigureRow.tsx';
import { shareText } from './share-text.ts';

/** How the month goes: each figure with what it is of. */
export function MonthPart({ figures }: { readonly figures: Figures }) {
  const heading = useId();
  const month = monthName(figures.month);
  const { attainment, mqlToSql, delivered, feedback } = figures;
  const pace = evenPace(delivered.whole, figures.at, figures.zone);
  return (
    <section class="popup-month" aria-labelledby={heading}>
      <h2 id={heading} class="popup-heading">
        {t('popup_month', month)}
      </h2>
      <dl class="popup-figures">
        <FigureRow
          label={t('popup_attainment')}
          value={attainment.whole > 0 ? shareText(attainment) : null}
          over={attainment.whole > 0 ? t('popup_attainment_over', month) : t('popup_attainment_none', month)}
          share={attainment}
        />
        <FigureRow
          label={t('popup_mqlToSql')}
          value={mqlToSql.whole > 0 ? shareText(mqlToSql) : null}
          over={mqlToSql.whole > 0 ? t('popup_mqlToSql_over', month) : t('popup_mqlToSql_none', month)}
          share={mqlToSql}
        />
        <FigureRow
          label={t('popup_delivered')}
          value={
            delivered.whole > 0
              ? t('popup_share_promised', number(delivered.part), number(delivered.whole))
              : number(delivered.part)
          }
          over={delivered.whole > 0 ? paceText(delivered.part, pace, month) : t('popup_delivered_none', month)}
          share={delivered}
          pace={delivered.whole > 0 ? pace / delivered.whole : undefined}
        />
        <FigureRow
          label={t('popup_feedback')}
          value={feedback.whole > 0 ? splitText(feedback) : null}
          over={feedback.whole > 0 ? t('popup_feedback_over', month) : t('popup_feedback_none', month)}
          share={feedback}
          split
        />
      </dl>
    </section>
  );
}

function splitText({ part, whole }: Share): string {
  return t('popup_feedback_split', plural('popup_good', part), plural('popup_bad', whole - part));
}

function paceText(delivered: number, pace: number, month: string): string {
  if (delivered === pace) return t('popup_delivered_onPace', month);
  const distance = number(Math.abs(delivered - pace));
  return delivered > pace ? t('popup_delivered_ahead', month, distance) : t('popup_delivered_behind', month, distance);
}
