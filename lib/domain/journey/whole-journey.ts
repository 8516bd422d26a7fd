/** The journey as it is shown and reckoned with: judged, and each thing once. */
import { defaultMachineRules } from '../agreement/machine-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { newestFirst, type Touchpoint } from '../touchpoint.ts';
import { judgeActors } from './machines.ts';
import { type JourneyTouchpoint, joinTwins } from './twins.ts';

/** All touchpoints of a contact, in any order, as one journey, newest first. */
export function wholeJourney(
  touchpoints: readonly Touchpoint[],
  { machines = defaultMachineRules }: Pick<Agreement, 'machines'>,
): JourneyTouchpoint[] {
  return joinTwins(judgeActors(touchpoints.toSorted(newestFirst), machines));
}
