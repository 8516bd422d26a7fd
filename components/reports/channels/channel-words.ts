/** Channels, campaigns and models in words. */
import type { AttributionModel, ChannelsQuestion } from '../../../lib/domain/report/channels/channels.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { channelName } from '../dimension-words.ts';

/** A row's name: what nobody told has words too. */
export function rowName(name: string | null, by: ChannelsQuestion['by']): string {
  if (name === null || name === '') return t(`reports_channels_untold_${by}`);
  return by === 'channel' ? channelName(name) : name;
}

/** "Position-based". */
export function modelName(model: AttributionModel): string {
  return t(`reports_channels_model_${model}`);
}

/** Credited conversions: parts of them are common, so with one decimal where there are few. */
export function creditText(conversions: number): string {
  return number(conversions, { maximumFractionDigits: conversions < 1 ? 2 : conversions < 100 ? 1 : 0 });
}

/** Revenue for each unit that was spent: "5.2". */
export function timesText(roas: number): string {
  const digits = Math.abs(roas) < 10 ? 2 : Math.abs(roas) < 100 ? 1 : 0;
  return number(roas, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** A figure for the file: without the noise of dividing. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
