/** What is asked of the numbers of a plan and of goals, and of days. */
import { type MessageKey, number, t } from '../../../../lib/platform/i18n.ts';

const money = /^(?:plan\.(?:revenue|averageSale)\.(?:likely|low|high)|goals\.(?:revenue|averageSale))$/;
const moneyOrNothing =
  /^(?:plan\.(?:costPerLead\.(?:target|most)|budget)|goals\.(?:costPerLead|costPerLeadMax|budget))$/;
const share = /^(?:plan\.(?:closeRate|conversions\.#\.rate)\.(?:likely|low|high)|goals\.closeRate)$/;
const whole: Readonly<Record<string, readonly [key: MessageKey, most?: number]>> = {
  'plan.months': ['goals_ask_months', 24],
  'plan.seasons.#': ['goals_ask_season', 100],
  'goals.leadsPerMonth': ['goals_ask_leads'],
  'goals.months.#.leads': ['goals_ask_monthLeads', 1_000_000],
};

/** The sentence for a value of the wrong shape at a place such as `plan.conversions.#.rate.low`; undefined for others. */
export function goalsAsk(place: string, detail: string | undefined): string | undefined {
  if (money.test(place)) return t('goals_ask_money');
  if (moneyOrNothing.test(place)) return t('goals_ask_moneyOrNothing');
  if (share.test(place)) {
    // What a schema calls a number out of its bounds.
    if (detail === 'too_big')
      return t(place.includes('conversions') ? 'goals_ask_shareTooBig' : 'goals_ask_closeTooBig');
    if (detail === 'too_small') return t('goals_ask_shareTooSmall');
    return t('goals_ask_share');
  }
  const [key, most = 0] = Object.hasOwn(whole, place) ? (whole[place] ?? []) : [];
  return key && t(key, number(most));
}
