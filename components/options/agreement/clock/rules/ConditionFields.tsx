import type { SlaCondition } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { CheckList } from '../../../fields/CheckList.tsx';
import { FactFields } from '../../../fields/FactFields.tsx';
import { GradeSentence } from '../../../fields/GradeSentence.tsx';
import { ListField } from '../../../fields/ListField.tsx';
import { NumberBox } from '../../../fields/NumberBox.tsx';
import { Sentence } from '../../../fields/Sentence.tsx';
import { type ProblemAt, within } from '../../problem-sentence.ts';

export interface ConditionFieldsProps {
  readonly condition: SlaCondition;
  readonly agreement: Agreement;
  readonly problemAt: ProblemAt;
  readonly onChange: (condition: SlaCondition) => void;
}

/** One condition, with what can be chosen from where the agreement knows it. */
export function ConditionFields({ condition, agreement, problemAt, onChange }: ConditionFieldsProps) {
  switch (condition.on) {
    case 'stage':
      return (
        <CheckList
          label={t('clock_condition_stage_is')}
          options={agreement.stages.map(({ id, name }) => [id, name])}
          chosen={condition.stages}
          problem={problemAt('stages')}
          onChosen={(stages) => onChange({ ...condition, stages })}
        />
      );
    case 'source':
      return (
        <ListField
          label={t('clock_condition_source_is')}
          values={condition.values}
          problem={problemAt('values')}
          onValues={(values) => onChange({ ...condition, values })}
        />
      );
    case 'fit':
      return <GradeSentence atLeast={condition.atLeast} onGrade={(atLeast) => onChange({ ...condition, atLeast })} />;
    case 'team':
      return (
        <CheckList
          label={t('clock_condition_team_is')}
          options={teamsOf(agreement).map((team) => [team, team])}
          chosen={condition.teams}
          problem={problemAt('teams')}
          onChosen={(teams) => onChange({ ...condition, teams })}
        />
      );
    case 'deadline':
      return (
        <Sentence
          say={(days) => t('clock_condition_deadline_is', days)}
          blanks={[
            {
              name: 'days',
              problem: problemAt('withinDays'),
              control: (aria) => (
                <NumberBox
                  label={t('clock_condition_days')}
                  value={condition.withinDays}
                  aria={aria}
                  onNumber={(withinDays) => onChange({ ...condition, withinDays })}
                />
              ),
            },
          ]}
        />
      );
    case 'fact':
      return (
        <FactFields
          test={condition.test}
          problemAt={within(problemAt, 'test')}
          onChange={(test) => onChange({ ...condition, test })}
        />
      );
  }
}

/** The teams the agreement's people are in, in the order in which they are first named. */
function teamsOf({ owners = [] }: Agreement): string[] {
  return [...new Set(owners.map(({ team }) => team ?? '').filter((team) => team !== ''))];
}
