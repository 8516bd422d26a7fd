import type { TimeSpent } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { number, percent, plural, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { Chart } from '../charts/Chart.tsx';
import { moneyCell, moneyOrder, moneyText } from '../money-text.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import type { PartOfReport } from './part-of-report.ts';

/** Where the reps' calls, meetings and mails went, by what became of the leads. */
export function TimeSpentPart({ report: { timeSpent }, question }: PartOfReport) {
  const contacts = timeSpent.reduce((sum, row) => sum + row.contacts, 0);
  const rows = timeSpent.filter(({ leads }) => leads.count > 0);
  if (rows.length === 0) return null;
  const nameOf = ({ on }: TimeSpent) => t(`reports_followUp_end_${on}`);
  const wonShare = rows.find(({ on }) => on === 'won')?.contacts ?? 0;
  const columns: Column<TimeSpent>[] = [
    { id: 'on', head: t('reports_followUp_end'), cell: nameOf, sortBy: nameOf, csv: nameOf },
    {
      id: 'leads',
      head: t('reports_followUp_leads'),
      isNumber: true,
      cell: (row) => (
        <Count
          of={row.leads}
          in={question}
          title={t('reports_followUp_of', t('reports_followUp_leads'), nameOf(row))}
        />
      ),
      sortBy: ({ leads }) => leads.count,
      csv: ({ leads }) => leads.count,
    },
    {
      id: 'contacts',
      head: t('reports_followUp_contacts'),
      isNumber: true,
      cell: (row) => number(row.contacts),
      sortBy: (row) => row.contacts,
      csv: (row) => row.contacts,
    },
    {
      id: 'share',
      head: t('reports_followUp_contacts_share'),
      isNumber: true,
      cell: (row) => (contacts === 0 ? t('reports_share_none') : percent(row.contacts / contacts)),
      sortBy: (row) => row.contacts,
      csv: (row) => (contacts === 0 ? '' : Math.round((row.contacts / contacts) * 10_000) / 10_000),
    },
    {
      id: 'each',
      head: t('reports_followUp_contacts_lead'),
      isNumber: true,
      cell: (row) => number(row.contacts / row.leads.count, { maximumFractionDigits: 1 }),
      sortBy: (row) => row.contacts / row.leads.count,
      csv: (row) => Math.round((row.contacts / row.leads.count) * 100) / 100,
    },
    {
      id: 'days',
      head: t('reports_followUp_days'),
      hint: t('reports_followUp_days_hint'),
      isNumber: true,
      cell: ({ days }) => (days === undefined ? t('reports_share_none') : number(days, { maximumFractionDigits: 1 })),
      sortBy: ({ days }) => days ?? Number.NaN,
      csv: ({ days }) => days ?? '',
    },
    {
      id: 'revenue',
      head: t('reports_followUp_revenue'),
      isNumber: true,
      cell: ({ revenue }) => moneyText(revenue) || t('reports_share_none'),
      sortBy: ({ revenue }) => moneyOrder(revenue),
      csv: ({ revenue }) => moneyCell(revenue),
    },
  ];
  return (
    <Part title={t('reports_followUp_spent')} intro={t('reports_followUp_spent_intro')}>
      <p>
        {contacts === 0
          ? t('reports_followUp_spent_none')
          : plural('reports_followUp_spent_head', contacts, percent(wonShare / contacts))}
      </p>
      {contacts > 0 && (
        <Chart
          kind="rows"
          title={t('reports_followUp_spent_chart')}
          labels={rows.map(nameOf)}
          series={[{ id: 'contacts', name: t('reports_followUp_contacts'), values: rows.map((row) => row.contacts) }]}
          format={(count) => number(count)}
        />
      )}
      <ReportTable
        name="contacts-by-end"
        caption={t('reports_followUp_spent_table')}
        columns={columns}
        rows={rows}
        keyOf={({ on }) => on}
      />
    </Part>
  );
}
