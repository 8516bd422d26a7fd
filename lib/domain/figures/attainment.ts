/** How well the clocks of some handovers were kept. */
import type { SlaMeasure } from '../agreement/clock-schema.ts';
import { phaseAt, type SlaClock, type SlaView } from '../lead.ts';
import type { Instant } from '../time.ts';
import type { Figures, Share } from './figures.ts';
import { spreadOf } from './spread.ts';

/**
 * Of the handovers whose clock has stopped or run out: those answered in time. Each is given with the view of its own
 * clocks alone. Where several rules measure the same, the strictest one decides: who keeps it keeps all.
 */
export function attainment(views: readonly SlaView[], measure: SlaMeasure, now: Instant): Share {
  let [part, whole] = [0, 0];
  for (const view of views) {
    const clock = strictest(view, measure);
    const state = clock && phaseAt(clock.phases, now);
    if (state === 'met') part += 1;
    if (state === 'met' || state === 'metLate' || state === 'overdue') whole += 1;
  }
  return { part, whole };
}

/**
 * Medians of the time from handover to first response, over the handovers that had one by `now`: by the wall clock,
 * and in open time by the hours the lead's own clock goes by, pauses left out.
 */
export function medianSpeed(views: readonly SlaView[], now: Instant): Figures['speedToLead'] {
  const walls: number[] = [];
  const businesses: number[] = [];
  for (const view of views) {
    const { handedOverAt, wait } = view;
    const answeredAt = strictest(view, 'firstResponse')?.answeredAt;
    if (answeredAt === undefined || handedOverAt === undefined || answeredAt > now) continue;
    // Where the hours are not known, there is no business time to set beside the other.
    if (wait?.until !== answeredAt) continue;
    walls.push(answeredAt - handedOverAt);
    businesses.push(wait.open.counted);
  }
  const [wall, business] = [spreadOf(walls), spreadOf(businesses)];
  return {
    responses: walls.length,
    ...(business && { business: business.median }),
    ...(wall && { wall: wall.median }),
  };
}

/** The clock of a measure that is due first, of those that have started. */
export function strictest({ clocks }: SlaView, measure: SlaMeasure): SlaClock | undefined {
  let first: SlaClock | undefined;
  for (const clock of clocks) {
    if (clock.measures !== measure || clock.dueAt === undefined) continue;
    if (first?.dueAt === undefined || clock.dueAt < first.dueAt) first = clock;
  }
  return first;
}
