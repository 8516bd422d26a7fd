import { useId, useState } from 'preact/hooks';
import type { ContentRow } from '../../../lib/domain/report/delivery/delivery.ts';
import { number, plural, t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { ReportTable } from '../table/ReportTable.tsx';
import { Part } from '../ui/Part.tsx';
import { contentColumns } from './content-columns.tsx';
import type { DeliveryPartProps } from './delivery-part.ts';

/** Rows on the screen before all are asked for; paper and files have them all. */
const mostShown = 20;

/** What each content did, found by its title. */
export function ContentsPart({ report: { contents }, question }: DeliveryPartProps) {
  const field = useId();
  const [wanted, setWanted] = useState('');
  const [isWhole, setWhole] = useState(false);
  const found = contents.filter(({ title }) => holds(title, wanted));
  const isShort = found.length > mostShown && !isWhole;
  return (
    <Part title={t('reports_delivery_contents')} intro={t('reports_delivery_contents_intro')} startsSheet>
      {contents.length === 0 ? (
        <p>{t('reports_delivery_contents_none')}</p>
      ) : (
        <>
          <p class="report-field">
            <label for={field}>{t('reports_delivery_contents_search')}</label>
            <input
              id={field}
              type="search"
              class="report-input"
              value={wanted}
              onInput={({ currentTarget }) => setWanted(currentTarget.value)}
            />
            <span role="status" class="quiet">
              {wanted !== '' && plural('reports_delivery_contents_found', found.length)}
            </span>
          </p>
          <div class={isShort ? 'delivery-contents delivery-contents-short' : 'delivery-contents'}>
            <ReportTable<ContentRow>
              caption={t('reports_delivery_contents_table')}
              columns={contentColumns(found, question)}
              rows={found}
              keyOf={({ title }) => title}
              name="delivery-contents"
            />
          </div>
          {isShort && (
            <div class="delivery-contents-more">
              <Button onClick={() => setWhole(true)}>{t('reports_delivery_contents_all', number(found.length))}</Button>
            </div>
          )}
        </>
      )}
    </Part>
  );
}

function holds(title: string, wanted: string): boolean {
  return title.toLowerCase().includes(wanted.trim().toLowerCase());
}
