import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { formatClauses, formatDay, formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { wholeTimingText } from '../agreement/text/agreement-words.ts';
import { hoursTexts, spanText } from '../agreement/text/hours-words.ts';
import { ownerText } from '../agreement/text/owner-words.ts';
import { slaText } from '../agreement/text/rule-words.ts';
import { Clause } from './Clause.tsx';

/** What sales owes: each clock, whose hours count, and when buyers are called. */
export function SalesClause({ agreement }: { readonly agreement: Agreement }) {
  const { sla, calendars, owners = [], timing } = agreement;
  return (
    <Clause title={t('contract_sales')}>
      {sla.length === 0 && <p>{t('contract_sales_none')}</p>}
      <ol class="contract-list">
        {sla.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.name}.</strong> {slaText(rule, agreement)}
          </li>
        ))}
      </ol>
      <p>{t('contract_hours')}</p>
      <ul class="contract-list">
        {calendars.map((calendar) => (
          <li key={calendar.id}>
            <strong>{calendar.name}.</strong>{' '}
            {t('options_agreement_calendar', formatClauses(hoursTexts(calendar)), calendar.zone)}
            <p class="contract-small">{closedText(calendar)}</p>
          </li>
        ))}
        {owners.map((owner) => (
          <li key={`owner ${owner.id}`}>
            <strong>{owner.name}.</strong> {ownerText(owner, agreement)}
          </li>
        ))}
      </ul>
      {timing.length > 0 && (
        <>
          <p>{t('contract_timing')}</p>
          <ol class="contract-list">
            {timing.map((rule) => (
              <li key={rule.id}>
                <strong>{rule.name}.</strong> {wholeTimingText(rule)}
              </li>
            ))}
          </ol>
        </>
      )}
    </Clause>
  );
}

/** All days with hours of their own, by the calendar. */
function closedText({ holidays = [], dates = {} }: BusinessCalendar): string {
  const special = Object.entries(dates).map(([day, spans]) => {
    const hours = spans.length === 0 ? t('options_agreement_closed') : formatList(spans.map(spanText));
    return { day, text: `${formatDay(day)} (${hours})` };
  });
  const named = holidays.map(({ day, name }) => ({ day, text: `${formatDay(day)} (${name})` }));
  const days = [...named, ...special].sort((a, b) => a.day.localeCompare(b.day)).map(({ text }) => text);
  return days.length === 0 ? t('options_agreement_noHolidays') : t('contract_closed', formatList(days));
}
