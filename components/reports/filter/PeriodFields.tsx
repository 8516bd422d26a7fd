import { useId, useState } from 'preact/hooks';
import { dayOf } from '../../../lib/domain/time.ts';
import { now } from '../../../lib/platform/clock.ts';
import { localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { useReportPlace } from '../report-place.ts';
import { namesOf, type PeriodName, periodNamed, periodNames } from './periods.ts';

type Chosen = PeriodName | 'own';

/** The period: a named one, or days of one's own. */
export function PeriodFields() {
  const { filter, setFilter } = useReportPlace();
  const id = useId();
  const today = dayOf(now(), localZone());
  const [chosen, setChosen] = useState<Chosen>();
  const names: readonly Chosen[] = namesOf(filter, today);
  // What was chosen last, where it still says the same; else what the days are called.
  const shown: Chosen =
    chosen !== undefined && (chosen === 'own' || names.includes(chosen)) ? chosen : (names[0] ?? 'own');
  const { from: _from, until: _until, ...others } = filter;
  const choose = (name: Chosen): void => {
    setChosen(name);
    if (name !== 'own') setFilter({ ...others, ...periodNamed(name, today) });
  };
  const setDay = (name: 'from' | 'until', day: string): void => {
    // Half-typed days are none yet.
    if (day !== '' && Number.isNaN(Date.parse(day))) return;
    const { [name]: _before, ...rest } = filter;
    setChosen('own');
    setFilter(day === '' ? rest : { ...rest, [name]: day });
  };
  return (
    <>
      <div class="report-field">
        <label for={id}>{t('reports_period')}</label>
        <select
          id={id}
          class="report-input"
          value={shown}
          onChange={({ currentTarget }) => choose(currentTarget.value as Chosen)}
        >
          {periodNames.map((name) => (
            <option key={name} value={name}>
              {t(name === 'ever' ? 'reports_period_ever_choice' : `reports_period_${name}`)}
            </option>
          ))}
          <option value="own">{t('reports_period_own')}</option>
        </select>
      </div>
      {shown === 'own' &&
        (['from', 'until'] as const).map((name) => (
          <div key={name} class="report-field">
            <label for={`${id}-${name}`}>{t(`reports_period_own_${name}`)}</label>
            <input
              id={`${id}-${name}`}
              class="report-input"
              type="date"
              value={filter[name] ?? ''}
              min={name === 'until' ? filter.from : undefined}
              max={name === 'from' ? filter.until : undefined}
              onChange={({ currentTarget }) => setDay(name, currentTarget.value)}
            />
          </div>
        ))}
    </>
  );
}
