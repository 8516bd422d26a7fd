import { CalendarX2 } from 'lucide';
import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { useReportPlace } from '../report-place.ts';
import { NotYet } from '../ui/NotYet.tsx';
import { useReport } from '../use-report.ts';
import { ChannelChoices } from './ChannelChoices.tsx';
import { ChannelHeadline } from './ChannelHeadline.tsx';
import { ChannelNotes } from './ChannelNotes.tsx';
import { ChannelTable } from './ChannelTable.tsx';
import { ClaimsTable } from './ClaimsTable.tsx';
import { channelsQuestionIn } from './channels-question.ts';
import { ModelTable } from './ModelTable.tsx';
import { MonthsPart } from './MonthsPart.tsx';
import { NoSpend } from './NoSpend.tsx';
import './channels.css';

/** The report "channels": what each brought, and what it cost. */
export function ChannelsView() {
  const { filter, choices } = useReportPlace();
  const asked = channelsQuestionIn(choices);
  const { report, failure, isAsking } = useReport({ report: 'channels', filter, ...asked });
  // The figures' own question: while another is asked, the former answer stays.
  const question: ReportQuestion | null = report && { report: 'channels', filter, ...report.question };
  return (
    <>
      <ChannelChoices question={asked} />
      {failure && <NotYet failure={failure} />}
      {(!report || !question) && !failure && <NotYet failure={null} />}
      {report && question && (
        <div class="channels-answer" aria-busy={isAsking}>
          {report.rows.length === 0 ? (
            <Notice icon={CalendarX2} title={t('reports_channels_none')}>
              <p>{t('reports_channels_none_how')}</p>
              <p>
                <a href="options.html#import">{t('leads_empty_store_link')}</a>
              </p>
            </Notice>
          ) : (
            <>
              <div class="channels-head">
                <ChannelHeadline report={report} question={question} />
                <ChannelNotes report={report} />
              </div>
              <ChannelTable report={report} question={question} />
              <NoSpend report={report} />
              <ModelTable report={report} />
              <MonthsPart report={report} />
              <ClaimsTable report={report} question={question} />
            </>
          )}
        </div>
      )}
    </>
  );
}
