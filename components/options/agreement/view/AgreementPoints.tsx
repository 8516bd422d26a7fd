import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { usualFitGrades } from '../../../../lib/domain/qualification/fit.ts';
import { formatFacts } from '../../../../lib/platform/format.ts';
import { number, percent, plural, t } from '../../../../lib/platform/i18n.ts';
import { factTestText } from '../text/agreement-words.ts';
import { AgreementMachines } from './AgreementMachines.tsx';
import { EngagementTable } from './EngagementTable.tsx';

/** What makes fit and engagement. */
export function AgreementPoints({ agreement }: { readonly agreement: Agreement }) {
  const { fit, fitGrades = usualFitGrades, engagement, engagementLevels, personas } = agreement;
  const [hot, warm, cool] = engagementLevels;
  return (
    <>
      <h3>{t('options_agreement_fit')}</h3>
      {fit.length === 0 && <p class="quiet">{t('options_agreement_none')}</p>}
      <ul class="plain-list">
        {fit.map((rule) => (
          <li key={rule.id}>
            <span class="strong">{rule.label}</span> <span class="points">{plural('options_points', rule.points)}</span>
            <span class="quiet"> {factTestText(rule.when)}</span>
          </li>
        ))}
      </ul>
      {fit.length > 0 && (
        <p class="quiet">{t('options_agreement_grades', ...fitGrades.map((share) => percent(share, 2)))}</p>
      )}
      {personas.length > 0 && (
        <details>
          <summary>{plural('options_agreement_personas', personas.length)}</summary>
          <ul class="plain-list">
            {personas.map(({ id, name, description, rules }) => (
              <li key={id}>
                <span class="strong">{name}.</span> {description}{' '}
                <span class="quiet">{formatFacts(rules.map(factTestText))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}

      <h3>{t('options_agreement_engagement')}</h3>
      <p class="quiet">{t('options_agreement_levels', number(hot), number(warm), number(cool))}</p>
      <EngagementTable class="points-table" engagement={engagement} />
      <AgreementMachines agreement={agreement} />
    </>
  );
}
