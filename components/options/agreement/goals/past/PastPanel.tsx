import { CircleAlert, Inbox } from 'lucide';
import { useState } from 'preact/hooks';
import type { Plan } from '../../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { number, t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Notice } from '../../../../ui/Notice.tsx';
import { Choice } from '../../../fields/Choice.tsx';
import { Sentence } from '../../../fields/Sentence.tsx';
import { PastFindings } from './PastFindings.tsx';
import { useStoredPast } from './use-stored-past.ts';

export interface PastPanelProps {
  readonly agreement: Agreement;
  readonly plan: Plan;
  readonly today: PlainDay;
  readonly onPlan: (changes: Partial<Plan>) => void;
}

/** What really happened in the months before, as far as it is stored. */
export function PastPanel({ agreement, plan, today, onPlan }: PastPanelProps) {
  const [months, setMonths] = useState('12');
  const [known, again] = useStoredPast(Number(months));
  const isEmpty =
    known.state === 'known' &&
    known.past.months.every(({ handedOver, stages }) => handedOver + Object.keys(stages).length === 0);
  return (
    <>
      <Sentence
        say={(choice) => t('goals_past_months', choice)}
        blanks={[
          {
            name: 'months',
            control: () => (
              <Choice
                label={t('goals_past_months_label')}
                value={months}
                options={['6', '12', '24', '36'].map((count) => [count, number(Number(count))])}
                onChoice={setMonths}
              />
            ),
          },
        ]}
      />
      <p class="quiet" role="status">
        {known.state === 'counting' && t('goals_past_counting')}
      </p>
      {known.state === 'failed' && (
        <Notice icon={CircleAlert} tone="bad" title={t('goals_past_failed')}>
          <Button onClick={again}>{t('goals_past_again')}</Button>
        </Notice>
      )}
      {isEmpty && (
        <Notice icon={Inbox} title={t('goals_past_empty')}>
          <p>{t('goals_past_empty_way')}</p>
        </Notice>
      )}
      {known.state === 'known' && !isEmpty && (
        <PastFindings agreement={agreement} plan={plan} past={known.past} today={today} onPlan={onPlan} />
      )}
    </>
  );
}
