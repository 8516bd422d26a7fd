import type { ReportQuestion } from '../../../lib/domain/report/report.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { number, t } from '../../../lib/platform/i18n.ts';
import { useReportPlace } from '../report-place.ts';

export interface CountProps {
  readonly of: LeadCount;
  /** The question whose answer it stands in. */
  readonly in: ReportQuestion;
  /** What it counts: "MQL, from Webinar". */
  readonly title: string;
}

/** A number of leads; a press shows them. */
export function Count({ of: { count, pick }, in: question, title }: CountProps) {
  const { showLeads } = useReportPlace();
  if (count === 0) return <span class="count-none">{number(0)}</span>;
  return (
    <button
      type="button"
      class="count"
      aria-label={t('reports_count_open', number(count), title)}
      onClick={() => showLeads(question, pick, title)}
    >
      {number(count)}
    </button>
  );
}
