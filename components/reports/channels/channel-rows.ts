/** The lines of the table of channels. */
import type { ChannelRow, ChannelsQuestion, ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { ratioOf, soleAmount } from '../../../lib/domain/report/money.ts';
import type { LeadCount, Money } from '../../../lib/domain/report/tally.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { rowName } from './channel-words.ts';
import { addedUp, without } from './one-currency.ts';

/** One line: a channel, or what is left of the sum, or the sum. What it does not say is left out. */
export interface ShownRow {
  readonly key: string;
  readonly name: string;
  readonly leads?: LeadCount;
  readonly touched?: LeadCount;
  readonly conversions: number;
  readonly value: Money;
  readonly spend: Money;
  readonly costPerLead?: number | undefined;
  readonly costPerConversion?: number | undefined;
  readonly roas?: number | undefined;
}

/** A channel by the model that was asked for. */
export function shownRow(row: ChannelRow, { by, model }: ChannelsQuestion): ShownRow {
  const { leads, touched, spend, costPerLead } = row;
  const { costPerConversion, roas } = row.returns[model];
  return {
    key: `of ${row.name}`,
    name: rowName(row.name, by),
    leads,
    touched,
    conversions: row.conversions[model],
    value: row.value[model],
    spend,
    costPerLead,
    costPerConversion,
    roas,
  };
}

/** What no channel is credited with, as nobody knows of a touch before it, where there is such; and all together. */
export function closingRows({ rows, conversions, attributed, value, spend, question }: ChannelsReport): ShownRow[] {
  const untouched = conversions - attributed;
  const leads = rows.reduce((sum, row) => sum + row.leads.count, 0);
  const paid = soleAmount(spend)?.amount;
  const all: ShownRow = {
    key: 'all',
    name: t('reports_channels_all'),
    leads: { count: leads, pick: { date: 'created' } },
    conversions,
    value,
    spend,
    costPerLead: paid !== undefined && leads > 0 ? paid / leads : undefined,
    costPerConversion: paid !== undefined && conversions > 0 ? paid / conversions : undefined,
    roas: ratioOf(value, spend),
  };
  if (untouched <= 0) return [all];
  const credited = addedUp(rows.map((row) => row.value[question.model]));
  const left: ShownRow = {
    key: 'untouched',
    name: t('reports_channels_untouched'),
    conversions: untouched,
    value: without(value, credited),
    spend: {},
  };
  return [left, all];
}
