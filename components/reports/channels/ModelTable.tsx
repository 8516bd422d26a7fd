import { useState } from 'preact/hooks';
import {
  type AttributionModel,
  attributionModels,
  type ChannelRow,
  type ChannelsReport,
} from '../../../lib/domain/report/channels/channels.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { moneyCell, moneyOrder, moneyText } from '../money-text.ts';
import type { Column } from '../table/column.ts';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { RadioRow } from '../ui/RadioRow.tsx';
import { creditText, modelName, rounded, rowName, timesText } from './channel-words.ts';
import { nameColumn } from './name-column.tsx';

const measures = ['conversions', 'revenue', 'roas'] as const;
type Measure = (typeof measures)[number];

/** The same conversions shared out by every model, side by side: how much the picture hangs on the model. */
export function ModelTable({ report }: { readonly report: ChannelsReport }) {
  const { goal, by, model: chosen } = report.question;
  const [wanted, setMeasure] = useState<Measure>('conversions');
  const rows = report.rows.filter(({ conversions, spend }) => {
    const isCredited = attributionModels.some((model) => conversions[model] > 0);
    return isCredited || Object.keys(spend).length > 0;
  });
  if (report.attributed === 0 || rows.length < 2) return null;
  const offered = measures.filter(
    (measure) =>
      measure === 'conversions' ||
      (goal === 'won' &&
        (measure === 'revenue'
          ? Object.keys(report.value).length > 0
          : rows.some(({ returns }) => returns[chosen].roas !== undefined))),
  );
  const measure = offered.includes(wanted) ? wanted : 'conversions';
  const columns: Column<ChannelRow>[] = [
    nameColumn(by),
    ...attributionModels.map((model) => modelColumn(model, measure, model === chosen)),
  ];
  return (
    <Part title={t('reports_channels_models')} intro={changeText(report)}>
      {offered.length > 1 && (
        <RadioRow
          legend={t('reports_channels_measure')}
          value={measure}
          choices={offered.map((value) => ({ value, name: t(`reports_channels_measure_${value}`) }))}
          onChoose={setMeasure}
        />
      )}
      <ReportTable
        name={`models-${measure}`}
        caption={t(`reports_channels_models_${measure}`)}
        columns={columns}
        rows={rows}
        keyOf={({ name }) => `of ${name}`}
      />
    </Part>
  );
}

/** Whether another model would put another channel first. */
function changeText({ rows, question: { by } }: ChannelsReport): string {
  // What nobody named cannot be given a budget.
  const named = rows.filter(({ name }) => name !== null && name !== '');
  const firsts = attributionModels.map((model) => {
    const [best] = named.toSorted((a, b) => b.conversions[model] - a.conversions[model]);
    return rowName(best?.name ?? null, by);
  });
  const names = [...new Set(firsts)];
  if (names.length === 1) return t('reports_channels_models_same', names[0] ?? '');
  return t('reports_channels_models_differ', formatList(names, 'disjunction'));
}

function modelColumn(model: AttributionModel, measure: Measure, isChosen: boolean): Column<ChannelRow> {
  const base = {
    id: model,
    head: isChosen ? t('reports_channels_model_chosen', modelName(model)) : modelName(model),
    hint: t(`reports_channels_model_${model}_about`),
    isNumber: true,
  };
  switch (measure) {
    case 'conversions':
      return {
        ...base,
        cell: ({ conversions }) => creditText(conversions[model]),
        sortBy: ({ conversions }) => conversions[model],
        csv: ({ conversions }) => rounded(conversions[model]),
      };
    case 'revenue':
      return {
        ...base,
        cell: ({ value }) => moneyText(value[model]) || t('reports_share_none'),
        sortBy: ({ value }) => moneyOrder(value[model]),
        csv: ({ value }) => moneyCell(value[model]),
      };
    case 'roas':
      return {
        ...base,
        cell: ({ returns }) => {
          const { roas } = returns[model];
          return roas === undefined ? t('reports_share_none') : timesText(roas);
        },
        sortBy: ({ returns }) => returns[model].roas ?? Number.NaN,
        csv: ({ returns }) => {
          const { roas } = returns[model];
          return roas === undefined ? '' : rounded(roas);
        },
      };
    default:
      return measure satisfies never;
  }
}
