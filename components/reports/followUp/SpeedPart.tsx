import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { Spread } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { percent, plural, t } from '../../../lib/platform/i18n.ts';
import { Chart } from '../charts/Chart.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ShareText } from '../ui/ShareText.tsx';
import { Handovers } from './Handovers.tsx';
import type { PartOfReport } from './part-of-report.ts';
import { boundText, type Clock, clocks, inHours, waitText } from './wait-text.ts';

type Bound = PartOfReport['report']['all']['speed']['within'][number];

/** From the handover to the first response: by the clock on the wall and in business time, side by side. */
export function SpeedPart({ report, question }: PartOfReport) {
  const { handovers, speed } = report.all;
  if (!speed.wall) return null;
  const shown = clocks.filter((clock) => speed[clock] !== undefined);
  const shareOf = (bound: Bound, clock: Clock) => measuredShare(bound[clock].count, handovers.count);
  const columns: Column<Bound>[] = [
    {
      id: 'bound',
      head: t('reports_followUp_within'),
      csvHead: t('reports_followUp_within_hours'),
      cell: ({ ms }) => boundText(ms),
      sortBy: ({ ms }) => ms,
      csv: ({ ms }) => inHours(ms),
    },
    ...shown.flatMap((clock): Column<Bound>[] => [
      {
        id: `${clock}-count`,
        head: t(`reports_followUp_within_${clock}`),
        isNumber: true,
        cell: (bound) => (
          <Handovers
            of={bound[clock]}
            in={question}
            title={t(`reports_followUp_within_of_${clock}`, boundText(bound.ms))}
          />
        ),
        sortBy: (bound) => bound[clock].count,
        csv: (bound) => bound[clock].count,
      },
      {
        id: `${clock}-share`,
        head: t(`reports_followUp_within_share_${clock}`),
        isNumber: true,
        cell: (bound) => <ShareText share={shareOf(bound, clock)} isShort />,
        sortBy: (bound) => bound[clock].count,
        csv: (bound) => Math.round((shareOf(bound, clock)?.likely ?? 0) * 10_000) / 10_000,
      },
    ]),
  ];
  return (
    <Part title={t('reports_followUp_speed')} intro={t('reports_followUp_speed_intro')}>
      <div class="speed-clocks">
        {clocks.map((clock) => (
          <SpeedByClock key={clock} clock={clock} spread={speed[clock]} />
        ))}
      </div>
      {handovers.count >= minimumSample && (
        <Chart
          kind="bars"
          title={t('reports_followUp_speed_chart')}
          labels={speed.within.map(({ ms }) => boundText(ms))}
          series={shown.map((clock) => ({
            id: clock,
            name: t(`reports_followUp_clock_${clock}`),
            values: speed.within.map((bound) => shareOf(bound, clock)?.likely ?? null),
          }))}
          format={(share) => percent(share)}
        />
      )}
      <ReportTable
        name="answered-within"
        caption={t('reports_followUp_speed_table')}
        columns={columns}
        rows={speed.within}
        keyOf={({ ms }) => String(ms)}
      />
    </Part>
  );
}

/** The figures of one clock; that its hours are not known, where they are not. */
function SpeedByClock({ clock, spread }: { readonly clock: Clock; readonly spread: Spread | undefined }) {
  return (
    <section class="speed-clock" aria-label={t(`reports_followUp_clock_${clock}`)}>
      <h3>{t(`reports_followUp_clock_${clock}`)}</h3>
      <p class="quiet">{t(`reports_followUp_clock_${clock}_about`)}</p>
      {spread ? (
        <>
          <dl>
            {(['median', 'ninth', 'mean', 'most'] as const).map((figure) => (
              <div key={figure} class={figure === 'median' || figure === 'ninth' ? 'speed-main' : undefined}>
                <dt>{t(`reports_followUp_spread_${figure}`)}</dt>
                <dd>{waitText(spread[figure], clock)}</dd>
              </div>
            ))}
          </dl>
          <p class="quiet">
            {spread.count < minimumSample
              ? plural('reports_followUp_spread_few', spread.count)
              : plural('reports_followUp_spread_of', spread.count)}
          </p>
        </>
      ) : (
        <p>{t('reports_followUp_spread_none')}</p>
      )}
    </section>
  );
}
