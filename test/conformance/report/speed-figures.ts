/** Speed to lead, as plain numbers, from the report on follow-up. */
import type { FollowUpReport, Speed, Spread } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { minute } from '../../../lib/domain/time.ts';

/** Waits in minutes; how many were answered within so many minutes. */
function waits(spread: Spread | undefined, within: Readonly<Record<string, number>>) {
  const minutes = (ms: number): number => ms / minute;
  return {
    ...(spread && {
      count: spread.count,
      median: minutes(spread.median),
      mean: minutes(spread.mean),
      max: minutes(spread.most),
      p90: minutes(spread.ninth),
    }),
    within,
  };
}

function speedFigures({ answered, waiting, wall, business, within }: Speed) {
  const by = (clock: 'wall' | 'business') =>
    Object.fromEntries(within.map((bound) => [String(bound.ms / minute), bound[clock].count]));
  return {
    answered: answered.count,
    never: waiting.count,
    wall: waits(wall, by('wall')),
    business: waits(business, by('business')),
  };
}

/** Speed to lead of some handovers. */
export interface SpeedFigures extends ReturnType<typeof speedFigures> {
  readonly handovers: number;
}

/** Of all handovers of a period. */
export function speedToLead({ all }: FollowUpReport): SpeedFigures {
  return { handovers: all.handovers.count, ...speedFigures(all.speed) };
}
