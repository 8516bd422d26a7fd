import type { OpinionCell, OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import { percent, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ShareText } from '../ui/ShareText.tsx';
import { meetingName, sayable } from './opinion-words.ts';
import type { OpinionsPartProps } from './opinions-part.ts';

const counted = ['leads', 'won', 'lost'] as const;

/** Where both opinions meet, and how those leads ended: who was right. */
export function MeetingPart({ report, question }: OpinionsPartProps) {
  const cells = report.cells.filter(({ leads }) => leads.count > 0);
  const drawn = cells.filter(({ winRate }) => sayable(winRate));
  const heads = { leads: t('reports_leads'), won: t('reports_result_won'), lost: t('reports_result_lost') };
  const columns: Column<OpinionCell>[] = [
    { id: 'meeting', head: t('reports_opinions_meet_head'), cell: meetingName, csv: meetingName },
    ...counted.map(
      (id): Column<OpinionCell> => ({
        id,
        head: heads[id],
        isNumber: true,
        cell: (cell) => (
          <Count of={cell[id]} in={question} title={t('reports_result_of', meetingName(cell), heads[id])} />
        ),
        sortBy: (cell) => cell[id].count,
        csv: (cell) => cell[id].count,
      }),
    ),
    {
      id: 'winRate',
      head: t('reports_winRate'),
      hint: t('reports_winRate_hint'),
      isNumber: true,
      cell: ({ winRate }) => <ShareText share={winRate} isShort />,
      sortBy: ({ winRate }) => winRate?.likely ?? Number.NaN,
      csv: ({ winRate }) => winRate?.likely ?? '',
    },
  ];
  return (
    <Part title={t('reports_opinions_meet')} intro={t('reports_opinions_meet_intro')} startsSheet>
      <p>{rightText(report)}</p>
      {drawn.length > 1 && (
        <Chart
          kind="rows"
          title={t('reports_opinions_meet_chart')}
          labels={drawn.map(meetingName)}
          series={[
            {
              id: 'winRate',
              name: t('reports_winRate'),
              values: drawn.map(({ winRate }) => winRate?.likely ?? null),
              low: drawn.map(({ winRate }) => winRate?.low ?? null),
              high: drawn.map(({ winRate }) => winRate?.high ?? null),
            },
          ]}
          format={percent}
        />
      )}
      <ReportTable
        caption={t('reports_opinions_meet_table')}
        columns={columns}
        rows={cells}
        keyOf={meetingName}
        name="opinions-meeting"
      />
      <p class="quiet">{t('reports_opinions_meet_caution')}</p>
    </Part>
  );
}

/** Whether leads that sales rejected were won less often than those both held to be good, beyond what chance explains. */
function rightText({ cells }: OpinionsReport): string {
  const rate = (sales: OpinionCell['sales']) =>
    sayable(cells.find((cell) => cell.marketing && cell.sales === sales)?.winRate);
  const [both, disputed] = [rate('good'), rate('bad')];
  if (!both || !disputed) return t('reports_opinions_right_few');
  const shares = [percent(disputed.likely), percent(both.likely)] as const;
  if (disputed.high < both.low) return t('reports_opinions_right_sales', ...shares);
  if (disputed.low > both.high) return t('reports_opinions_right_marketing', ...shares);
  return t('reports_opinions_right_open', ...shares);
}
