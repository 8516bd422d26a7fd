import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { number, t } from '../../../lib/platform/i18n.ts';
import { reasonLook } from '../../ui/call-reason.ts';
import { cellSentence } from '../../ui/fit-grid/cell-words.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CallChoices, CallFilter } from './call-filter.ts';

export interface CallFiltersProps {
  readonly filter: CallFilter;
  readonly choices: CallChoices;
  /** How many entries there are before any filter. */
  readonly all: number;
  readonly onFilter: (filter: CallFilter) => void;
}

/** What of the list is shown: by reason, stage, cell and words. Nothing is offered that would show nobody. */
export function CallFilters({ filter, choices, all, onFilter }: CallFiltersProps) {
  const id = useId();
  const { reasons, stages, cells } = choices;
  const change = (part: Partial<CallFilter>): void => onFilter({ ...filter, ...part });
  return (
    <div class="filters">
      <fieldset class="chips">
        <legend class="visually-hidden">{t('leads_filter_reason')}</legend>
        <Chip
          word={t('leads_filter_all')}
          count={all}
          isOn={filter.reason === ''}
          onPress={() => change({ reason: '' })}
        />
        {reasons.map(([code, count]) => {
          const { word, icon } = reasonLook(code);
          const isOn = filter.reason === code;
          return (
            <Chip
              key={code}
              word={word}
              icon={icon}
              count={count}
              isOn={isOn}
              onPress={() => change({ reason: isOn ? '' : code })}
            />
          );
        })}
      </fieldset>
      <div class="filter-fields">
        <Field id={`${id}-text`} label={t('leads_filter_text')}>
          <input
            id={`${id}-text`}
            class="leads-input"
            type="search"
            dir="auto"
            autocomplete="off"
            maxLength={200}
            value={filter.text}
            onInput={(event) => change({ text: event.currentTarget.value })}
          />
        </Field>
        {stages.length > 0 && (
          <Field id={`${id}-stage`} label={t('leads_filter_stage')}>
            <select
              id={`${id}-stage`}
              class="leads-input"
              value={filter.stage}
              onChange={(event) => change({ stage: event.currentTarget.value })}
            >
              <option value="">{t('leads_filter_any')}</option>
              {stages.map((stage) => (
                <option key={stage} value={stage}>
                  {stage}
                </option>
              ))}
            </select>
          </Field>
        )}
        {cells.length > 1 && (
          <Field id={`${id}-cell`} label={t('leads_filter_cell')}>
            <select
              id={`${id}-cell`}
              class="leads-input"
              value={filter.cell}
              onChange={(event) => change({ cell: event.currentTarget.value })}
            >
              <option value="">{t('leads_filter_any')}</option>
              {cells.map(([key, cell]) => (
                <option key={key} value={key}>
                  {cellSentence(cell)}
                </option>
              ))}
            </select>
          </Field>
        )}
      </div>
    </div>
  );
}

interface ChipProps {
  readonly word: string;
  readonly icon?: Parameters<typeof Icon>[0]['icon'];
  readonly count: number;
  readonly isOn: boolean;
  readonly onPress: () => void;
}

function Chip({ word, icon, count, isOn, onPress }: ChipProps) {
  return (
    <button type="button" class="chip" aria-pressed={isOn} onClick={onPress}>
      {icon && <Icon icon={icon} size={14} />}
      {word} <span class="chip-count">{number(count)}</span>
    </button>
  );
}

function Field({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="filter-field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}
