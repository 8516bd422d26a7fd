/** The moments at which the leads of the preview are handed over. */
import type { PreviewMoment } from '../../../../../lib/domain/sla/preview.ts';
import type { Instant, Zone } from '../../../../../lib/domain/time.ts';

/** A week's first hour, the last before it ends and one in which nobody is there; now; and one the user names. */
export const momentNames = ['monday', 'friday', 'saturday', 'now', 'own'] as const;
export type MomentName = (typeof momentNames)[number];

/** The moments that come every week, by the wall clock. */
export const weeklyMoments = {
  monday: { weekday: 'mon', time: '09:00' },
  friday: { weekday: 'fri', time: '16:30' },
  saturday: { weekday: 'sat', time: '12:00' },
} as const;

/**
 * The moment with a name. `own` is the text of a field for a date and a time (`2026-12-24T15:00`), meant in the zone;
 * undefined while it is none.
 */
export function momentNamed(name: MomentName, own: string, zone: Zone, now: Instant): PreviewMoment | undefined {
  if (name === 'now') return { each: 'once', at: now };
  if (name !== 'own') {
    const { weekday, time } = weeklyMoments[name];
    return { each: 'week', weekdays: [weekday], time };
  }
  try {
    return { each: 'once', at: Temporal.PlainDateTime.from(own).toZonedDateTime(zone).epochMilliseconds };
  } catch {
    return undefined;
  }
}
