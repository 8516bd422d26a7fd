import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { PlanMonth } from '../../../../lib/domain/planner/plan-months.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../../lib/platform/months.ts';

export interface MonthsTableProps {
  readonly months: readonly PlanMonth[];
  readonly calendar: string;
  readonly agreement: Agreement;
}

/** The leads month by month, and their sum. */
export function MonthsTable({ months, calendar, agreement }: MonthsTableProps) {
  const name = agreement.calendars.find(({ id }) => id === calendar)?.name ?? calendar;
  const sum = (of: (month: PlanMonth) => number): string => number(months.reduce((all, month) => all + of(month), 0));
  return (
    <div class="goals-table">
      <table class="points-table">
        <caption class="visually-hidden">{t('goals_table', name)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('goals_table_month')}</th>
            <th scope="col">{t('goals_table_days')}</th>
            <th scope="col">{t('goals_table_leads')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, workingDays, leads }) => (
            <tr key={month}>
              <th scope="row">{formatMonth(month)}</th>
              <td>{number(workingDays)}</td>
              <td>{number(leads)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('goals_table_all')}</th>
            <td>{sum(({ workingDays }) => workingDays)}</td>
            <td>{sum(({ leads }) => leads)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
