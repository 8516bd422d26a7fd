import { ListFilter, X } from 'lucide';
import { useId, useRef, useState } from 'preact/hooks';
import type { DimensionValue } from '../../../lib/domain/report/report-filter.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Name } from '../../ui/Name.tsx';
import { dimensionName, valueName } from '../dimension-words.ts';
import { useReportPlace } from '../report-place.ts';
import type { ReportView } from '../views.ts';
import { OnlyPanel } from './OnlyPanel.tsx';
import { PeriodFields } from './PeriodFields.tsx';
import { periodText } from './period-text.ts';
import './filter.css';

/** Which leads the report is about: of what days, and only those of some source, owner or whatever is known of them. */
export function FilterBar({ view }: { readonly view: ReportView }) {
  const { filter, firstDay, agreement, setFilter } = useReportPlace();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useId();
  const without = (gone: DimensionValue): void => {
    setFilter({ ...filter, where: filter.where.filter((value) => value !== gone) });
    opener.current?.focus();
  };
  return (
    <div class="report-filter">
      <div class="report-filter-fields">
        <PeriodFields />
        <Button
          icon={ListFilter}
          inner={opener}
          aria-expanded={isOpen}
          aria-controls={isOpen ? panel : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {t('reports_only')}
        </Button>
        {filter.where.length > 0 && (
          <ul class="report-chips" aria-label={t('reports_only_now')}>
            {filter.where.map((value) => {
              const words = t(
                'reports_only_value',
                dimensionName(value.by),
                valueName(value.by, value.value, agreement),
              );
              return (
                <li key={`${value.by}=${value.value}`}>
                  <button
                    type="button"
                    class="report-chip"
                    aria-label={t('reports_only_remove', words)}
                    onClick={() => without(value)}
                  >
                    <Name of={words} />
                    <Icon icon={X} size={12} />
                  </button>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {isOpen && (
        <OnlyPanel
          id={panel}
          onClose={() => {
            setOpen(false);
            opener.current?.focus();
          }}
        />
      )}
      <p class="quiet">{t('reports_period_of', t(view.period), periodText(filter, firstDay))}</p>
    </div>
  );
}
