/** How a connection is, in one word. */
import { CircleAlert, CircleCheck, CircleDashed, CirclePause, type IconNode, Lock, LogOut } from 'lucide';
import type { ConnectionView } from '../../../lib/domain/exchange/views.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Tone } from '../../ui/StateBadge.tsx';

/** What to do about a connection differs by its state. */
export type ConnectionState = 'working' | 'signedOut' | 'paused' | 'notGranted' | 'failing' | 'unchecked';

/** What stands in the way comes first: without the browser's leave nothing can be asked, signed in or not. */
export function connectionState(connection: ConnectionView, isGranted: boolean, now: Instant): ConnectionState {
  const failure = connection.check?.failure;
  if (!isGranted || failure?.code === 'notGranted') return 'notGranted';
  if (failure?.code === 'signedOut') return 'signedOut';
  if (connection.pausedUntil !== undefined && connection.pausedUntil > now) return 'paused';
  if (failure) return 'failing';
  return connection.check ? 'working' : 'unchecked';
}

const looks: Readonly<Record<ConnectionState, { readonly icon: IconNode; readonly tone: Tone }>> = {
  working: { icon: CircleCheck, tone: 'good' },
  signedOut: { icon: LogOut, tone: 'bad' },
  paused: { icon: CirclePause, tone: 'warn' },
  notGranted: { icon: Lock, tone: 'bad' },
  failing: { icon: CircleAlert, tone: 'bad' },
  unchecked: { icon: CircleDashed, tone: 'idle' },
};

/** The word, icon and tone of a state. */
export function connectionLook(state: ConnectionState, { pausedUntil }: ConnectionView) {
  const until = pausedUntil === undefined ? '' : formatInstant(pausedUntil, localZone());
  return { word: t(`connect_state_${state}`, until), ...looks[state] };
}
