import type { DeliveryReport } from '../../../lib/domain/report/delivery/delivery.ts';
import { useReportPlace } from '../report-place.ts';
import { NotYet } from '../ui/NotYet.tsx';
import { useReport } from '../use-report.ts';
import { ContentsPart } from './ContentsPart.tsx';
import { DeliveryHeadline } from './DeliveryHeadline.tsx';
import { NothingHandedOver } from './NothingHandedOver.tsx';
import { PromisePart } from './PromisePart.tsx';
import { QualityPart } from './QualityPart.tsx';
import { ReasonsPart } from './ReasonsPart.tsx';
import { toldMonths } from './told-months.ts';
import './delivery.css';

/** The report "delivery": what marketing promised and handed over, and what became of it. */
export function DeliveryView() {
  const { filter } = useReportPlace();
  const { report, question, failure, isAsking } = useReport({ report: 'delivery', filter });
  if (!report) return <NotYet failure={failure} />;
  const parts = { report: withoutDullMonths(report), question };
  return (
    <div class="report" aria-busy={isAsking}>
      {failure && <NotYet failure={failure} />}
      {report.all.leads.count === 0 ? (
        <NothingHandedOver />
      ) : (
        <>
          <DeliveryHeadline {...parts} />
          <PromisePart {...parts} />
          <QualityPart {...parts} />
          <ReasonsPart {...parts} />
        </>
      )}
      {/* Content is touched by leads that were never handed over as well. */}
      <ContentsPart {...parts} />
    </div>
  );
}

/** The report without the months before the first and after the last that tell of anything. */
function withoutDullMonths(report: DeliveryReport): DeliveryReport {
  const { months, reasons } = report;
  const told = toldMonths(months.length, (place) => {
    const { promised, delivered, below } = months[place] ?? {};
    const came = (delivered?.count ?? 0) + (below?.count ?? 0) > 0;
    return came || promised !== undefined || reasons.some((reason) => (reason.months[place] ?? 0) > 0);
  });
  const kept = <Item,>(list: readonly Item[]): Item[] => told.flatMap((place) => list[place] ?? []);
  return {
    ...report,
    months: kept(months),
    reasons: reasons.map((reason) => ({ ...reason, months: kept(reason.months) })),
  };
}
