/** The word, icon and tone of each state, so that all surfaces show it alike. */
import {
  AlarmClock,
  CalendarX,
  Check,
  CheckCheck,
  CircleDashed,
  CirclePause,
  CircleQuestionMark,
  CircleSlash,
  Clock,
  Hourglass,
  type IconNode,
  PhoneCall,
  TriangleAlert,
} from 'lucide';
import type { SlaState, WindowState } from '../../lib/domain/lead.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { Tone } from './StateBadge.tsx';

export interface StateLook {
  readonly word: string;
  readonly icon: IconNode;
  readonly tone: Tone;
}

const slaLooks: Record<SlaState, { readonly icon: IconNode; readonly tone: Tone }> = {
  notStarted: { icon: CircleDashed, tone: 'idle' },
  running: { icon: Clock, tone: 'accent' },
  atRisk: { icon: AlarmClock, tone: 'warn' },
  paused: { icon: CirclePause, tone: 'idle' },
  overdue: { icon: TriangleAlert, tone: 'bad' },
  met: { icon: Check, tone: 'good' },
  metLate: { icon: CheckCheck, tone: 'warn' },
  notDue: { icon: CircleSlash, tone: 'idle' },
};

const windowLooks: Record<WindowState, { readonly icon: IconNode; readonly tone: Tone }> = {
  unknown: { icon: CircleQuestionMark, tone: 'idle' },
  tooEarly: { icon: Hourglass, tone: 'idle' },
  now: { icon: PhoneCall, tone: 'good' },
  late: { icon: AlarmClock, tone: 'warn' },
  past: { icon: CalendarX, tone: 'idle' },
};

/** How a state of the SLA clock is shown. */
export function slaLook(state: SlaState): StateLook {
  return { word: t(`sla_state_${state}`), ...slaLooks[state] };
}

/** How a state of the call window is shown. */
export function windowLook(state: WindowState): StateLook {
  return { word: t(`window_state_${state}`), ...windowLooks[state] };
}
