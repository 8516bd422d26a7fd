import type { MarketingPromise } from '../../../../lib/domain/agreement/clock-schema.ts';
import type { Goals } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { planResult } from '../../../../lib/domain/planner/plan-result.ts';
import { formatChain, formatDay, formatList, formatMoney } from '../../../../lib/platform/format.ts';
import { number, percent, plural, t } from '../../../../lib/platform/i18n.ts';
import { formatMonth } from '../../../../lib/platform/months.ts';
import { stepText } from '../goals/step-words.ts';

/**
 * What marketing promised, a sentence each. A promise of leads stands in the place of the goals' leads a month, but for
 * months that were planned one by one.
 */
export function goalTexts(agreement: Agreement): readonly string[] {
  const { goals, marketing, calendars } = agreement;
  const { currency, leadsPerMonth, revenue, averageSale, closeRate, budget } = goals;
  const money = (value: number): string => formatMoney(value, currency);
  const whose = calendars.find(({ id }) => id === marketing?.calendar)?.name;
  const planned = plannedText(goals);
  return [
    ...spanTexts(goals),
    ...(marketing ? promiseTexts(marketing, planned, whose) : [planned ?? plural('options_goal_leads', leadsPerMonth)]),
    ...(revenue === undefined ? [] : [t('options_goal_revenue', money(revenue))]),
    ...(averageSale === undefined ? [] : [t('options_goal_sale', money(averageSale))]),
    ...(closeRate === undefined ? [] : [t('options_goal_closeRate', percent(closeRate, 2))]),
    ...costTexts(goals, money),
    ...(budget === undefined ? [] : [t('goals_read_budget', money(budget))]),
    ...planTexts(agreement, money),
  ];
}

function spanTexts({ from, to }: Goals): readonly string[] {
  if (from && to) return [t('goals_read_span', formatDay(from), formatDay(to))];
  if (from) return [t('goals_read_from', formatDay(from))];
  return to ? [t('goals_read_to', formatDay(to))] : [];
}

/** "200 leads in all (Jan 2027: 17, Feb 2027: 16 …)"; undefined where the months are alike. */
export function plannedText({ months }: Goals): string | undefined {
  if (!months || months.length === 0) return undefined;
  const sum = months.reduce((all, { leads }) => all + leads, 0);
  const each = months.map(({ month, leads }) => t('goals_read_month', formatMonth(month, 'short'), number(leads)));
  return plural('goals_read_all', sum, formatList(each));
}

function costTexts({ costPerLead, costPerLeadMax }: Goals, money: (value: number) => string): readonly string[] {
  if (costPerLead === undefined) {
    return costPerLeadMax === undefined ? [] : [t('goals_read_onlyMost', money(costPerLeadMax))];
  }
  return costPerLeadMax === undefined
    ? [t('options_goal_cost', money(costPerLead))]
    : [t('goals_read_costMost', money(costPerLead), money(costPerLeadMax))];
}

/** How the leads were worked out, where somebody did. */
function planTexts(agreement: Agreement, money: (value: number) => string): readonly string[] {
  const { plan } = agreement;
  const result = plan && planResult(plan, agreement);
  if (!result) return [];
  const chain = [money(result.revenue.likely), ...result.steps.map((step) => stepText(step, agreement))];
  return [t('goals_read_plan', formatChain(chain))];
}

function promiseTexts(
  promise: MarketingPromise,
  planned: string | undefined,
  whose = promise.calendar,
): readonly string[] {
  const { leads, per, fitAtLeast, answerWithinDays } = promise;
  const amount =
    per === 'week' ? plural('options_promise_week', leads) : (planned ?? plural('options_goal_leads', leads));
  return [
    fitAtLeast === undefined ? amount : t('options_promise_ofFit', amount, fitAtLeast),
    ...(answerWithinDays === undefined
      ? []
      : [t('options_promise_answer', plural('options_businessDays', answerWithinDays))]),
    t('options_promise_calendar', whose),
  ];
}
