import type { MarketingPromise } from '../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import { number, percent, plural, t } from '../../lib/platform/i18n.ts';

/** What marketing promised, a sentence each. A promise of leads stands in the place of the goals' leads a month. */
export function goalTexts({ goals, marketing, calendars }: Agreement): readonly string[] {
  const { currency, leadsPerMonth, revenue, averageSale, closeRate, costPerLead } = goals;
  const money = (value: number): string =>
    number(value, { style: 'currency', currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
  const whose = calendars.find(({ id }) => id === marketing?.calendar)?.name;
  return [
    ...(marketing ? promiseTexts(marketing, whose) : [plural('options_goal_leads', leadsPerMonth)]),
    ...(revenue === undefined ? [] : [t('options_goal_revenue', money(revenue))]),
    ...(averageSale === undefined ? [] : [t('options_goal_sale', money(averageSale))]),
    ...(closeRate === undefined ? [] : [t('options_goal_closeRate', percent(closeRate))]),
    ...(costPerLead === undefined ? [] : [t('options_goal_cost', money(costPerLead))]),
  ];
}

function promiseTexts(promise: MarketingPromise, whose = promise.calendar): readonly string[] {
  const { leads, per, fitAtLeast, answerWithinDays } = promise;
  const amount = per === 'week' ? plural('options_promise_week', leads) : plural('options_goal_leads', leads);
  return [
    fitAtLeast === undefined ? amount : t('options_promise_ofFit', amount, fitAtLeast),
    ...(answerWithinDays === undefined
      ? []
      : [t('options_promise_answer', plural('options_businessDays', answerWithinDays))]),
    t('options_promise_calendar', whose),
  ];
}
