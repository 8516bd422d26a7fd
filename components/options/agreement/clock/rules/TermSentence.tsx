import type { SlaRule, SlaTerm, WeekTime } from '../../../../../lib/domain/agreement/clock-schema.ts';
import { weekdays } from '../../../../../lib/domain/business-time/weekday.ts';
import { formatWeekday } from '../../../../../lib/platform/format.ts';
import { plural, t } from '../../../../../lib/platform/i18n.ts';
import { Choice } from '../../../fields/Choice.tsx';
import { NumberBox } from '../../../fields/NumberBox.tsx';
import { type Blank, Sentence } from '../../../fields/Sentence.tsx';
import { TimeBox } from '../../../fields/TimeBox.tsx';
import type { ProblemAt } from '../../problem-sentence.ts';
import { inUnit } from './rule-changes.ts';

export interface TermSentenceProps {
  readonly rule: SlaRule;
  readonly problemAt: ProblemAt;
  readonly onChange: (rule: SlaRule) => void;
}

/** By when it is owed: within business time, or by a day of the week. */
export function TermSentence({ rule, problemAt, onChange }: TermSentenceProps) {
  const { within: term } = rule;
  const put = (within: SlaTerm): void => onChange({ ...rule, within });
  const unit: Blank = {
    name: 'unit',
    control: (aria) => (
      <Choice
        label={t('clock_rule_unit')}
        value={term.unit}
        options={unitOptions(term)}
        aria={aria}
        onChoice={(chosen) => onChange(inUnit(rule, chosen))}
      />
    ),
  };
  if (term.unit === 'weekday') {
    return (
      <Sentence
        say={(...blanks) => t('clock_term_weekday', ...blanks)}
        blanks={[
          unit,
          ...weekTimeBlanks('deliveredBy', term.deliveredBy, problemAt, (deliveredBy) => put({ ...term, deliveredBy })),
          ...weekTimeBlanks('dueBy', term.dueBy, problemAt, (dueBy) => put({ ...term, dueBy })),
        ]}
      />
    );
  }
  const value: Blank = {
    name: 'value',
    problem: problemAt('value'),
    control: (aria) => (
      <NumberBox
        label={t('clock_rule_value')}
        value={term.value}
        aria={aria}
        onNumber={(number) => put({ ...term, value: number })}
      />
    ),
  };
  return <Sentence say={(...blanks) => t('clock_term_within', ...blanks)} blanks={[unit, value]} />;
}

/** "business days" in the number that stands before them. */
function unitOptions(term: SlaTerm): readonly (readonly [SlaTerm['unit'], string])[] {
  const count = term.unit === 'weekday' ? 2 : term.value;
  return [
    ['businessHours', plural('clock_unit_businessHours', count)],
    ['businessDays', plural('clock_unit_businessDays', count)],
    ['weekday', t('clock_unit_weekday')],
  ];
}

function weekTimeBlanks(
  which: 'deliveredBy' | 'dueBy',
  { weekday, time }: WeekTime,
  problemAt: ProblemAt,
  onChange: (time: WeekTime) => void,
): Blank[] {
  return [
    {
      name: `${which}-weekday`,
      control: (aria) => (
        <Choice
          label={t(`clock_${which}_weekday`)}
          value={weekday}
          options={weekdays.map((each) => [each, formatWeekday(each)])}
          aria={aria}
          onChoice={(chosen) => onChange({ weekday: chosen, time })}
        />
      ),
    },
    {
      name: `${which}-time`,
      problem: problemAt(`${which}.time`),
      control: (aria) => (
        <TimeBox
          label={t(`clock_${which}_time`)}
          value={time}
          aria={aria}
          onTime={(typed) => onChange({ weekday, time: typed })}
        />
      ),
    },
  ];
}
