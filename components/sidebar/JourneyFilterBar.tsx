import type { JourneyView } from '../../lib/domain/lead.ts';
import type { TouchpointKind } from '../../lib/domain/touchpoint.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { Icon } from '../ui/Icon.tsx';
import { kindIcon } from '../ui/kind-icon.ts';
import type { JourneyFilter } from './feed.ts';
import './journey-filter-bar.css';

export interface JourneyFilterBarProps {
  readonly byKind: JourneyView['byKind'];
  readonly filter: JourneyFilter;
  readonly onChange: (filter: JourneyFilter) => void;
}

/** The kinds that occur, each with how often, to be ticked. With none ticked all are shown. */
export function JourneyFilterBar({ byKind, filter, onChange }: JourneyFilterBarProps) {
  const kinds = (Object.entries(byKind) as [TouchpointKind, number][]).sort((a, b) => b[1] - a[1]);
  const toggle = (kind: TouchpointKind): void => {
    const rest = filter.kinds.filter((other) => other !== kind);
    onChange({ ...filter, kinds: rest.length < filter.kinds.length ? rest : [...rest, kind] });
  };
  return (
    <fieldset class="kind-chips">
      <legend class="visually-hidden">{t('sidebar_filter_legend')}</legend>
      {kinds.map(([kind, count]) => (
        <label key={kind} class="kind-chip">
          <input
            type="checkbox"
            class="visually-hidden"
            checked={filter.kinds.includes(kind)}
            onChange={() => toggle(kind)}
          />
          <Icon icon={kindIcon[kind]} size={13} />
          {t(`kind_${kind}`)} <span class="kind-chip-count">{number(count)}</span>
        </label>
      ))}
    </fieldset>
  );
}
