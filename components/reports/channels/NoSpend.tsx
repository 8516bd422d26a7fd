import { CircleDollarSign } from 'lucide';
import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { knowsCosts } from './knows-costs.ts';

/** As advertising systems write such a table; no words of the interface, as a file has its own. */
const example = [
  ['date', 'channel', 'campaign', 'cost', 'currency'],
  ['2026-10-01', 'LinkedIn', 'Autumn fair', '1250.00', 'EUR'],
  ['2026-10-01', 'Google Ads', 'Brand', '480.00', 'EUR'],
] as const;

/** How costs come in, where none are known. */
export function NoSpend({ report }: { readonly report: ChannelsReport }) {
  if (!report.hasCosts || knowsCosts(report)) return null;
  const [head, ...rows] = example;
  return (
    <Notice icon={CircleDollarSign} title={t('reports_channels_noSpend')}>
      <p>{t('reports_channels_noSpend_how')}</p>
      <div class="channels-example">
        <table aria-label={t('reports_channels_noSpend_example')} dir="ltr" lang="en">
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells) => (
              <tr key={cells[1]}>
                {cells.map((cell) => (
                  <td key={cell}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p>
        <a href="options.html#import">{t('reports_channels_noSpend_link')}</a>
      </p>
    </Notice>
  );
}
