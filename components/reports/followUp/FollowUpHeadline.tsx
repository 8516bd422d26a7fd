import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { FollowUpReport } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { hour } from '../../../lib/domain/time.ts';
import { number, percent, plural, t } from '../../../lib/platform/i18n.ts';
import { termText } from '../../ui/term-words.ts';
import { useReportPlace } from '../report-place.ts';
import { rangeText, shareWords } from '../ui/ShareText.tsx';
import { Handovers } from './Handovers.tsx';
import type { PartOfReport } from './part-of-report.ts';
import { waitText } from './wait-text.ts';

/** How what was agreed was kept, how fast sales answered, and who still waits. */
export function FollowUpHeadline({ report, question }: PartOfReport) {
  const { agreement } = useReportPlace();
  const { speed } = report.all;
  const { waiting } = speed;
  return (
    <div class="follow-up-head">
      <p class="report-headline">{keptText(report)}</p>
      <p>{speedText(report)}</p>
      {waiting.count > 0 && (
        <p>
          {t('reports_followUp_waiting')}{' '}
          <Handovers of={waiting} in={question} title={t('reports_followUp_waiting_of')} />
        </p>
      )}
      {agreement.sla.length > 0 && (
        <ul class="follow-up-agreed" aria-label={t('reports_followUp_agreed')}>
          {agreement.sla.map(({ id, name, within }) => (
            <li key={id}>{t('reports_followUp_agreed_rule', name, termText(within))}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "In time for 312 of 400 handovers that were due, 78 %". */
function keptText({ all: { response } }: FollowUpReport): string {
  const { share } = response;
  if (!share) return t('reports_followUp_head_noClock');
  if (share.whole < minimumSample) {
    return plural('reports_followUp_head_few', share.whole, number(share.part));
  }
  return plural('reports_followUp_head_kept', share.whole, number(share.part), percent(share.likely), rangeText(share));
}

/** The median of both clocks, and the share within the hour. */
function speedText({ all: { speed, handovers } }: FollowUpReport): string {
  const { wall, business, within, answered } = speed;
  if (!wall) return t('reports_followUp_head_unanswered');
  const inHour = within.find(({ ms }) => ms === hour);
  const share = (count: number | undefined) => measuredShare(count ?? 0, handovers.count);
  const [byWall, byBusiness] = [share(inHour?.wall.count), share(inHour?.business.count)];
  if (!business || !byBusiness || !byWall) {
    return plural(
      'reports_followUp_head_wall',
      answered.count,
      waitText(wall.median, 'wall'),
      byWall ? shareWords(byWall) : '',
    );
  }
  return plural(
    'reports_followUp_head_both',
    answered.count,
    waitText(wall.median, 'wall'),
    waitText(business.median, 'business'),
    shareWords(byWall),
    shareWords(byBusiness),
  );
}
