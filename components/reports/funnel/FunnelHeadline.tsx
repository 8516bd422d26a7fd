import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import { comparedStages } from '../../../lib/domain/report/funnel/drift-cohorts.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { number, percent, plural } from '../../../lib/platform/i18n.ts';
import { useReportPlace } from '../report-place.ts';
import { rangeText } from '../ui/ShareText.tsx';
import type { FunnelPartProps } from './funnel-part.ts';

/** What the funnel comes down to: how many became customers, and how many of those marketing held to be good were. */
export function FunnelHeadline({ report: { all, stages } }: FunnelPartProps) {
  const { agreement } = useReportPlace();
  const compared = comparedStages(agreement);
  const [mql, sql] = [stages[compared?.mql ?? -1], stages[compared?.sql ?? -1]];
  const share = measuredShare(sql?.reached.count ?? 0, mql?.reached.count ?? 0);
  // Who was won passed every stage: where nobody else came to one, stages are not known.
  const knowsStages = mql !== undefined && stages.some(({ stillIn, lostHere }) => stillIn.count + lostHere.count > 0);
  return (
    <p class="report-headline">
      {plural(
        'reports_funnel_headline',
        all.leads.count,
        number(all.won.count),
        number(all.lost.count),
        number(all.open.count),
      )}{' '}
      {share &&
        knowsStages &&
        sql &&
        (share.whole < minimumSample
          ? plural('reports_funnel_headline_few', share.whole, mql.name, number(share.part), sql.name)
          : plural(
              'reports_funnel_headline_stages',
              share.whole,
              mql.name,
              number(share.part),
              sql.name,
              percent(share.likely),
              rangeText(share),
            ))}
    </p>
  );
}
