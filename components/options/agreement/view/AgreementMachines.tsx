import { defaultMachineRules } from '../../../../lib/domain/agreement/machine-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';

/** By which rules a machine is told from a person. */
export function AgreementMachines({ agreement }: { readonly agreement: Agreement }) {
  const rules = agreement.machines ?? defaultMachineRules;
  const { agents, wholeAgents, counted } = rules;
  return (
    <>
      <h3>{t('options_machines')}</h3>
      <p class="quiet">{t(counted ? 'options_machines_counted' : 'options_machines_left_out')}</p>
      <ul class="plain-list">
        {ruleTexts(rules).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {agents.length + wholeAgents.length > 0 && (
          <li>
            {t('options_machines_agents')} <bdi class="quiet">{[...agents, ...wholeAgents].join(' · ')}</bdi>
          </li>
        )}
      </ul>
      <p class="quiet">{t('options_machines_person')}</p>
    </>
  );
}

/** The rules that are on, each as a sentence. */
function ruleTexts(rules: typeof defaultMachineRules): string[] {
  const { secondsAfterSending, secondsAfterMachineOpen, manyLinks, manyClicks, minutesToVisit } = rules;
  const texts: string[] = [];
  if (secondsAfterSending > 0) texts.push(t('options_machines_afterSending', inUnits(secondsAfterSending, 'second')));
  if (secondsAfterMachineOpen > 0) {
    texts.push(t('options_machines_afterMachineOpen', inUnits(secondsAfterMachineOpen, 'second')));
  }
  if (manyLinks.seconds > 0) {
    texts.push(t('options_machines_manyLinks', number(manyLinks.links), inUnits(manyLinks.seconds, 'second')));
  }
  if (manyClicks.minutes > 0) {
    texts.push(t('options_machines_manyClicks', number(manyClicks.clicks), inUnits(manyClicks.minutes, 'minute')));
  }
  if (minutesToVisit > 0) texts.push(t('options_machines_noVisit', inUnits(minutesToVisit, 'minute')));
  return texts;
}

/** "5 seconds". */
function inUnits(count: number, unit: 'second' | 'minute'): string {
  return number(count, { style: 'unit', unit, unitDisplay: 'long' });
}
