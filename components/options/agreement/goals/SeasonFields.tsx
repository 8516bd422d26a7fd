import { useId } from 'preact/hooks';
import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { monthName } from '../../../../lib/platform/months.ts';
import { Choice } from '../../fields/Choice.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import type { ProblemAt } from '../problem-sentence.ts';

export interface SeasonFieldsProps {
  readonly agreement: Agreement;
  readonly plan: Plan;
  /** By paths within the plan. */
  readonly problemAt: ProblemAt;
  readonly onPlan: (changes: Partial<Plan>) => void;
}

/** The weight of a month like any other. Twice as busy is 20, closed is 0. */
const ordinary = 10;

/** By what the leads are spread over the months: working days, and seasons where a year has them. */
export function SeasonFields({ agreement, plan, problemAt, onPlan }: SeasonFieldsProps) {
  const id = useId();
  const { seasons } = plan;
  const most = Math.min(100, Math.max(2 * ordinary, ...(seasons ?? []).filter(Number.isFinite)));
  const wrong = seasons?.map((_, month) => problemAt(`seasons.${month}`)).find((problem) => problem !== undefined);
  return (
    <>
      <Sentence
        say={(calendar) => t('goals_calendar', calendar)}
        blanks={[
          {
            name: 'calendar',
            problem: problemAt('calendar'),
            control: (aria) => (
              <Choice
                label={t('goals_calendar_label')}
                value={plan.calendar}
                options={agreement.calendars.map(({ id, name }) => [id, name])}
                aria={aria}
                onChoice={(calendar) => onPlan({ calendar })}
              />
            ),
          },
        ]}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={seasons !== undefined}
          onChange={(event) =>
            onPlan({ seasons: event.currentTarget.checked ? Array.from({ length: 12 }, () => ordinary) : undefined })
          }
        />
        {t('goals_seasons')}
      </label>
      {seasons && (
        <>
          <p class="quiet">{t('goals_seasons_about')}</p>
          <ol class="goals-seasons">
            {seasons.map((weight, month) => (
              <li key={month}>
                <span class="goals-season-bar" aria-hidden="true">
                  <span style={{ blockSize: `${(100 * (weight >= 0 ? Math.min(weight, most) : 0)) / most}%` }} />
                </span>
                <NumberBox
                  label={monthName(dayIn(month))}
                  value={weight}
                  aria={
                    problemAt(`seasons.${month}`) === undefined
                      ? {}
                      : { 'aria-invalid': 'true', 'aria-describedby': id }
                  }
                  onNumber={(changed) => onPlan({ seasons: seasons.with(month, changed) })}
                />
                <span class="quiet" aria-hidden="true">
                  {monthName(dayIn(month), 'short')}
                </span>
              </li>
            ))}
          </ol>
          {wrong !== undefined && (
            <p class="field-error" role="alert" id={id}>
              {wrong}
            </p>
          )}
        </>
      )}
    </>
  );
}

/** A day in the month with a place in the year. */
function dayIn(month: number): PlainDay {
  return `2024-${String(month + 1).padStart(2, '0')}-01`;
}
