/**
 * The sample workspace: the invented people of `people.ts` with a journey each, told relative to now, so that on any
 * day and at any hour every stage, every call window and every state of the SLA clock is there to be seen under the
 * agreement Baton ships. Everybody but the last person of the CRM, whom Baton shall not know.
 */
import type { ImportedPerson } from '../domain/import-batch.ts';
import type { Instant, Zone } from '../domain/time.ts';
import { sampleClock } from './sample-clock.ts';
import { carSeats } from './stories/car-seat.ts';
import { maintenanceEast } from './stories/maintenance-east.ts';
import { maintenanceNorth } from './stories/maintenance-north.ts';
import { publicBodies } from './stories/public-bodies.ts';
import { softwareRenewals } from './stories/software-renewal.ts';
import { tradeFairs } from './stories/trade-fair.ts';
import { tell } from './tell.ts';

const stories = [
  ...softwareRenewals,
  ...tradeFairs,
  ...carSeats,
  ...maintenanceNorth,
  ...publicBodies,
  ...maintenanceEast,
].toSorted((a, b) => a.person - b.person);

/**
 * The people of the sample, by id. The same instant and zone give the same people.
 * @throws RangeError where the zone is unknown, or now lies too near the ends of the years Baton knows.
 */
export function sampleWorkspace(now: Instant, zone: Zone): ImportedPerson[] {
  const clock = sampleClock(now, zone);
  return stories.map((story) => tell(story, clock));
}
