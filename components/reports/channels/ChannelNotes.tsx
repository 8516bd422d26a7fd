import { CircleDollarSign, Info } from 'lucide';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { formatList } from '../../../lib/platform/format.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { dimensionName } from '../dimension-words.ts';
import { moneyText } from '../money-text.ts';
import { useReportPlace } from '../report-place.ts';

/** What a reader has to know to read the figures right: costs that are not there, without a day, and paths of nobody. */
export function ChannelNotes({ report }: { readonly report: ChannelsReport }) {
  const { filter, setFilter } = useReportPlace();
  const { hasCosts, undatedSpend, fromPaths, conversions, value, spend } = report;
  const hasUnnamed = [value, hasCosts ? spend : {}].some((sum) => '' in sum);
  const undated = moneyText(undatedSpend);
  const isEver = filter.from === undefined && filter.until === undefined;
  const dimensions = [...new Set(filter.where.map(({ by }) => dimensionName(by)))];
  return (
    <>
      {!hasCosts && (
        <Notice icon={CircleDollarSign} title={t('reports_channels_noCosts', formatList(dimensions, 'conjunction'))}>
          <p>{t('reports_channels_noCosts_why')}</p>
          <div>
            <Button onClick={() => setFilter({ ...filter, where: [] })}>{t('reports_channels_noCosts_all')}</Button>
          </div>
        </Notice>
      )}
      {undated !== '' && hasCosts && (
        <p class="channels-note">
          <Icon icon={Info} size={14} />
          <span>{t(isEver ? 'reports_channels_undated' : 'reports_channels_undated_out', undated)}</span>
        </p>
      )}
      {hasUnnamed && (
        <p class="channels-note">
          <Icon icon={Info} size={14} />
          <span>{t('reports_channels_noCurrency')}</span>
        </p>
      )}
      {fromPaths > 0 && (
        <p class="channels-note">
          <Icon icon={Info} size={14} />
          <span>{plural('reports_channels_paths', fromPaths, number(conversions))}</span>
        </p>
      )}
    </>
  );
}
