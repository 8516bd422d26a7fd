import { Copy, Trash2 } from 'lucide';
import { useId } from 'preact/hooks';
import { type SlaRule, slaMeasures } from '../../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import { longestText } from '../../../../../lib/domain/agreement/schema-parts.ts';
import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Choice } from '../../../fields/Choice.tsx';
import { NumberBox } from '../../../fields/NumberBox.tsx';
import { Sentence } from '../../../fields/Sentence.tsx';
import { type ProblemAt, within } from '../../problem-sentence.ts';
import { ConditionsEditor } from './ConditionsEditor.tsx';
import { ReadingChoice } from './ReadingChoice.tsx';
import { countedFrom, measuring } from './rule-changes.ts';
import { TermSentence } from './TermSentence.tsx';

export interface RuleFormProps {
  readonly rule: SlaRule;
  readonly agreement: Agreement;
  readonly today: PlainDay;
  readonly problemAt: ProblemAt;
  readonly onChange: (rule: SlaRule) => void;
  readonly onCopy: () => void;
  readonly onRemove: () => void;
}

/** One rule as the sentences it would be written down in. */
export function RuleForm({ rule, agreement, today, problemAt, onChange, onCopy, onRemove }: RuleFormProps) {
  const id = useId();
  const { within: term, calendar } = rule;
  const wrongName = problemAt('name');
  return (
    <fieldset class="clock-rule">
      <legend class="visually-hidden">{t('clock_rule_legend', rule.name)}</legend>
      <div class="clock-rule-head">
        <div class="field">
          <label class="field-label" for={id}>
            {t('clock_rule_name')}
          </label>
          <input
            id={id}
            class="input"
            autoComplete="off"
            maxLength={longestText}
            value={rule.name}
            aria-invalid={wrongName ? 'true' : undefined}
            aria-describedby={wrongName ? `${id}-problem` : undefined}
            onInput={(event) => onChange({ ...rule, name: event.currentTarget.value })}
          />
        </div>
        <div class="buttons">
          <Button icon={Copy} aria-label={t('clock_rule_copy', rule.name)} onClick={onCopy}>
            {t('clock_copy')}
          </Button>
          <Button icon={Trash2} aria-label={t('clock_rule_remove', rule.name)} onClick={onRemove}>
            {t('clock_remove')}
          </Button>
        </div>
      </div>
      {wrongName && (
        <p class="field-error" id={`${id}-problem`}>
          {wrongName}
        </p>
      )}
      <OwedSentence rule={rule} onChange={onChange} />
      <TermSentence rule={rule} problemAt={within(problemAt, 'within')} onChange={onChange} />
      {term.unit === 'businessDays' && (
        <ReadingChoice
          term={term}
          calendar={agreement.calendars.find((each) => each.id === calendar)}
          today={today}
          onChange={(changed) => onChange({ ...rule, within: changed })}
        />
      )}
      <Sentence
        say={(where, hours) => t('clock_rule_runs', where, hours)}
        blanks={[
          {
            name: 'calendar',
            problem: problemAt('calendar'),
            control: (aria) => (
              <Choice
                label={t('clock_rule_calendar')}
                value={calendar}
                options={agreement.calendars.map((each) => [each.id, each.name])}
                aria={aria}
                onChoice={(chosen) => onChange({ ...rule, calendar: chosen })}
              />
            ),
          },
          {
            name: 'atRisk',
            problem: problemAt('atRiskHours'),
            control: (aria) => (
              <NumberBox
                label={t('clock_rule_atRisk')}
                value={rule.atRiskHours}
                aria={aria}
                onNumber={(atRiskHours) => onChange({ ...rule, atRiskHours })}
              />
            ),
          },
        ]}
      />
      {term.unit === 'businessHours' && rule.atRiskHours >= term.value && (
        <p class="quiet">{t('clock_rule_alwaysAtRisk')}</p>
      )}
      <ConditionsEditor
        rule={rule}
        agreement={agreement}
        problemAt={problemAt}
        onChange={(when) => onChange(when.length > 0 ? { ...rule, when } : { ...rule, when: undefined })}
      />
    </fieldset>
  );
}

function OwedSentence({ rule, onChange }: Pick<RuleFormProps, 'rule' | 'onChange'>) {
  const measure = {
    name: 'measures',
    control: () => (
      <Choice
        label={t('clock_rule_measures')}
        value={rule.measures}
        options={slaMeasures.map((measures) => [measures, t(`clock_measure_${measures}`)])}
        onChoice={(measures) => onChange(measuring(rule, measures))}
      />
    ),
  };
  if (rule.measures === 'firstResponse') {
    return <Sentence say={(what) => t('clock_rule_owed', what)} blanks={[measure]} />;
  }
  const start = {
    name: 'from',
    control: () => (
      <Choice
        label={t('clock_rule_from')}
        value={rule.from ?? 'handover'}
        options={(['handover', 'firstResponse'] as const).map((from) => [from, t(`clock_from_${from}`)])}
        onChoice={(from) => onChange(countedFrom(rule, from))}
      />
    ),
  };
  return <Sentence say={(what, from) => t('clock_rule_owedFrom', what, from)} blanks={[measure, start]} />;
}
