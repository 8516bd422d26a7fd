import { CalendarX2 } from 'lucide';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReportPlace } from '../report-place.ts';
import { NobodyInPeriod } from '../ui/NobodyInPeriod.tsx';

/** No lead of the period has a handover: by its days and values, or because nothing ever told of one. */
export function NothingHandedOver() {
  const { filter } = useReportPlace();
  const isEverybody = filter.from === undefined && filter.until === undefined && filter.where.length === 0;
  if (!isEverybody) return <NobodyInPeriod title={t('reports_delivery_none')} />;
  return (
    <Notice icon={CalendarX2} title={t('reports_delivery_never')}>
      <p>{t('reports_delivery_never_how')}</p>
      <p>
        <a href="options.html#import">{t('leads_empty_store_link')}</a>
      </p>
    </Notice>
  );
}
