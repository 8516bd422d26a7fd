import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { dayOf } from '../../../../lib/domain/time.ts';
import { now } from '../../../../lib/platform/clock.ts';
import { formatFacts, localZone } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { requirementText, revisionText, timingText } from '../text/agreement-words.ts';
import { goalTexts } from '../text/goal-words.ts';
import { AgreementCalls } from './AgreementCalls.tsx';
import { AgreementClock } from './AgreementClock.tsx';
import { AgreementContent } from './AgreementContent.tsx';
import { AgreementPoints } from './AgreementPoints.tsx';
import { AgreementReasons } from './AgreementReasons.tsx';

/** The agreement as people would write it down. */
export function AgreementView({ agreement }: { readonly agreement: Agreement }) {
  const { stages, timing } = agreement;
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
              <p class="quiet">{t('options_agreement_requires', formatFacts(stage.requires.map(requirementText)))}</p>
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
      <AgreementReasons agreement={agreement} />

      <h3>{t('options_agreement_calls')}</h3>
      <AgreementCalls agreement={agreement} />

      <h3>{t('options_agreement_content')}</h3>
      <AgreementContent agreement={agreement} today={dayOf(now(), localZone())} />

      <h3>{t('options_agreement_goals')}</h3>
      <ul class="plain-list">
        {goalTexts(agreement).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
