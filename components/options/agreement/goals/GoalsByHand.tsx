import type { Goals } from '../../../../lib/domain/agreement/plan-schema.ts';
import { yearAhead } from '../../../../lib/domain/planner/months-ahead.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../fields/Choice.tsx';
import { readNumber, writeNumber } from '../../fields/field-values.ts';
import { OptionalDay } from '../../fields/OptionalDay.tsx';
import { EditorPart } from '../parts/EditorPart.tsx';
import { within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { currencyOptions } from './goal-figures.ts';
import { MoneyField } from './MoneyField.tsx';
import { MonthsByHand } from './MonthsByHand.tsx';
import { readShare, writeShare } from './read-share.ts';
import { shareText } from './share-words.ts';
import { TypedNumber } from './TypedNumber.tsx';

const amounts = ['revenue', 'averageSale'] as const;
const costs = ['costPerLead', 'costPerLeadMax', 'budget'] as const;

/** Goals that somebody has worked out elsewhere: the leads and the dates must be there, the rest may. */
export function GoalsByHand({ agreement, change, problemAt, today }: StepProps) {
  const { goals } = agreement;
  const put = (changes: Partial<Goals>): void => change({ goals: { ...goals, ...changes } });
  const at = within(problemAt, 'goals');
  const money = (key: (typeof amounts)[number] | (typeof costs)[number]) => (
    <MoneyField
      key={key}
      label={t(`goals_hand_${key}`)}
      value={goals[key]}
      currency={goals.currency}
      problem={at(key)}
      isOptional
      onNumber={(value) => put({ [key]: value })}
    />
  );
  return (
    <>
      <EditorPart title={t('goals_hand')} about={t('goals_hand_about')}>
        <div class="step-fields">
          <TypedNumber
            label={t('goals_hand_leads')}
            value={goals.leadsPerMonth}
            read={readNumber}
            write={writeNumber}
            problem={at('leadsPerMonth')}
            onNumber={(leads = Number.NaN) => put({ leadsPerMonth: leads })}
          />
          <OptionalDay
            label={t('goals_hand_from')}
            value={goals.from}
            problem={at('from')}
            onDay={(from) => put({ from })}
          />
          <OptionalDay label={t('goals_hand_to')} value={goals.to} problem={at('to')} onDay={(to) => put({ to })} />
        </div>
        {(!goals.from || !goals.to) && (
          <div class="buttons">
            <Button onClick={() => put(yearAhead(today))}>{t('goals_hand_year')}</Button>
          </div>
        )}
        <MonthsByHand goals={goals} problemAt={at} onGoals={put} />
      </EditorPart>
      <EditorPart title={t('goals_hand_why')} about={t('goals_hand_why_about')}>
        <div class="field">
          <span class="field-label">{t('goals_currency')}</span>
          <Choice
            label={t('goals_currency')}
            value={goals.currency}
            options={currencyOptions(goals.currency)}
            onChoice={(currency) => put({ currency })}
          />
        </div>
        <div class="step-fields">
          {amounts.map(money)}
          <TypedNumber
            label={t('goals_hand_closeRate')}
            value={goals.closeRate}
            read={readShare}
            write={writeShare}
            problem={at('closeRate')}
            hint={shareText(goals.closeRate ?? Number.NaN)}
            isOptional
            onNumber={(closeRate) => put({ closeRate })}
          />
          {costs.map(money)}
        </div>
      </EditorPart>
    </>
  );
}
