import type { TestedMonth } from '../../../../../lib/domain/planner/back-test.ts';
import { number, t } from '../../../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../../../lib/platform/months.ts';

export interface PastMonthsProps {
  readonly months: readonly TestedMonth[];
  readonly money: (value: number) => string;
}

/** The months one by one: leads, customers the plan would have expected, customers that came, and what is still open. */
export function PastMonths({ months, money }: PastMonthsProps) {
  const shown = months.slice(months.findIndex(({ handedOver }) => handedOver > 0));
  if (months.every(({ handedOver }) => handedOver === 0)) return null;
  return (
    <details>
      <summary>{t('goals_past_table')}</summary>
      <div class="goals-table">
        <table class="points-table">
          <thead>
            <tr>
              <th scope="col">{t('goals_table_month')}</th>
              <th scope="col">{t('goals_table_leads')}</th>
              <th scope="col">{t('goals_past_expected')}</th>
              <th scope="col">{t('goals_past_came')}</th>
              <th scope="col">{t('goals_past_open')}</th>
              <th scope="col">{t('goals_past_brought')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((month) => (
              <tr key={month.month} class={month.isYoung ? 'quiet' : undefined}>
                <th scope="row">
                  {formatMonth(month.month, 'short')}
                  {month.isYoung && <span class="quiet"> {t('goals_past_young')}</span>}
                </th>
                <td>{number(month.handedOver)}</td>
                <td>{number(Math.round(month.expected.likely))}</td>
                <td>{number(month.won)}</td>
                <td>{number(month.open)}</td>
                <td>{money(month.revenue)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {months.some(({ isYoung }) => isYoung) && <p class="quiet">{t('goals_past_young_about')}</p>}
    </details>
  );
}
