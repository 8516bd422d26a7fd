import type { ChannelRow, ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { creditText, rounded, rowName } from './channel-words.ts';
import { nameColumn } from './name-column.tsx';

const claims = ['impressions', 'clicks', 'leads', 'conversions', 'revenue'] as const;

export interface ClaimsTableProps {
  readonly report: ChannelsReport;
  readonly question: ReportQuestion;
}

/** What channels say of themselves, beside what Baton counted, and never mixed with it. Nothing where none says anything. */
export function ClaimsTable({ report, question }: ClaimsTableProps) {
  const rows = report.rows.filter((row) => row.claims);
  if (rows.length === 0) return null;
  const { by, goal, model } = report.question;
  const told = claims.filter((claim) => rows.some((row) => row.claims?.[claim] !== undefined));
  const columns: Column<ChannelRow>[] = [
    nameColumn(by),
    ...told.map(
      (claim): Column<ChannelRow> => ({
        id: `claim-${claim}`,
        head: t(`reports_channels_claim_${claim}`),
        isNumber: true,
        cell: (row) => {
          const value = row.claims?.[claim];
          return value === undefined ? t('reports_share_none') : number(value, { maximumFractionDigits: 0 });
        },
        sortBy: (row) => row.claims?.[claim] ?? Number.NaN,
        csv: (row) => rounded(row.claims?.[claim] ?? Number.NaN),
      }),
    ),
    {
      id: 'leads',
      head: t('reports_channels_claim_leads_counted'),
      isNumber: true,
      cell: ({ leads, name }) => (
        <Count of={leads} in={question} title={t('reports_channels_leads_of', rowName(name, by))} />
      ),
      sortBy: ({ leads }) => leads.count,
      csv: ({ leads }) => leads.count,
    },
    {
      id: 'conversions',
      head: t(`reports_channels_claim_counted_${goal}`),
      isNumber: true,
      cell: ({ conversions }) => creditText(conversions[model]),
      sortBy: ({ conversions }) => conversions[model],
      csv: ({ conversions }) => rounded(conversions[model]),
    },
  ];
  return (
    <Part title={t('reports_channels_claims')} intro={t('reports_channels_claims_intro')}>
      <ReportTable
        name="channels-own-word"
        caption={t('reports_channels_claims_table')}
        columns={columns}
        rows={rows}
        keyOf={({ name }) => `of ${name}`}
      />
    </Part>
  );
}
