import type { Lead } from '../../lib/domain/lead.ts';
import { addDays, dayOf, type Instant, startOfDay } from '../../lib/domain/time.ts';
import { formatDay, localZone } from '../../lib/platform/format.ts';
import { number, t } from '../../lib/platform/i18n.ts';
import { axisOver } from './axis.ts';
import { TimePicture } from './TimePicture.tsx';

const height = 44;
/** What the labels above the bars take. */
const headroom = 16;

/** The whole journey on one line of time: how much happened when, today, and the deadline. */
export function JourneyPicture({ lead: { journey, timing }, now }: { readonly lead: Lead; readonly now: Instant }) {
  const { first, last, slices, count } = journey;
  if (first === undefined || last === undefined) return null;
  const zone = localZone();
  const deadline = timing.deadline && startOfDay(addDays(timing.deadline.day, 1), zone);
  const axis = axisOver([first, last, now, ...(deadline === undefined ? [] : [deadline])]);
  const [start, end] = [axis.at(first), axis.at(last)];
  const most = Math.max(...slices, 1);
  // One touchpoint alone still gets a bar one can see.
  const width = Math.max((end - start) / slices.length, 0.6);
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
      {slices.map((here, index) => {
        if (here === 0) return null;
        const tall = Math.max((here / most) * (height - headroom), 3);
        const x = start + ((end - start) * index) / slices.length;
        return (
          <rect
            key={index}
            class="journey-bar"
            x={`${x}%`}
            y={height - tall}
            width={`${width * 0.82}%`}
            height={tall}
          />
        );
      })}
      <line class="journey-ground" x1="0" x2="100%" y1={height - 0.5} y2={height - 0.5} />
    </TimePicture>
  );
}
