import type { SlaView } from '../../../lib/domain/lead.ts';
import type { Instant } from '../../../lib/domain/time.ts';

/** The pause that lasts at an instant: one with an end is over by itself. */
export function standingPause({ pause }: Pick<SlaView, 'pause'>, now: Instant): SlaView['pause'] {
  return pause?.until !== undefined && pause.until <= now ? undefined : pause;
}
