import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../../lib/platform/months.ts';
import { Choice } from '../../fields/Choice.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { currencyOptions } from './goal-figures.ts';

export interface PeriodSentenceProps {
  readonly plan: Plan;
  readonly currency: string;
  readonly today: PlainDay;
  readonly problemAt: ProblemAt;
  readonly onPlan: (changes: Partial<Plan>, currency?: string) => void;
}

/** How far back and ahead a plan may begin. */
const monthsBack = 12;
const monthsAhead = 18;

/** For which months the plan is, and in which currency. */
export function PeriodSentence({ plan, currency, today, problemAt, onPlan }: PeriodSentenceProps) {
  const current = Temporal.PlainDate.from(today).with({ day: 1 });
  const firstDays = Array.from({ length: monthsBack + monthsAhead + 1 }, (_, index) =>
    current.add({ months: index - monthsBack }).toString(),
  );
  const offered = firstDays.includes(plan.from) || plan.from === '' ? firstDays : [plan.from, ...firstDays];
  return (
    <Sentence
      say={(from, months, money) => t('goals_period', from, months, money)}
      blanks={[
        {
          name: 'from',
          problem: problemAt('from'),
          control: (aria) => (
            <Choice
              label={t('goals_period_from')}
              value={plan.from}
              options={offered.map((day) => [day, formatMonth(day)])}
              aria={aria}
              onChoice={(from) => onPlan({ from })}
            />
          ),
        },
        {
          name: 'months',
          problem: problemAt('months'),
          control: (aria) => (
            <NumberBox
              label={t('goals_period_months')}
              value={plan.months}
              aria={aria}
              onNumber={(months) => onPlan({ months })}
            />
          ),
        },
        {
          name: 'currency',
          control: (aria) => (
            <Choice
              label={t('goals_currency')}
              value={currency}
              options={currencyOptions(currency)}
              aria={aria}
              onChoice={(other) => onPlan({}, other)}
            />
          ),
        },
      ]}
    />
  );
}
