import { useId } from 'preact/hooks';
import type { Figures, PromiseFigures, Share } from '../../lib/domain/figures/figures.ts';
import { number, plural, t } from '../../lib/platform/i18n.ts';
import { monthName } from '../../lib/platform/months.ts';
import { FigureRow } from './FigureRow.tsx';
import { StageWords } from './StageWords.tsx';
import { shareText } from './share-text.ts';

/** What marketing promised and owes, and what became of the leads it handed over. */
export function MarketingPart({ figures }: { readonly figures: Figures }) {
  const heading = useId();
  const month = monthName(figures.month);
  const { promise, reasons, mqlToSql, feedback } = figures;
  const { delivered, promised, pace } = promise;
  return (
    <section class="popup-month" aria-labelledby={heading}>
      <h2 id={heading} class="popup-heading">
        {t('popup_marketing')}
      </h2>
      <dl class="popup-figures">
        <FigureRow
          label={t('popup_delivered')}
          value={promised > 0 ? t('popup_share_promised', number(delivered), number(promised)) : number(delivered)}
          over={promiseText(promise)}
          share={{ part: delivered, whole: promised }}
          pace={promised > 0 ? pace / promised : undefined}
        />
        <FigureRow label={t('popup_reasons')} value={reasonsText(reasons)} />
        <FigureRow
          label={<StageWords />}
          value={mqlToSql.whole > 0 ? shareText(mqlToSql) : null}
          over={mqlToSql.whole > 0 ? t('popup_mqlToSql_over', month) : t('popup_mqlToSql_none', month)}
          share={mqlToSql}
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

/** "This week, 2 working days left: an even pace is at 6." */
function promiseText({ per, from, promised, below, pace, workingDaysLeft }: PromiseFigures): string {
  const sentences: string[] = [];
  if (promised === 0)
    sentences.push(per === 'week' ? t('popup_promise_week_none') : t('popup_promise_month_none', monthName(from)));
  else if (per === 'week') sentences.push(plural('popup_promise_week', workingDaysLeft, number(pace)));
  else sentences.push(plural('popup_promise_month', workingDaysLeft, number(pace), monthName(from)));
  if (below > 0) sentences.push(t('popup_promise_below', number(below)));
  return sentences.join(' ');
}

function reasonsText({ waiting, overdue }: Figures['reasons']): string {
  return overdue > 0 ? t('popup_reasons_overdue', number(waiting), number(overdue)) : number(waiting);
}

function splitText({ part, whole }: Share): string {
  return t('popup_feedback_split', plural('popup_good', part), plural('popup_bad', whole - part));
}
