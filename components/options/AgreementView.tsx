import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { t } from '../../lib/platform/i18n.ts';
import { AgreementClock } from './AgreementClock.tsx';
import { AgreementPoints } from './AgreementPoints.tsx';
import { requirementText, revisionText, timingText } from './agreement-words.ts';
import { goalTexts } from './goal-words.ts';

/** The agreement as people would write it down. */
export function AgreementView({ agreement }: { readonly agreement: Agreement }) {
  const { stages, timing, feedbackReasons, content } = agreement;
  return (
    <div class="agreement">
      <p class="agreement-name">
        <bdi class="strong">{agreement.name}</bdi>
        <span class="quiet"> · {revisionText(agreement)}</span>
      </p>

      <h3>{t('options_agreement_stages')}</h3>
      <ol class="stages">
        {stages.map((stage) => (
          <li key={stage.id}>
            <p class="strong">{stage.name}</p>
            <p>{stage.definition}</p>
            {stage.requires.length > 0 && (
              <p class="quiet">{t('options_agreement_requires', stage.requires.map(requirementText).join(' · '))}</p>
            )}
          </li>
        ))}
      </ol>

      <AgreementClock agreement={agreement} />

      <h3>{t('options_agreement_timing')}</h3>
      {timing.length === 0 && <p class="quiet">{t('options_agreement_none')}</p>}
      <ul class="plain-list">
        {timing.map((rule) => (
          <li key={rule.id}>
            <span class="strong">{rule.name}.</span> {timingText(rule)}
          </li>
        ))}
      </ul>

      <AgreementPoints agreement={agreement} />

      <h3>{t('options_agreement_reasons')}</h3>
      <ul class="chips">
        {feedbackReasons.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ul>

      <h3>{t('options_agreement_content')}</h3>
      {content.length === 0 && <p class="quiet">{t('options_agreement_none')}</p>}
      <ul class="chips">
        {content.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>

      <h3>{t('options_agreement_goals')}</h3>
      <ul class="plain-list">
        {goalTexts(agreement).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
