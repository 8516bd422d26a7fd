import { ListChecks } from 'lucide';
import { useId, useMemo, useState } from 'preact/hooks';
import { isKnownZone } from '../../../../../lib/domain/business-time/zone-clock.ts';
import { dayOf, type Zone } from '../../../../../lib/domain/time.ts';
import { countries, holidaysOf } from '../../../../../lib/holidays/country-holidays.ts';
import { now } from '../../../../../lib/platform/clock.ts';
import { formatList } from '../../../../../lib/platform/format.ts';
import { language, t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { Outcome } from '../../../Status.tsx';
import { countryName, scopeText } from './country-words.ts';
import { guessCountry } from './guess-country.ts';
import { type Offer, weekendOf } from './offer.ts';

/** Years offered, from this one on. */
const yearsOffered = 5;

export interface CountryHolidaysProps {
  readonly zone: Zone;
  readonly onOffer: (offer: Offer) => void;
  readonly onProblem: (problem: Outcome | null) => void;
}

/** The holidays of a country in the years chosen. */
export function CountryHolidays({ zone, onOffer, onProblem }: CountryHolidaysProps) {
  const all = useMemo(() => countries(language()), []);
  const thisYear = Number(dayOf(now(), isKnownZone(zone) ? zone : 'UTC').slice(0, 4));
  const [country, setCountry] = useState(() => guessCountry(zone) ?? '');
  const [years, setYears] = useState<readonly number[]>([thisYear, thisYear + 1]);
  const [busy, setBusy] = useState(false);
  const help = useId();
  const chosen = all.find(({ code }) => code === country);

  async function show(): Promise<void> {
    if (!chosen || years.length === 0) {
      onProblem({ tone: 'bad', text: t(chosen ? 'holidays_noYear' : 'holidays_noCountry') });
      return;
    }
    setBusy(true);
    const lists = await Promise.all(years.map((year) => holidaysOf(chosen.code, year, language()))).catch(() => null);
    setBusy(false);
    if (!lists) {
      onProblem({ tone: 'bad', text: t('holidays_failed', countryName(chosen)) });
      return;
    }
    const unknown = years.filter((_, index) => 'unknownYear' in (lists[index] ?? {}));
    const days = lists.flatMap((list) => ('unknownYear' in list ? [] : list));
    const name = countryName(chosen);
    const missing = unknown.length > 0 ? [t('holidays_unknownYears', name, formatList(unknown.map(String)))] : [];
    if (days.length === 0) onProblem({ tone: 'bad', text: missing.join(' ') });
    else onOffer({ source: name, days, weekend: weekendOf(chosen.code), notes: [scopeText(chosen), ...missing] });
  }

  return (
    <div class="holiday-country">
      <label class="field">
        <span class="label">{t('holidays_country')}</span>
        <select
          class="select"
          value={country}
          aria-describedby={chosen ? help : undefined}
          onChange={(event) => setCountry(event.currentTarget.value)}
        >
          <option value="">{t('holidays_choose')}</option>
          {[true, false].map((checked) => (
            <optgroup key={String(checked)} label={t(checked ? 'holidays_checked' : 'holidays_unchecked')}>
              {all
                .filter((one) => one.checked === checked)
                .map((one) => (
                  <option key={one.code} value={one.code}>
                    {countryName(one)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      {chosen && (
        <p id={help} class="quiet">
          {scopeText(chosen)}
        </p>
      )}
      <fieldset class="choices">
        <legend class="label">{t('holidays_years')}</legend>
        {Array.from({ length: yearsOffered }, (_, index) => thisYear + index).map((year) => (
          <label key={year} class="choice">
            <input
              type="checkbox"
              checked={years.includes(year)}
              onChange={(event) =>
                setYears(
                  event.currentTarget.checked ? [...years, year].sort() : years.filter((other) => other !== year),
                )
              }
            />
            {String(year)}
          </label>
        ))}
      </fieldset>
      <div class="buttons">
        <Button icon={ListChecks} busy={busy} onClick={() => void show()}>
          {t('holidays_show')}
        </Button>
      </div>
    </div>
  );
}
