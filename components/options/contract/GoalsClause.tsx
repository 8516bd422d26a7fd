import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { formatDay, formatMoney } from '../../../lib/platform/format.ts';
import { number, percent, plural, t } from '../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../lib/platform/months.ts';
import { Clause } from './Clause.tsx';
import { rangeText } from './contract-words.ts';

/** What both teams aim at, and how it was worked out. */
export function GoalsClause({ agreement }: { readonly agreement: Agreement }) {
  const { from, to } = agreement.goals;
  const aims = aimTexts(agreement);
  const plan = planTexts(agreement);
  return (
    <Clause title={t('contract_goals')}>
      {from !== undefined && to !== undefined && (
        <p>{t('contract_goals_period', formatDay(from, 'long'), formatDay(to, 'long'))}</p>
      )}
      {aims.length === 0 && <p>{t('contract_goals_none')}</p>}
      <ul class="contract-list">
        {aims.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {plan.length > 0 && (
        <>
          <p>{t('contract_plan')}</p>
          <ul class="contract-list">
            {plan.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </Clause>
  );
}

function aimTexts({ goals }: Agreement): readonly string[] {
  const { currency, revenue, averageSale, closeRate, costPerLead, costPerLeadMax, budget } = goals;
  const money = (value: number): string => formatMoney(value, currency);
  return [
    ...(revenue === undefined ? [] : [t('contract_goal_revenue', money(revenue))]),
    ...(averageSale === undefined ? [] : [t('contract_goal_sale', money(averageSale))]),
    ...(closeRate === undefined ? [] : [t('contract_goal_closeRate', percent(closeRate, 2))]),
    ...(costPerLead === undefined ? [] : [t('contract_goal_cost', money(costPerLead))]),
    ...(costPerLeadMax === undefined ? [] : [t('contract_goal_costMax', money(costPerLeadMax))]),
    ...(budget === undefined ? [] : [t('contract_goal_budget', money(budget))]),
  ];
}

function planTexts(agreement: Agreement): readonly string[] {
  const { plan, goals, stages } = agreement;
  if (!plan) return [];
  const rateOf = (id: string) => plan.conversions.filter(({ stage }) => stage === id).map(({ rate }) => rate);
  // As leads pass through them, however the plan was written.
  const conversions = stages.flatMap(({ id }) => rateOf(id).map((rate) => ({ stage: id, rate })));
  const money = (value: number): string => formatMoney(value, goals.currency);
  const share = (value: number): string => number(value, { style: 'percent', maximumFractionDigits: 1 });
  const nameOf = (id: string): string => stages.find((stage) => stage.id === id)?.name ?? id;
  return [
    t('contract_plan_revenue', rangeText(plan.revenue, money), plural('options_months', plan.months)),
    t('contract_plan_sale', rangeText(plan.averageSale, money)),
    t('contract_plan_closeRate', rangeText(plan.closeRate, share)),
    ...conversions.map(({ stage, rate }, place) => {
      const before = conversions[place - 1]?.stage;
      const words = rangeText(rate, share);
      return before === undefined
        ? t('contract_plan_fromVisits', words, nameOf(stage))
        : t('contract_plan_conversion', words, nameOf(before), nameOf(stage));
    }),
  ];
}

/** What marketing owes: how many leads, of which fit, and an answer to each reason. */
export function MarketingClause({ agreement }: { readonly agreement: Agreement }) {
  const { marketing, goals, calendars } = agreement;
  const { months = [], leadsPerMonth } = goals;
  const leads = marketing?.leads ?? leadsPerMonth;
  const isWeekly = marketing?.per === 'week';
  const calendar = calendars.find(({ id }) => id === marketing?.calendar)?.name ?? marketing?.calendar;
  return (
    <Clause title={t('contract_marketing')}>
      <ul class="contract-list">
        <li>{isWeekly ? plural('contract_marketing_week', leads) : plural('contract_marketing_month', leads)}</li>
        {marketing?.fitAtLeast !== undefined && <li>{t('contract_marketing_fit', marketing.fitAtLeast)}</li>}
        {marketing?.answerWithinDays !== undefined && (
          <li>{t('contract_marketing_answer', plural('options_businessDays', marketing.answerWithinDays))}</li>
        )}
        {calendar !== undefined && <li>{t('contract_marketing_calendar', calendar)}</li>}
      </ul>
      {months.length > 0 && !isWeekly && (
        <>
          <p>{t('contract_marketing_months')}</p>
          <table class="contract-table contract-months">
            <thead>
              <tr>
                <th scope="col">{t('contract_month')}</th>
                <th scope="col">{t('contract_leads')}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, leads: count }) => (
                <tr key={month}>
                  <th scope="row">{formatMonth(month)}</th>
                  <td>{number(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </Clause>
  );
}
