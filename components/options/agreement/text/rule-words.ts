/** Sales' promises and whom they are for, as sentences. */

import type { SlaCondition, SlaRule, SlaTerm } from '../../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { formatList, formatWeekday } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { writeWeekClock } from '../../fields/field-values.ts';
import { either, factTestText } from './agreement-words.ts';

/** What sales promised, for which leads, and whose hours count. */
export function slaText(rule: SlaRule, agreement: Agreement): string {
  const { atRiskHours, calendar, when = [] } = rule;
  const name = agreement.calendars.find(({ id }) => id === calendar)?.name ?? calendar;
  const conditions = when.map((condition) => conditionText(condition, agreement));
  return [
    promiseText(rule),
    ...(atRiskHours > 0 ? [t('options_sla_atRisk', plural('options_hours', atRiskHours))] : []),
    t('options_sla_runs', name),
    ...(conditions.length > 0 ? [t('options_sla_onlyWhere', formatList(conditions, 'conjunction'))] : []),
  ].join(' ');
}

/** "the lead's source is “Trade fair”". */
export function conditionText(condition: SlaCondition, agreement: Agreement): string {
  switch (condition.on) {
    case 'stage': {
      const names = condition.stages.map((id) => agreement.stages.find((stage) => stage.id === id)?.name ?? id);
      return t('options_condition_stage', either(names));
    }
    case 'source':
      return t('options_condition_source', either(condition.values));
    case 'fit':
      return t('options_condition_fit', condition.atLeast);
    case 'team':
      return t('options_condition_team', either(condition.teams));
    case 'deadline':
      return t('options_condition_deadline', plural('options_days', condition.withinDays));
    case 'fact':
      return factTestText(condition.test);
  }
}

/** What is owed, and by when. */
export function promiseText({ measures, from, within }: SlaRule): string {
  const promise =
    measures === 'firstResponse' ? 'contact' : from === 'firstResponse' ? 'verdictAfterContact' : 'verdict';
  if (within.unit !== 'weekday') return t(`options_sla_${promise}_within`, durationText(within));
  const { deliveredBy, dueBy } = within;
  return t(
    `options_sla_${promise}_weekday`,
    formatWeekday(deliveredBy.weekday),
    writeWeekClock(deliveredBy.time),
    formatWeekday(dueBy.weekday),
    writeWeekClock(dueBy.time),
  );
}

function durationText(term: Exclude<SlaTerm, { unit: 'weekday' }>): string {
  if (term.unit === 'businessHours') return plural('options_businessHours', term.value);
  return t(`options_reading_${term.reading}`, plural('options_businessDays', term.value));
}
