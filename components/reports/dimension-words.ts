/** What leads are told apart by, in words. */
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { GridCell } from '../../lib/domain/grid/fit-grid.ts';
import type { KindChannel } from '../../lib/domain/report/channel-of.ts';
import type { OwnDimension } from '../../lib/domain/report/report-filter.ts';
import { type MessageKey, t } from '../../lib/platform/i18n.ts';
import { formatMonth } from '../../lib/platform/months.ts';
import { factName } from '../ui/fact-name.ts';
import { cellSentence } from '../ui/fit-grid/cell-words.ts';

const ownNames: Readonly<Record<OwnDimension, MessageKey>> = {
  '@owner': 'reports_by_owner',
  '@stage': 'reports_by_stage',
  '@persona': 'reports_by_persona',
  '@cell': 'reports_by_cell',
  '@month': 'reports_by_month',
  '@result': 'reports_by_result',
  '@firstChannel': 'reports_by_firstChannel',
};

const channelNames: Readonly<Record<KindChannel, MessageKey>> = {
  '@website': 'reports_channel_website',
  '@download': 'reports_channel_download',
  '@form': 'reports_channel_form',
  '@webinar': 'reports_channel_webinar',
  '@event': 'reports_channel_event',
  '@email': 'reports_channel_email',
  '@ad': 'reports_channel_ad',
  '@chat': 'reports_channel_chat',
  '@video': 'reports_channel_video',
};

const results = { won: 'reports_result_won', lost: 'reports_result_lost', open: 'reports_result_open' } as const;

/** What leads are grouped by: "Lead source"; of what a table says of a value "Owner: manager". */
export function dimensionName(dimension: string): string {
  if (Object.hasOwn(ownNames, dimension)) return t(ownNames[dimension as OwnDimension]);
  const slash = dimension.indexOf('/');
  if (slash <= 0) return factName(dimension);
  return t('reports_by_detail', factName(dimension.slice(0, slash)), dimension.slice(slash + 1));
}

/** One value of a dimension: stages, personas, cells and months in words, others as they are written. */
export function valueName(dimension: string, value: string | null, agreement: Agreement): string {
  if (value === null) return t('reports_value_none');
  switch (dimension) {
    case '@stage':
      return agreement.stages.find(({ id }) => id === value)?.name ?? value;
    case '@persona':
      return agreement.personas.find(({ id }) => id === value)?.name ?? value;
    case '@cell':
      return cellSentence(cellOf(value));
    case '@month':
      return formatMonth(`${value}-01`);
    case '@result':
      return Object.hasOwn(results, value) ? t(results[value as keyof typeof results]) : value;
    case '@firstChannel':
      return channelName(value);
    default:
      return value;
  }
}

/** A channel; one that nobody named, by the kind of what was touched. */
export function channelName(channel: string): string {
  return Object.hasOwn(channelNames, channel) ? t(channelNames[channel as KindChannel]) : channel;
}

function cellOf(value: string): GridCell {
  return { grade: value.slice(0, -1), level: Number(value.slice(-1)) } as GridCell;
}
