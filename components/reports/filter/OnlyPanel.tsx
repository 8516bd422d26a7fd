import { X } from 'lucide';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { DimensionValue } from '../../../lib/domain/report/report-filter.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Name } from '../../ui/Name.tsx';
import { dimensionName, valueName } from '../dimension-words.ts';
import { useReportPlace } from '../report-place.ts';

/** From so many values on they are looked for by their letters. */
const manyValues = 12;

/** As many values as a question may name. */
const mostValues = 20;

export interface OnlyPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** The values that leads have, with how many have each; pressed ones are those the report is about. */
export function OnlyPanel({ id, onClose }: OnlyPanelProps) {
  const { filter, dimensions, agreement, setFilter } = useReportPlace();
  const [by, setBy] = useState(filter.where.at(-1)?.by ?? 'leadSource');
  const [letters, setLetters] = useState('');
  const field = useId();
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const dimension = dimensions.find((choice) => choice.id === by) ?? dimensions[0];
  const named = (dimension?.values ?? []).map((value) => ({
    ...value,
    name: valueName(dimension?.id ?? '', value.value, agreement),
  }));
  const wanted = letters.trim().toLocaleLowerCase();
  const shown = named.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const isIn = (value: string | null) => (held: DimensionValue) => held.by === dimension?.id && held.value === value;
  const toggle = (value: string | null): void => {
    if (!dimension) return;
    const isHeld = filter.where.some(isIn(value));
    const others = filter.where.filter((held) => !isIn(value)(held));
    setFilter({ ...filter, where: isHeld ? others : [...others, { by: dimension.id, value }] });
  };
  return (
    <section
      id={id}
      class="report-only"
      aria-label={t('reports_only')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="report-filter-fields">
        <div class="report-field">
          <label for={field}>{t('reports_only_by')}</label>
          <select
            id={field}
            ref={first}
            class="report-input"
            value={dimension?.id}
            onChange={({ currentTarget }) => {
              setBy(currentTarget.value);
              setLetters('');
            }}
          >
            {dimensions.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {dimensionName(choice.id)}
              </option>
            ))}
          </select>
        </div>
        {named.length > manyValues && (
          <div class="report-field">
            <label for={`${field}-letters`}>{t('reports_only_letters')}</label>
            <input
              id={`${field}-letters`}
              class="report-input"
              type="search"
              value={letters}
              onInput={({ currentTarget }) => setLetters(currentTarget.value)}
            />
          </div>
        )}
        <Button look="quiet" icon={X} aria-label={t('reports_close')} onClick={onClose} />
      </div>
      {dimensions.length === 0 && <p class="quiet">{t('reports_only_nothing')}</p>}
      <fieldset class="report-values" aria-label={dimension && dimensionName(dimension.id)}>
        {shown.map(({ value, name, leads }) => {
          const isHeld = filter.where.some(isIn(value));
          return (
            <button
              key={`${value}`}
              type="button"
              class="report-value"
              aria-pressed={isHeld}
              disabled={!isHeld && filter.where.length >= mostValues}
              onClick={() => toggle(value)}
            >
              <Name of={name} /> <span class="report-value-leads">{number(leads)}</span>
            </button>
          );
        })}
      </fieldset>
      {shown.length === 0 && wanted !== '' && <p class="quiet">{t('reports_only_noMatch')}</p>}
      {(dimension?.others ?? 0) > 0 && <p class="quiet">{plural('reports_only_others', dimension?.others ?? 0)}</p>}
    </section>
  );
}
