import { Trash2 } from 'lucide';
import type { FactTest } from '../../../../lib/domain/agreement/fact-test-schema.ts';
import type { FitRule } from '../../../../lib/domain/agreement/schema.ts';
import { longestText } from '../../../../lib/domain/agreement/schema-parts.ts';
import type { TestCount } from '../../../../lib/domain/qualification/fit-trial.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { FactFields } from '../../fields/FactFields.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { factTestText } from '../text/agreement-words.ts';
import { pointsShareText } from './points-text.ts';
import { testCountText } from './trial-words.ts';

export interface FitRuleFormProps {
  readonly rule: FitRule;
  /** The most points a lead can have by all rules. */
  readonly best: number;
  /** Of the rule. */
  readonly problemAt: ProblemAt;
  /** What came of trying it; absent before it was tried, and where there are no leads. */
  readonly count: TestCount | undefined;
  readonly leads: number;
  readonly onChange: (rule: FitRule) => void;
  readonly onRemove: () => void;
}

/** What a rule is called until somebody gives it a name of its own. */
export function ownLabel(when: FactTest): string {
  return factTestText(when).slice(0, longestText);
}

/** One rule of fit: what must be true, and what it is worth. */
export function FitRuleForm({ rule, best, problemAt, count, leads, onChange, onRemove }: FitRuleFormProps) {
  const { when, points, label } = rule;
  return (
    <>
      <FactFields
        test={when}
        problemAt={within(problemAt, 'when')}
        onChange={(test) => onChange({ ...rule, when: test, label: label === ownLabel(when) ? ownLabel(test) : label })}
      />
      <Sentence
        say={(number) => t('buyers_fit_points', number)}
        blanks={[
          {
            name: 'points',
            problem: problemAt('points'),
            control: (aria) => (
              <NumberBox
                label={t('buyers_fit_points_label')}
                value={points}
                aria={aria}
                onNumber={(number) => onChange({ ...rule, points: number })}
              />
            ),
          },
        ]}
      />
      <p class="quiet">{pointsShareText(points, best)}</p>
      {count && <p class="quiet">{t('buyers_fit_count', testCountText(count, leads))}</p>}
      <TextField
        label={t('buyers_fit_label')}
        help={t('buyers_fit_label_help')}
        value={label}
        problem={problemAt('label')}
        onText={(text) => onChange({ ...rule, label: text })}
      />
      <div class="buttons">
        <Button icon={Trash2} aria-label={t('buyers_fit_remove', label)} onClick={onRemove}>
          {t('clock_remove')}
        </Button>
      </div>
    </>
  );
}
