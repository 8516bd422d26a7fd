/** Each rep's won leads against what all reps together win of leads alike. */
import { minimumSample } from '../tally.ts';
import { type Closing, type Holding, heldByReps } from './closing.ts';
import type { RepAgainstAll } from './follow-up.ts';
import { repOn } from './like-leads.ts';
import { mostFirst } from './most-first.ts';
import { type Draw, rangeOfDraws } from './range-of-draws.ts';

/** So often, in a report where all reps close alike, chance alone may make one of them stand out. */
const falseAlarms = 0.05;

/**
 * Indirect standardisation, as hospitals and schools are compared: what is expected of a rep is the sum, over the kinds of
 * leads alike, of their leads of that kind times the share of all reps' leads of that kind that were won.
 *
 * What is usual follows from the same thought: were it all the same who has a lead, then of each kind a rep's leads would be
 * a random draw of all reps' leads of that kind, so that their won leads are hypergeometric, and the sum over the kinds is
 * worked out exactly. (The same law, with its normal approximation, is Mantel and Haenszel's test, J. Natl. Cancer Inst. 22,
 * 1959. It allows for a rep being part of whom they are held against, as a Poisson-binomial does not.) The range leaves out
 * at most 5 % by all reps together: the more are compared, the wider it is (Bonferroni).
 */
export function closersOf({ all, alike }: Closing): RepAgainstAll[] {
  const kinds = Array.from(alike.values(), (holdings) => ({ holdings, together: heldByReps(holdings) }));
  const compared = [...all].filter(([owner, { leads }]) => owner !== null && leads >= minimumSample).length;
  const against = (owner: string | null, { leads, won }: Holding): Partial<RepAgainstAll> => {
    if (owner === null || leads < minimumSample) return {};
    const draws = kinds.flatMap(({ holdings, together }): Draw[] => {
      const own = holdings.get(owner)?.leads;
      return own === undefined ? [] : [{ of: together.leads, won: together.won, drawn: own }];
    });
    const expected = draws.reduce((sum, draw) => sum + (draw.drawn * draw.won) / draw.of, 0);
    if (!draws.some(({ of, drawn }) => drawn < of)) return { expected };
    const usual = rangeOfDraws(draws, falseAlarms / compared);
    const told = won > usual.high ? 'more' : won < usual.low ? 'fewer' : undefined;
    return { expected, usual, ...(told && { told }) };
  };
  return mostFirst(all, ({ leads }) => leads).map(([owner, holding]) => {
    const rep = repOn(owner, holding, []);
    const open = { count: holding.open, pick: { ...rep.leads.pick, result: 'open' as const } };
    return { ...rep, open, ...against(owner, holding) };
  });
}
