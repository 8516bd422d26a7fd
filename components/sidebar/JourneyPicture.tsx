import type { Lead } from '../../lib/domain/lead.ts';
import { addDays, dayOf, type Instant, startOfDay, type Zone } from '../../lib/domain/time.ts';
import { formatDay } from '../../lib/platform/format.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { axisOver } from './axis.ts';
import { JourneyBars } from './JourneyBars.tsx';
import { TimePicture } from './TimePicture.tsx';

const height = 44;
/** The rest is for the flag of the deadline. */
const tallest = 30;

export interface JourneyPictureProps {
  readonly lead: Lead;
  readonly now: Instant;
  readonly zone: Zone;
}

/** The whole journey on one line of time: how much happened when, today, and the deadline. */
export function JourneyPicture({ lead: { journey, timing }, now, zone }: JourneyPictureProps) {
  const { first, last, slices, count } = journey;
  if (first === undefined || last === undefined) return null;
  const deadline = timing.deadline && startOfDay(addDays(timing.deadline.day, 1), zone);
  const axis = axisOver([first, last, now, ...(deadline === undefined ? [] : [deadline])]);
  const firstDay = formatDay(dayOf(first, zone));
  const deadlineDay = timing.deadline && formatDay(timing.deadline.day);
  const label = [
    t('sidebar_picture', number(count), firstDay, formatDay(dayOf(last, zone))),
    ...(deadlineDay ? [t('sidebar_picture_deadline', deadlineDay)] : []),
  ].join(' ');
  return (
    <TimePicture
      label={label}
      axis={axis}
      now={now}
      {...(deadline !== undefined && { deadline })}
      height={height}
      ends={[t('sidebar_picture_first', firstDay), deadlineDay ? t('sidebar_picture_until', deadlineDay) : '']}
    >
      <JourneyBars slices={slices} from={axis.at(first)} to={axis.at(last)} height={height} tallest={tallest} />
      <line class="journey-ground" x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
    </TimePicture>
  );
}
