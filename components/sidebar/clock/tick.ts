import { nextPhaseAt, type SlaView } from '../../../lib/domain/lead.ts';
import { countdownAt } from '../../../lib/domain/sla/countdown.ts';
import { type Instant, minute } from '../../../lib/domain/time.ts';

/**
 * When what is shown of a lead's clocks next reads differently: when a countdown does, when a clock's state changes,
 * and each minute for what is said of age and of the time by the clock on the wall.
 */
export function nextTick(now: Instant, { clocks }: Pick<SlaView, 'clocks'>): Instant {
  const [first, ...others] = clocks;
  const dueAt = first?.dueAt ?? now;
  const toMinute = dueAt > now ? (dueAt - now) % minute || minute : minute - ((now - dueAt) % minute);
  const changes = [now + toMinute + (dueAt > now ? 1 : 0)];
  if (first) changes.push(countdownAt(first, now).until ?? Number.POSITIVE_INFINITY);
  for (const { phases } of others) {
    changes.push(nextPhaseAt(phases, now) ?? Number.POSITIVE_INFINITY);
  }
  return Math.min(...changes);
}
