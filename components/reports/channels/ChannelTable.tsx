import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { amountText } from '../money-text.ts';
import { useReportPlace } from '../report-place.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { ChannelChart } from './ChannelChart.tsx';
import { channelColumns } from './channel-columns.tsx';
import { closingRows, shownRow } from './channel-rows.ts';
import { modelName } from './channel-words.ts';

export interface ChannelTableProps {
  readonly report: ChannelsReport;
  readonly question: ReportQuestion;
}

/** Each channel or campaign: leads, what became of them, and what they cost. */
export function ChannelTable({ report, question }: ChannelTableProps) {
  const { agreement } = useReportPlace();
  const { by, model } = report.question;
  const agreed = agreedText(agreement);
  return (
    <Part title={t(`reports_channels_part_${by}`)} intro={t('reports_channels_part_intro', modelName(model))}>
      <ChannelChart report={report} />
      {agreed !== undefined && report.hasCosts && <p class="quiet">{agreed}</p>}
      <ReportTable
        name={by === 'channel' ? 'channels' : 'campaigns'}
        caption={t(`reports_channels_table_${by}`)}
        columns={channelColumns(report, question, agreement.goals)}
        rows={report.rows.map((row) => shownRow(row, report.question))}
        foot={closingRows(report)}
        keyOf={({ key }) => key}
      />
    </Part>
  );
}

/** What a lead may cost by the agreement; undefined where nothing was agreed. */
function agreedText({ goals: { costPerLead, costPerLeadMax, currency } }: Agreement): string | undefined {
  const money = (amount: number) => amountText(amount, currency);
  if (costPerLead !== undefined && costPerLeadMax !== undefined) {
    return t('reports_channels_agreed_both', money(costPerLead), money(costPerLeadMax));
  }
  if (costPerLead !== undefined) return t('reports_channels_agreed_target', money(costPerLead));
  if (costPerLeadMax !== undefined) return t('reports_channels_agreed_most', money(costPerLeadMax));
  return undefined;
}
