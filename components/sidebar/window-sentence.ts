import { phaseAt, type TimingView } from '../../lib/domain/lead.ts';
import { daysBetween, type Instant, type PlainDay } from '../../lib/domain/time.ts';
import { formatDay, formatDaysAway } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';

/** Where today lies against the call window, in a sentence; where it is not known, what would make it known. */
export function windowSentence({ deadline, phases, opens, closes }: TimingView, now: Instant, today: PlainDay): string {
  if (!deadline) return t('sidebar_window_noDeadline');
  if (opens === undefined || closes === undefined) return t('sidebar_window_noRule');
  const away = (day: PlainDay): string => formatDaysAway(daysBetween(today, day));
  switch (phaseAt(phases, now)) {
    case 'tooEarly':
      return t('sidebar_window_opens', away(opens), formatDay(opens));
    case 'now':
      return t('sidebar_window_closes', away(closes), formatDay(closes));
    case 'late':
      return t('sidebar_window_closed', away(closes), formatDay(closes));
    case 'past':
      return t('sidebar_window_past', away(deadline.day), formatDay(deadline.day));
    case 'unknown':
      return t('sidebar_window_noRule');
  }
}
