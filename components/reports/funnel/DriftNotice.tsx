import { TrendingDown } from 'lucide';
import type { DriftSpan } from '../../../lib/domain/report/funnel/funnel.ts';
import { number, percent, plural, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Count } from '../behind/Count.tsx';
import { useReportPlace } from '../report-place.ts';
import { ShareText } from '../ui/ShareText.tsx';
import { DriftCauses } from './DriftCauses.tsx';
import { DriftDefinitions } from './DriftDefinitions.tsx';
import type { DriftNoticeProps } from './funnel-part.ts';

/** MQL and SQL drift apart: the numbers, what grew along with it, what was agreed, and what to do. */
export function DriftNotice({ drift, question }: DriftNoticeProps) {
  const { agreement } = useReportPlace();
  const nameOf = (id: string): string => agreement.stages.find((stage) => stage.id === id)?.name ?? id;
  const [mql, sql] = [nameOf(drift.mql), nameOf(drift.sql)];
  const { before, recent } = drift.mqlsPerMonth;
  return (
    <Notice
      icon={TrendingDown}
      tone="warn"
      heading={2}
      title={t('reports_drift_title', mql, sql, percent(drift.recent.likely), percent(drift.before.likely))}
    >
      <p>{plural('reports_drift_within', drift.withinDays, sql, formatMonth(drift.since))}</p>
      <div class="drift-scroller">
        <table class="drift-spans" aria-label={t('reports_drift_spans')}>
          <thead>
            <tr>
              <th scope="col">{t('reports_drift_months')}</th>
              <th scope="col">{mql}</th>
              <th scope="col">{sql}</th>
              <th scope="col">{t('reports_funnel_conversion')}</th>
              <th scope="col">{t('reports_drift_perMonth', mql)}</th>
            </tr>
          </thead>
          <tbody>
            {(['before', 'recent'] as const).map((name) => {
              const span = drift.spans[name];
              const months = monthsText(span);
              return (
                <tr key={name}>
                  <th scope="row">{months}</th>
                  <td>
                    <Count of={span.mqls} in={question} title={t('reports_funnel_entered_of', mql, months)} />
                  </td>
                  <td>
                    <Count of={span.sqls} in={question} title={t('reports_drift_sqls', sql, months)} />
                  </td>
                  <td>
                    <ShareText share={drift[name]} isShort />
                  </td>
                  <td>{number(drift.mqlsPerMonth[name], { maximumFractionDigits: 1 })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {recent > before * 1.1 && <p>{t('reports_drift_more', mql)}</p>}
      <DriftCauses drift={drift} question={question} />
      <DriftDefinitions drift={drift} />
      <div class="drift-next">
        <h3 class="drift-heading">{t('reports_drift_todo')}</h3>
        <ol class="drift-todo">
          <li>{t('reports_drift_todo_read', mql)}</li>
          <li>{t('reports_drift_todo_talk')}</li>
          <li>
            {t('reports_drift_todo_agree', mql)}{' '}
            <a href="options.html#agreement/edit/words">{t('reports_drift_words')}</a>
          </li>
        </ol>
      </div>
    </Notice>
  );
}

function monthsText({ from, to }: DriftSpan): string {
  const [first, last] = [formatMonth(from, 'short'), formatMonth(to, 'short')];
  return from === to ? first : t('reports_range', first, last);
}
