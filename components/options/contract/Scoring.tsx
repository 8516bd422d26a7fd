import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { usualFitGrades } from '../../../lib/domain/qualification/fit.ts';
import { number, percent, t } from '../../../lib/platform/i18n.ts';
import { wholeFactTestText } from '../agreement/text/agreement-words.ts';
import { EngagementTable } from '../agreement/view/EngagementTable.tsx';
import { Clause } from './Clause.tsx';

/** How fit and engagement are told: the points, the grades and the levels. */
export function Scoring({ agreement }: { readonly agreement: Agreement }) {
  const { fit, fitGrades = usualFitGrades, engagement, engagementLevels } = agreement;
  const [hot, warm, cool] = engagementLevels;
  const [a, b, c] = fitGrades;
  return (
    <Clause title={t('contract_scoring')}>
      <p>{t('contract_scoring_text')}</p>
      <p>{t('contract_grades', percent(a, 2), percent(b, 2), percent(c, 2))}</p>
      {fit.length > 0 && (
        <table class="contract-table">
          <thead>
            <tr>
              <th scope="col">{t('contract_fit_rule')}</th>
              <th scope="col" class="contract-text">
                {t('contract_fit_when')}
              </th>
              <th scope="col">{t('options_agreement_points')}</th>
            </tr>
          </thead>
          <tbody>
            {fit.map(({ id, label, when, points }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td class="contract-text">{wholeFactTestText(when)}</td>
                <td>{number(points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p>{t('contract_levels', number(hot), number(warm), number(cool))}</p>
      <EngagementTable class="contract-table" engagement={engagement} />
    </Clause>
  );
}
