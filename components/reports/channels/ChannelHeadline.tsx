import { TriangleAlert } from 'lucide';
import type { ChannelRow, ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { soleAmount } from '../../../lib/domain/report/money.ts';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Count } from '../behind/Count.tsx';
import { amountText, moneyText } from '../money-text.ts';
import { modelName, rowName, timesText } from './channel-words.ts';
import { returnsTold } from './returns-told.ts';

export interface ChannelHeadlineProps {
  readonly report: ChannelsReport;
  readonly question: ReportQuestion;
}

/** What was spent, what it brought, and where it came back best and worst; with a caution where chance may have decided. */
export function ChannelHeadline({ report, question }: ChannelHeadlineProps) {
  const { goal } = report.question;
  const told = returnsTold(report);
  const few = told?.few ?? [];
  const nameOf = ({ name }: ChannelRow) => rowName(name, report.question.by);
  return (
    <>
      <p class="report-headline">{broughtText(report)}</p>
      {report.converted.count > 0 && (
        <p>
          {t('reports_channels_behind')}{' '}
          <Count of={report.converted} in={question} title={t(`reports_channels_goal_${goal}`)} />
        </p>
      )}
      {report.conversions > report.fromPaths && <p>{touchedText(report)}</p>}
      {told && <p>{returnText(report, told)}</p>}
      {few.length > 0 && (
        <p class="channels-caution">
          <Icon icon={TriangleAlert} size={14} />
          <span>{t('reports_channels_few', formatList(few.map(nameOf), 'conjunction'), number(minimumSample))}</span>
        </p>
      )}
    </>
  );
}

/** "€12,000 was spent; 42 deals worth €60,000 were won." */
function broughtText({ conversions, value, spend, hasCosts, question: { goal } }: ChannelsReport): string {
  const [worth, paid] = [moneyText(value), hasCosts ? moneyText(spend) : ''];
  if (conversions === 0) {
    return paid === ''
      ? t(`reports_channels_head_nothing_${goal}`)
      : t(`reports_channels_head_nothing_${goal}_spent`, paid);
  }
  if (goal === 'won' && worth !== '') {
    if (paid === '') return plural('reports_channels_head_worth', conversions, worth);
    return plural('reports_channels_head_worth_spent', conversions, worth, paid);
  }
  if (paid === '') return plural(`reports_channels_head_${goal}`, conversions);
  return plural(`reports_channels_head_${goal}_spent`, conversions, paid);
}

/** How many of those that are told of leads have a touch; paths have their touches in themselves. */
function touchedText({ conversions, attributed, fromPaths, question: { windowDays } }: ChannelsReport): string {
  const [touched, whole] = [attributed - fromPaths, conversions - fromPaths];
  if (touched === 0) return plural('reports_channels_head_touched_none', windowDays);
  if (touched === whole) return plural('reports_channels_head_touched_all', windowDays);
  return plural('reports_channels_head_touched', windowDays, number(touched), number(whole));
}

function returnText({ spend, question }: ChannelsReport, told: NonNullable<ReturnType<typeof returnsTold>>): string {
  const { by, best, worst } = told;
  const currency = soleAmount(spend)?.currency ?? '';
  const figure = (value: number) => (by === 'roas' ? timesText(value) : amountText(value, currency));
  const of = (row: ChannelRow) => rowName(row.name, question.by);
  const named = [modelName(question.model), of(best.row), figure(best.value)] as const;
  if (!worst) return t(`reports_channels_return_${by}`, ...named);
  if (worst.value === undefined) {
    return t('reports_channels_return_nothing', ...named, of(worst.row), moneyText(worst.row.spend));
  }
  if (by === 'roas' && worst.value === 0) {
    return t('reports_channels_returns_zero', ...named, of(worst.row), moneyText(worst.row.spend));
  }
  return t(`reports_channels_returns_${by}`, ...named, of(worst.row), figure(worst.value));
}
