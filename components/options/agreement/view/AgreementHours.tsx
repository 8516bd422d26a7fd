import type { BusinessCalendar } from '../../../../lib/domain/business-time/calendar.ts';
import { formatClauses, formatDay, formatFacts, formatList } from '../../../../lib/platform/format.ts';
import { plural, t } from '../../../../lib/platform/i18n.ts';
import { hoursTexts, spanText } from '../text/hours-words.ts';

/** When the teams are at work: the hours in which clocks run. */
export function AgreementHours({ calendars }: { readonly calendars: readonly BusinessCalendar[] }) {
  return (
    <>
      <h3>{t('options_agreement_hours')}</h3>
      <ul class="plain-list">
        {calendars.map((calendar) => (
          <li key={calendar.id}>
            <span class="strong">{calendar.name}.</span>{' '}
            {t('options_agreement_calendar', formatClauses(hoursTexts(calendar)), calendar.zone)}
            <Holidays calendar={calendar} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Holidays({ calendar: { holidays = [], dates = {} } }: { readonly calendar: BusinessCalendar }) {
  const special = Object.entries(dates).sort(([a], [b]) => a.localeCompare(b));
  if (holidays.length + special.length === 0) return <p class="quiet">{t('options_agreement_noHolidays')}</p>;
  return (
    <details>
      <summary>{plural('options_agreement_holidays', holidays.length + special.length)}</summary>
      <ul class="plain-list quiet">
        {holidays.map(({ day, name }) => (
          <li key={day + name}>{formatFacts([formatDay(day), name])}</li>
        ))}
        {special.map(([day, spans]) => (
          <li key={day}>
            {formatFacts([
              formatDay(day),
              spans.length === 0 ? t('options_agreement_closed') : formatList(spans.map(spanText)),
            ])}
          </li>
        ))}
      </ul>
    </details>
  );
}
