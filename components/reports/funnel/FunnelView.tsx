import { t } from '../../../lib/platform/i18n.ts';
import { useReportPlace } from '../report-place.ts';
import { NobodyInPeriod } from '../ui/NobodyInPeriod.tsx';
import { NotYet } from '../ui/NotYet.tsx';
import { useReport } from '../use-report.ts';
import { DriftNotice } from './DriftNotice.tsx';
import { FunnelHeadline } from './FunnelHeadline.tsx';
import { GroupsPart } from './GroupsPart.tsx';
import { groupedBy } from './grouped-by.ts';
import { MonthsPart } from './MonthsPart.tsx';
import { StagesPart } from './StagesPart.tsx';
import './funnel.css';

/** The report "funnel": how far leads come, when, and which ones. */
export function FunnelView() {
  const { filter, choices, dimensions } = useReportPlace();
  const by = groupedBy(choices.by, dimensions);
  const { report, question, failure, isAsking } = useReport({ report: 'funnel', filter, by });
  if (!report) return <NotYet failure={failure} />;
  if (report.all.leads.count === 0) return <NobodyInPeriod title={t('reports_funnel_none')} />;
  return (
    <div class="report" aria-busy={isAsking}>
      {failure && <NotYet failure={failure} />}
      <div class="funnel-said">
        <FunnelHeadline report={report} question={question} />
        {report.drift !== null && report.drift !== 'tooFew' && <DriftNotice drift={report.drift} question={question} />}
        {report.drift === 'tooFew' && <p class="quiet">{t('reports_funnel_drift_tooFew')}</p>}
        {report.drift === null && <p class="quiet">{t('reports_funnel_drift_no')}</p>}
      </div>
      <StagesPart report={report} question={question} />
      <MonthsPart report={report} question={question} />
      <GroupsPart report={report} question={question} />
    </div>
  );
}
