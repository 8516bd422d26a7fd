import { useId } from 'preact/hooks';
import { minimumSample, type TallyRow } from '../../../lib/domain/report/tally.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { percent, plural, t } from '../../../lib/platform/i18n.ts';
import { Chart } from '../charts/Chart.tsx';
import { dimensionName, valueName } from '../dimension-words.ts';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { FunnelPartProps } from './funnel-part.ts';
import { type GroupRow, groupColumns } from './group-columns.tsx';

/** More bars are no picture any more; the table has them all. */
const mostBars = 12;

/** The leads by what is known of them: which ones become customers. */
export function GroupsPart({ report, question }: FunnelPartProps) {
  const { agreement, dimensions, tooVaried, filter, setChoice, narrow } = useReportPlace();
  const field = useId();
  const { by, rows, others, all } = report;
  const nameOf = ({ value }: TallyRow): string => valueName(by, value, agreement);
  const named: readonly GroupRow[] = rows.map((row) => ({
    key: `=${row.value}`,
    name: nameOf(row),
    tally: row,
    // A row that is the only one left cannot be narrowed to.
    ...(!filter.where.some((held) => held.by === by && held.value === row.value) && {
      onChoose: () => narrow({ by, value: row.value }),
    }),
  }));
  const foot: readonly GroupRow[] = [
    ...(others ? [{ key: 'others', name: plural('reports_funnel_others', others.values), tally: others }] : []),
    { key: 'all', name: t('reports_all'), tally: all },
  ];
  const drawn = rows
    .filter(({ conversion }) => conversion && conversion.whole >= minimumSample)
    .slice(0, mostBars)
    .sort((a, b) => (b.conversion?.likely ?? 0) - (a.conversion?.likely ?? 0));
  const isPicture = drawn.length > 1 && drawn.some(({ won }) => won.count > 0);
  const isOffered = dimensions.some(({ id }) => id === by);
  return (
    <Part title={t('reports_funnel_groups')} intro={t('reports_funnel_groups_intro')} startsSheet>
      <div class="report-field funnel-by">
        <label for={field}>{t('reports_funnel_by')}</label>
        <select
          id={field}
          class="report-input"
          value={by}
          onChange={({ currentTarget }) => setChoice('by', currentTarget.value)}
        >
          {!isOffered && <option value={by}>{dimensionName(by)}</option>}
          {dimensions.map(({ id }) => (
            <option key={id} value={id}>
              {dimensionName(id)}
            </option>
          ))}
        </select>
        {tooVaried.length > 0 && (
          <p class="quiet">{t('reports_funnel_tooVaried', formatList(tooVaried.map(dimensionName), 'conjunction'))}</p>
        )}
      </div>
      {isPicture && (
        <>
          <h3 class="chart-title">{t('reports_funnel_groups_chart', dimensionName(by))}</h3>
          <Chart
            kind="rows"
            title={t('reports_funnel_groups_chart', dimensionName(by))}
            labels={drawn.map(nameOf)}
            series={[
              {
                id: 'conversion',
                name: t('reports_funnel_conversion'),
                values: drawn.map(({ conversion }) => conversion?.likely ?? null),
                low: drawn.map(({ conversion }) => conversion?.low ?? null),
                high: drawn.map(({ conversion }) => conversion?.high ?? null),
              },
            ]}
            format={percent}
          />
        </>
      )}
      <ReportTable
        caption={t('reports_funnel_groups_table', dimensionName(by))}
        columns={groupColumns([...named, ...foot], dimensionName(by), question)}
        rows={named}
        keyOf={({ key }) => key}
        name="funnel-groups"
        foot={foot}
      />
    </Part>
  );
}
