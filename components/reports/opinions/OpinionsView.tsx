import type { OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import { NothingHandedOver } from '../delivery/NothingHandedOver.tsx';
import { toldMonths } from '../delivery/told-months.ts';
import { useReportPlace } from '../report-place.ts';
import { NotYet } from '../ui/NotYet.tsx';
import { useReport } from '../use-report.ts';
import { AgendaPart } from './AgendaPart.tsx';
import { CellsPart } from './CellsPart.tsx';
import { GapPart } from './GapPart.tsx';
import { MeetingPart } from './MeetingPart.tsx';
import { OpinionMonthsPart } from './OpinionMonthsPart.tsx';
import './opinions.css';

/** The report "opinions": what the two teams think of the same leads, what came of them, and what to talk about. */
export function OpinionsView() {
  const { filter } = useReportPlace();
  const { report, question, failure, isAsking } = useReport({ report: 'opinions', filter });
  if (!report) return <NotYet failure={failure} />;
  const parts = { report: withoutDullMonths(report), question };
  const isJudged = report.sales.of.count > 0;
  return (
    <div class="report" aria-busy={isAsking}>
      {failure && <NotYet failure={failure} />}
      {report.marketing.of.count === 0 ? (
        <NothingHandedOver />
      ) : (
        <>
          <GapPart {...parts} />
          <AgendaPart {...parts} />
          {isJudged && (
            <>
              <MeetingPart {...parts} />
              <OpinionMonthsPart {...parts} />
              <CellsPart {...parts} />
            </>
          )}
        </>
      )}
    </div>
  );
}

/** The report without the months before the first and after the last with leads. */
function withoutDullMonths(report: OpinionsReport): OpinionsReport {
  const { months } = report;
  const told = toldMonths(months.length, (place) => (months[place]?.marketing.of.count ?? 0) > 0);
  return { ...report, months: told.flatMap((place) => months[place] ?? []) };
}
