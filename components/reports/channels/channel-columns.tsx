/** The columns of the table of channels. */
import type { Goals } from '../../../lib/domain/agreement/plan-schema.ts';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { soleAmount } from '../../../lib/domain/report/money.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { Count } from '../behind/Count.tsx';
import { amountText, moneyCell, moneyOrder, moneyText } from '../money-text.ts';
import type { Column } from '../table/column.ts';
import { CostOfLead } from './CostOfLead.tsx';
import type { ShownRow } from './channel-rows.ts';
import { creditText, modelName, rounded, timesText } from './channel-words.ts';
import { knowsCosts } from './knows-costs.ts';

/** Those that have something to say: no costs where none are known or told apart, no revenue of leads handed over. */
export function channelColumns(report: ChannelsReport, question: ReportQuestion, goals: Goals): Column<ShownRow>[] {
  const { goal, by, model, windowDays } = report.question;
  const counted = (of: LeadCount | undefined, title: string) => of && <Count of={of} in={question} title={title} />;
  const columns: Column<ShownRow>[] = [
    {
      id: 'name',
      head: t(`reports_channels_per_${by}`),
      cell: ({ name }) => <bdi>{name}</bdi>,
      sortBy: ({ name }) => name,
      csv: ({ name }) => name,
    },
    figure('leads', t('reports_channels_leads'), t(`reports_channels_leads_hint_${by}`), (row) => row.leads?.count, {
      cell: ({ leads, name }) => counted(leads, t('reports_channels_leads_of', name)),
    }),
    figure(
      'touched',
      t(`reports_channels_touched_${goal}`),
      t('reports_channels_touched_hint', number(windowDays)),
      (row) => row.touched?.count,
      { cell: ({ touched, name }) => counted(touched, t(`reports_channels_touched_of_${goal}`, name)) },
    ),
    figure(
      'conversions',
      t(`reports_channels_conversions_${goal}`),
      t('reports_channels_conversions_hint', modelName(model)),
      (row) => row.conversions,
      { cell: ({ conversions }) => creditText(conversions) },
    ),
  ];
  if (goal === 'won' && (Object.keys(report.value).length > 0 || knowsCosts(report))) {
    columns.push({
      id: 'value',
      head: t('reports_channels_revenue'),
      hint: t('reports_channels_conversions_hint', modelName(model)),
      isNumber: true,
      cell: ({ value }) => moneyText(value) || none(),
      sortBy: ({ value }) => moneyOrder(value),
      csv: ({ value }) => moneyCell(value),
    });
  }
  return knowsCosts(report) ? [...columns, ...costColumns(goal, goals)] : columns;
}

function costColumns(goal: 'won' | 'handedOver', goals: Goals): Column<ShownRow>[] {
  const money = (amount: number | undefined, { spend }: ShownRow) =>
    amount === undefined ? none() : amountText(amount, soleAmount(spend)?.currency ?? '');
  return [
    {
      id: 'spend',
      head: t('reports_channels_spend'),
      isNumber: true,
      cell: ({ spend }) => moneyText(spend) || none(),
      sortBy: ({ spend }) => moneyOrder(spend),
      csv: ({ spend }) => moneyCell(spend),
    },
    figure('costPerLead', t('reports_channels_cpl'), t('reports_channels_cpl_hint'), (row) => row.costPerLead, {
      cell: ({ costPerLead, spend }) => <CostOfLead cost={costPerLead} spend={spend} goals={goals} />,
    }),
    figure(
      'costPerConversion',
      t(`reports_channels_cpa_${goal}`),
      t('reports_channels_cpa_hint'),
      (row) => row.costPerConversion,
      { cell: (row) => money(row.costPerConversion, row) },
    ),
    ...(goal === 'won'
      ? [
          figure('roas', t('reports_channels_roas'), t('reports_channels_roas_hint'), (row) => row.roas, {
            cell: ({ roas }) => (roas === undefined ? none() : timesText(roas)),
          }),
        ]
      : []),
  ];
}

/** A column of numbers: sorted by them, and in the file as they are; where there is none the cell is empty. */
function figure(
  id: string,
  head: string,
  hint: string,
  value: (row: ShownRow) => number | undefined,
  { cell }: Pick<Column<ShownRow>, 'cell'>,
): Column<ShownRow> {
  return {
    id,
    head,
    hint,
    isNumber: true,
    cell,
    sortBy: (row) => value(row) ?? Number.NaN,
    csv: (row) => {
      const number = value(row);
      return number === undefined ? '' : rounded(number);
    },
  };
}

function none() {
  return <span class="count-none">{t('reports_share_none')}</span>;
}
