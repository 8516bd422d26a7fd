/** Close rates by rep on leads alike. */
import { measuredShare } from '../../planner/measured.ts';
import type { LeadPick } from '../lead-pick.ts';
import { type LeadCount, minimumSample } from '../tally.ts';
import { type Closing, type Holding, heldByReps } from './closing.ts';
import type { LikeLeads, RepOnLikeLeads } from './follow-up.ts';
import { mostFirst } from './most-first.ts';

/** By cell of fit and engagement, the best first: A1, A2 … D4, then those of whose fit nothing is known. */
export function likeLeadsOf({ cells }: Closing): LikeLeads[] {
  return [...cells]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([cell, holdings]) => {
      const where = [{ by: '@cell', value: cell }];
      return {
        cell,
        ...closeRate(heldByReps(holdings), { date: 'handedOver', where, isOwned: true }),
        reps: mostFirst(holdings, ({ leads }) => leads).map(([owner, holding]) => repOn(owner, holding, where)),
      };
    });
}

/** What a rep, or nobody, has of the leads that `where` tells. */
export function repOn(
  owner: string | null,
  holding: Holding,
  where: readonly { readonly by: string; readonly value: string | null }[],
): RepOnLikeLeads {
  return {
    owner,
    ...closeRate(holding, { date: 'handedOver', where: [...where, { by: '@owner', value: owner }] }),
  };
}

function closeRate({ leads, won }: Holding, pick: LeadPick): Omit<RepOnLikeLeads, 'owner'> {
  const share = leads < minimumSample ? undefined : measuredShare(won, leads);
  const wonLeads: LeadCount = { count: won, pick: { ...pick, result: 'won' } };
  return { leads: { count: leads, pick }, won: wonLeads, ...(share && { share }) };
}
