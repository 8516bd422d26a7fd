import type { Goals } from '../../../../lib/domain/agreement/plan-schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../../lib/platform/months.ts';
import { Button } from '../../../ui/Button.tsx';
import { readNumber, writeNumber } from '../../fields/field-values.ts';
import type { ProblemAt } from '../problem-sentence.ts';
import { TypedNumber } from './TypedNumber.tsx';

export interface MonthsByHandProps {
  readonly goals: Goals;
  /** By paths within the goals. */
  readonly problemAt: ProblemAt;
  readonly onGoals: (changes: Partial<Goals>) => void;
}

/** The leads of each month, for who wants months to differ. They come before the number for every month. */
export function MonthsByHand({ goals, problemAt, onGoals }: MonthsByHandProps) {
  const { months, from, to, leadsPerMonth } = goals;
  if (!months) {
    const covered = monthsBetween(from, to);
    if (covered.length < 2) return null;
    const leads = Number.isFinite(leadsPerMonth) ? leadsPerMonth : 0;
    return (
      <div class="buttons">
        <Button look="quiet" onClick={() => onGoals({ months: covered.map((month) => ({ month, leads })) })}>
          {t('goals_hand_months')}
        </Button>
      </div>
    );
  }
  return (
    <fieldset class="goals-by-month">
      <legend class="field-label">{t('goals_hand_months_legend')}</legend>
      <div class="goals-months">
        {months.map(({ month, leads }, place) => (
          <TypedNumber
            key={month}
            label={formatMonth(month, 'short')}
            value={leads}
            read={readNumber}
            write={writeNumber}
            problem={problemAt(`months.${place}.leads`)}
            onNumber={(changed = Number.NaN) => onGoals({ months: months.with(place, { month, leads: changed }) })}
          />
        ))}
      </div>
      <Button look="quiet" onClick={() => onGoals({ months: undefined })}>
        {t('goals_hand_alike')}
      </Button>
    </fieldset>
  );
}

/** The months that two days lie in and between, at most 24; none for days that are missing or reversed. */
function monthsBetween(from: string | undefined, to: string | undefined): string[] {
  if (!from || !to || to < from) return [];
  const first = Temporal.PlainDate.from(from).with({ day: 1 });
  const months = Array.from({ length: 24 }, (_, index) => first.add({ months: index }).toString().slice(0, 7));
  return months.filter((month) => month <= to.slice(0, 7));
}
