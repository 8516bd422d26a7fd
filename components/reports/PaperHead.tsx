import { dayOf } from '../../lib/domain/time.ts';
import { formatClauses, formatClock, formatDay, localZone } from '../../lib/platform/format.ts';
import { plural, t } from '../../lib/platform/i18n.ts';
import { dimensionName, valueName } from './dimension-words.ts';
import { periodText } from './filter/period-text.ts';
import { useReportPlace } from './report-place.ts';
import type { ReportView } from './views.ts';

/** What a sheet of paper says of its figures, as nobody can ask it: of which leads, counted when, by which agreement. */
export function PaperHead({ view }: { readonly view: ReportView }) {
  const { filter, firstDay, state, agreement } = useReportPlace();
  const only = filter.where.map(({ by, value }) =>
    t('reports_only_value', dimensionName(by), valueName(by, value, agreement)),
  );
  return (
    <ul class="report-paper">
      <li>{t('reports_period_of', t(view.period), periodText(filter, firstDay))}</li>
      {only.length > 0 && <li>{t('reports_paper_only', formatClauses(only))}</li>}
      {state.at !== undefined && (
        <li>
          {t(
            'reports_paper_counted',
            plural('leads_grid_leads', state.leads),
            formatDay(dayOf(state.at, localZone())),
            formatClock(state.at, localZone()),
          )}
        </li>
      )}
      <li>{t('reports_paper_agreement', agreement.name, agreement.revision)}</li>
    </ul>
  );
}
