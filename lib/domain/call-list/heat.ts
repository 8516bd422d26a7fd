/** How warm a lead is, for the call list: its engagement, and the last thing that it did. */
import type { Agreement } from '../agreement/schema.ts';
import type { JourneyTouchpoint } from '../journey/twins.ts';
import { engagementView } from '../qualification/engagement.ts';
import { day, type Instant } from '../time.ts';

/** A hot lead did something this lately. */
export const hotFor = 14 * day;

/** The heat of a lead. */
export interface Heat {
  readonly level: 1 | 2 | 3 | 4;
  readonly points: number;
  /** The latest touchpoint by `now` that gave points. */
  readonly lastAt?: Instant;
}

/** The heat of a journey, newest first. */
export function heatOf(journey: readonly JourneyTouchpoint[], agreement: Agreement, now: Instant): Heat {
  const { level, points } = engagementView(journey, agreement, now);
  const scored = new Set(agreement.engagement.filter((rule) => rule.points > 0).map(({ kind }) => kind));
  const countsMachines = agreement.machines?.counted ?? false;
  const last = journey.find(
    ({ at, kind, actor }) => at <= now && scored.has(kind) && (countsMachines || actor !== 'machine'),
  );
  return { level, points, ...(last && { lastAt: last.at }) };
}
