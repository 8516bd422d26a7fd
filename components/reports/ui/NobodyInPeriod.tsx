import { CalendarX2 } from 'lucide';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useReportPlace } from '../report-place.ts';

/** The period and the values of the filter leave nobody: what to do, and all leads in one press. */
export function NobodyInPeriod({ title }: { readonly title: string }) {
  const { setFilter } = useReportPlace();
  return (
    <Notice icon={CalendarX2} title={title}>
      <p>{t('reports_funnel_none_how')}</p>
      <div>
        <Button onClick={() => setFilter({ where: [] })}>{t('reports_all_leads')}</Button>
      </div>
    </Notice>
  );
}
