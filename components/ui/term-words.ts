import type { SlaTerm } from '../../lib/domain/agreement/clock-schema.ts';
import { formatWeekday } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';

/** What was agreed, in words: "4 business hours", "delivered by Monday 09:00, due by Wednesday 17:00". */
export function termText(term: SlaTerm): string {
  switch (term.unit) {
    case 'businessHours':
      return plural('ledger_hours', term.value);
    case 'businessDays':
      return t(`ledger_days_${term.reading}`, plural('ledger_days', term.value));
    case 'weekday':
      return t('ledger_weekday', weekTime(term.deliveredBy), weekTime(term.dueBy));
  }
}

function weekTime({ weekday, time }: Extract<SlaTerm, { unit: 'weekday' }>['dueBy']): string {
  return t('ledger_weekTime', formatWeekday(weekday), time);
}
