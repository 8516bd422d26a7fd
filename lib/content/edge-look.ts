/** What the edge says of a lead's clock: in a word, an icon and a tone, and the time that is left. */
import {
  AlarmClock,
  Check,
  CheckCheck,
  CircleDashed,
  CirclePause,
  CircleSlash,
  Clock,
  type IconNode,
  TriangleAlert,
} from 'lucide';
import type { EdgeState } from '../domain/edge.ts';
import type { SlaState } from '../domain/lead.ts';
import { type Countdown, countdownAt } from '../domain/sla/countdown.ts';
import { type Instant, minute, second } from '../domain/time.ts';
import { formatBusinessTime, formatInstant, localZone } from '../platform/format.ts';
import { t } from '../platform/i18n.ts';

export interface EdgeLook {
  readonly tone: 'good' | 'warn' | 'bad' | 'idle' | 'accent';
  /** Absent where there is no state to show: the edge then carries Baton's own mark. */
  readonly icon?: IconNode;
  readonly word: string;
  /** Time left, or time over. */
  readonly time?: string;
  /** When this look is no longer right, if it changes by the clock alone. */
  readonly until?: Instant;
}

const looks: Readonly<Record<SlaState, Pick<EdgeLook, 'tone' | 'icon'>>> = {
  notStarted: { tone: 'idle', icon: CircleDashed },
  running: { tone: 'accent', icon: Clock },
  atRisk: { tone: 'warn', icon: AlarmClock },
  paused: { tone: 'idle', icon: CirclePause },
  overdue: { tone: 'bad', icon: TriangleAlert },
  met: { tone: 'good', icon: Check },
  metLate: { tone: 'warn', icon: CheckCheck },
  notDue: { tone: 'idle', icon: CircleSlash },
};

/**
 * A stretch of business time in hours and minutes, never in days, see `formatBusinessTime`. In the locale's messages, not by `Intl`: its number formats cost 15 ms
 * when a page's first one is made, more than all else the edge does.
 */
function shortTime(ms: number): string {
  const minutes = Math.floor(ms / minute);
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('edge_time_minutes', minutes);
  return minutes % 60 > 0 ? t('edge_time_hours', hours, minutes % 60) : t('edge_time_wholeHours', hours);
}

/** Before the worker has answered, and of a contact that Baton does not know. */
export const quietLook: EdgeLook = { tone: 'idle', word: 'Baton' };

/** What the edge shows at an instant; `null` before the worker has answered. */
export function edgeLook(edge: EdgeState | null, now: Instant): EdgeLook {
  if (!edge?.known || edge.phases.length === 0) return quietLook;
  const countdown = countdownAt(edge, now);
  const { state, until } = countdown;
  const time = shownTime(countdown);
  return {
    ...looks[state],
    word: t(`sla_state_${state}`),
    ...(time !== undefined && { time }),
    ...(until !== undefined && { until }),
  };
}

/** The whole sentence: the state, how much time is left or over, and the instant it counts to. */
export function edgeSentence(edge: EdgeState | null, now: Instant): string {
  if (!edge) return quietLook.word;
  if (!edge.known || edge.phases.length === 0) return t('edge_unknown');
  const { state, left, over } = countdownAt(edge, now);
  const parts = [t(`sla_state_${state}`)];
  const isCounting = left !== undefined && state !== 'paused';
  if (isCounting) parts.push(t('edge_left', formatBusinessTime(left, 'long')));
  if (over !== undefined) parts.push(t('edge_over', formatBusinessTime(over, 'long')));
  if (edge.dueAt !== undefined && (isCounting || over !== undefined)) {
    parts.push(t('edge_due', formatInstant(edge.dueAt, localZone())));
  }
  return parts.join('. ');
}

/** The time left or over. Of a clock that stands still none: nothing runs out. */
function shownTime({ state, left, over, inSeconds }: Countdown): string | undefined {
  if (over !== undefined) return shortTime(over);
  if (left === undefined || state === 'paused') return undefined;
  if (!inSeconds) return shortTime(left);
  return t('edge_time_seconds', Math.floor(left / minute), Math.floor((left % minute) / second));
}
