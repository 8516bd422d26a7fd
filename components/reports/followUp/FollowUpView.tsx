import { CalendarX2 } from 'lucide';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReportPlace } from '../report-place.ts';
import { NotYet } from '../ui/NotYet.tsx';
import { useReport } from '../use-report.ts';
import { AttemptsPart } from './AttemptsPart.tsx';
import { ClosersPart } from './ClosersPart.tsx';
import { FollowUpHeadline } from './FollowUpHeadline.tsx';
import { KeptPart } from './KeptPart.tsx';
import { LikeLeadsPart } from './LikeLeadsPart.tsx';
import { SpeedPart } from './SpeedPart.tsx';
import { TimeSpentPart } from './TimeSpentPart.tsx';
import { WaitPart } from './WaitPart.tsx';
import './follow-up.css';

/** The report "sales to marketing": what sales promised and did. */
export function FollowUpView() {
  const { filter } = useReportPlace();
  const question = { report: 'followUp', filter } as const satisfies ReportQuestion;
  const { report, failure, isAsking } = useReport<'followUp'>(question);
  if (!report || failure) return <NotYet failure={failure} />;
  if (report.all.handovers.count === 0) {
    return (
      <Notice icon={CalendarX2} title={t('reports_followUp_none')}>
        <p>{t('reports_followUp_none_how')}</p>
        <p>
          <a href="options.html#import">{t('leads_empty_store_link')}</a>
        </p>
      </Notice>
    );
  }
  const parts = { report, question };
  return (
    <div class="follow-up" aria-busy={isAsking}>
      <FollowUpHeadline {...parts} />
      <KeptPart {...parts} />
      <SpeedPart {...parts} />
      <WaitPart {...parts} />
      <AttemptsPart {...parts} />
      <ClosersPart {...parts} />
      <LikeLeadsPart {...parts} />
      <TimeSpentPart {...parts} />
    </div>
  );
}
