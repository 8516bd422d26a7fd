/** The column that names the channel or the campaign of a row. */
import type { ChannelRow, ChannelsQuestion } from '../../../lib/domain/report/channels/channels.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Column } from '../table/column.ts';
import { rowName } from './channel-words.ts';

/** Its name, in the direction of its own letters. */
export function nameColumn(by: ChannelsQuestion['by']): Column<ChannelRow> {
  const nameOf = ({ name }: ChannelRow) => rowName(name, by);
  return {
    id: 'name',
    head: t(`reports_channels_per_${by}`),
    cell: (row) => <bdi>{nameOf(row)}</bdi>,
    sortBy: nameOf,
    csv: nameOf,
  };
}
