import type { Goals } from '../../lib/domain/agreement/schema.ts';
import { number, percent, plural, t } from '../../lib/platform/i18n.ts';

/** What marketing promised, a sentence each. */
export function goalTexts({
  currency,
  leadsPerMonth,
  revenue,
  averageSale,
  closeRate,
  costPerLead,
}: Goals): readonly string[] {
  const money = (value: number): string =>
    number(value, { style: 'currency', currency, maximumFractionDigits: 2, minimumFractionDigits: 0 });
  return [
    plural('options_goal_leads', leadsPerMonth),
    ...(revenue === undefined ? [] : [t('options_goal_revenue', money(revenue))]),
    ...(averageSale === undefined ? [] : [t('options_goal_sale', money(averageSale))]),
    ...(closeRate === undefined ? [] : [t('options_goal_closeRate', percent(closeRate))]),
    ...(costPerLead === undefined ? [] : [t('options_goal_cost', money(costPerLead))]),
  ];
}
