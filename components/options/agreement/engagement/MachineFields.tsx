import { RotateCcw } from 'lucide';
import { defaultMachineRules, type MachineRules } from '../../../../lib/domain/agreement/machine-schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { ListField } from '../../fields/ListField.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { MachineRule } from './MachineRule.tsx';

export interface MachineFieldsProps {
  /** Absent for the usual rules. */
  readonly machines: MachineRules | undefined;
  /** Of the rules. */
  readonly problemAt: ProblemAt;
  /** Absent: back to the usual rules. */
  readonly onMachines: (machines: MachineRules | undefined) => void;
}

/** By which rules what a machine did is told from what a person did, each to be switched off. */
export function MachineFields({ machines, problemAt, onMachines }: MachineFieldsProps) {
  const rules = machines ?? defaultMachineRules;
  const put = (changes: Partial<MachineRules>): void => onMachines({ ...rules, ...changes });
  const number = (
    field: 'secondsAfterSending' | 'secondsAfterMachineOpen' | 'minutesToVisit',
    unit: 'seconds' | 'minutes',
  ) => (
    <MachineRule
      say={(value) => t(`engage_machine_${field}`, value)}
      isOn={rules[field] !== 0}
      onSwitch={(isOn) => put({ [field]: isOn ? defaultMachineRules[field] : 0 })}
      numbers={[
        {
          name: field,
          label: t(`engage_${unit}`),
          value: rules[field],
          problem: problemAt(field),
          onNumber: (value) => put({ [field]: value }),
        },
      ]}
    />
  );
  const { manyLinks, manyClicks } = rules;
  return (
    <>
      <ul class="engage-machines">
        {number('secondsAfterSending', 'seconds')}
        {number('secondsAfterMachineOpen', 'seconds')}
        <MachineRule
          say={(links, seconds) => t('engage_machine_manyLinks', links, seconds)}
          isOn={manyLinks.seconds !== 0}
          onSwitch={(isOn) => put({ manyLinks: isOn ? defaultMachineRules.manyLinks : { ...manyLinks, seconds: 0 } })}
          numbers={[
            {
              name: 'links',
              label: t('engage_links'),
              value: manyLinks.links,
              problem: problemAt('manyLinks.links'),
              onNumber: (links) => put({ manyLinks: { ...manyLinks, links } }),
            },
            {
              name: 'seconds',
              label: t('engage_seconds'),
              value: manyLinks.seconds,
              problem: problemAt('manyLinks.seconds'),
              onNumber: (seconds) => put({ manyLinks: { ...manyLinks, seconds } }),
            },
          ]}
        />
        <MachineRule
          say={(clicks, minutes) => t('engage_machine_manyClicks', clicks, minutes)}
          isOn={manyClicks.minutes !== 0}
          onSwitch={(isOn) =>
            put({ manyClicks: isOn ? defaultMachineRules.manyClicks : { ...manyClicks, minutes: 0 } })
          }
          numbers={[
            {
              name: 'clicks',
              label: t('engage_clicks'),
              value: manyClicks.clicks,
              problem: problemAt('manyClicks.clicks'),
              onNumber: (clicks) => put({ manyClicks: { ...manyClicks, clicks } }),
            },
            {
              name: 'minutes',
              label: t('engage_minutes'),
              value: manyClicks.minutes,
              problem: problemAt('manyClicks.minutes'),
              onNumber: (minutes) => put({ manyClicks: { ...manyClicks, minutes } }),
            },
          ]}
        />
        {number('minutesToVisit', 'minutes')}
      </ul>
      <details>
        <summary>{t('engage_agents')}</summary>
        <div class="step-fields">
          <ListField
            label={t('engage_agents_part')}
            values={rules.agents}
            problem={problemAt('agents')}
            onValues={(agents) => put({ agents })}
          />
          <ListField
            label={t('engage_agents_whole')}
            values={rules.wholeAgents}
            problem={problemAt('wholeAgents')}
            onValues={(wholeAgents) => put({ wholeAgents })}
          />
        </div>
      </details>
      <label class="choice">
        <input
          type="checkbox"
          checked={rules.counted}
          onChange={(event) => put({ counted: event.currentTarget.checked })}
        />
        {t('engage_machine_counted')}
      </label>
      <p class="quiet">{t('options_machines_person')}</p>
      {machines && (
        <div class="buttons">
          <Button icon={RotateCcw} onClick={() => onMachines(undefined)}>
            {t('engage_machine_usual')}
          </Button>
        </div>
      )}
    </>
  );
}
