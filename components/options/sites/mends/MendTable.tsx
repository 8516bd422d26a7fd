import { X } from 'lucide';
import type { PageMend } from '../../../../lib/domain/page-mend.ts';
import { dayOf } from '../../../../lib/domain/time.ts';
import type { MendInForce } from '../../../../lib/messaging/protocol.ts';
import { formatDay, localZone } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';

export interface MendTableProps {
  readonly mends: readonly MendInForce[];
  /** The CRMs' names by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly onRemove: (mend: PageMend) => void;
}

/** The mends in force, one in a row. */
export function MendTable({ mends, names, onRemove }: MendTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="mend-scroll" tabIndex={0} aria-label={t('options_mends_table')}>
      <table class="mends" aria-label={t('options_mends_table')}>
        <thead>
          <tr>
            <th scope="col">{t('options_mends_what')}</th>
            <th scope="col">{t('options_mends_where')}</th>
            <th scope="col">{t('options_mends_selector')}</th>
            <th scope="col">{t('options_mends_made')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {mends.map((each) => (
            <MendRow
              key={JSON.stringify(each)}
              {...each}
              crm={names.get(each.mend.crm) ?? each.mend.crm}
              onRemove={onRemove}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface MendRowProps extends MendInForce, Pick<MendTableProps, 'onRemove'> {
  readonly crm: string;
}

function MendRow({ mend, from, crm, onRemove }: MendRowProps) {
  const { host } = new URL(mend.site);
  const [field, record] = [t(`health_field_${mend.field}`), t(`health_object_${mend.object}`)];
  return (
    <tr>
      <th scope="row">
        {field} <span class="quiet">{record}</span>
      </th>
      <td>
        <bdi>{host}</bdi> <span class="quiet">{crm}</span>
      </td>
      <td>
        <code class="mend-selector">{mend.selector}</code>
      </td>
      <td>
        {formatDay(dayOf(mend.madeAt, localZone()))} <span class="quiet">{t(`options_mends_from_${from}`)}</span>
      </td>
      <td>
        {from === 'user' && (
          <Button
            look="quiet"
            icon={X}
            aria-label={t('options_mends_remove_of', field, record, host)}
            onClick={() => onRemove(mend)}
          >
            {t('options_mends_remove')}
          </Button>
        )}
      </td>
    </tr>
  );
}
