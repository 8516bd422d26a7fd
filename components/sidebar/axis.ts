/** A stretch of time laid out on a line, in per cent of its length. */
import { day, type Instant } from '../../lib/domain/time.ts';

export interface TimeAxis {
  readonly from: Instant;
  readonly to: Instant;
  /** Where an instant lies, 0 to 100. */
  readonly at: (instant: Instant) => number;
}

/** An axis on which all the instants lie, with a little room at both ends; at least a day long. */
export function axisOver(instants: readonly Instant[]): TimeAxis {
  const first = Math.min(...instants);
  const last = Math.max(...instants);
  const room = Math.max((last - first) * 0.03, day / 2);
  const [from, to] = [first - room, last + room];
  return { from, to, at: (instant) => ((instant - from) / (to - from)) * 100 };
}
