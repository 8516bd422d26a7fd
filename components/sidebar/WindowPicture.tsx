import type { TimingView } from '../../lib/domain/lead.ts';
import { addDays, type Instant, startOfDay, type Zone } from '../../lib/domain/time.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';
import { axisOver } from './axis.ts';
import { TimePicture } from './TimePicture.tsx';

export interface WindowPictureProps {
  readonly timing: TimingView;
  readonly now: Instant;
  readonly zone: Zone;
}

/** The call window, today and the deadline on one line. Nothing where there is no window. */
export function WindowPicture({ timing, now, zone }: WindowPictureProps) {
  const { deadline, opens, closes } = timing;
  if (!deadline || opens === undefined || closes === undefined) return null;
  const from = startOfDay(opens, zone);
  const to = startOfDay(addDays(closes, 1), zone);
  const end = startOfDay(addDays(deadline.day, 1), zone);
  const axis = axisOver([now, from, to, end]);
  const days = [formatDay(opens), formatDay(closes), formatDay(deadline.day)] as const;
  return (
    <TimePicture
      label={t('sidebar_window_picture', ...days)}
      axis={axis}
      now={now}
      deadline={end}
      height={22}
      ends={[t('sidebar_window_span', days[0], days[1]), '']}
    >
      <rect class="window-line" x="0" y="15" width="100%" height="2" />
      <rect
        class="window-open"
        x={`${axis.at(from)}%`}
        y="11"
        width={`${axis.at(to) - axis.at(from)}%`}
        height="10"
        rx="2"
      />
    </TimePicture>
  );
}
