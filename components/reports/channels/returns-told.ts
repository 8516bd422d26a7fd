/** Which channels brought back the most and the least for what they cost. */
import type { ChannelRow, ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';

/** The best and the worst of those that cost something. */
export interface ReturnsTold {
  /** `roas`: revenue for each unit spent, more is better; else what one conversion cost, where no revenue is known. */
  readonly by: 'roas' | 'cost';
  /** `value` is undefined where money was spent and nothing came of it: worse than any cost. */
  readonly best: { readonly row: ChannelRow; readonly value: number };
  /** Left out where one channel alone cost something. */
  readonly worst?: { readonly row: ChannelRow; readonly value: number | undefined };
  /** Of the two, those with too few conversions to stand on. */
  readonly few: readonly ChannelRow[];
}

/** Undefined where no channel's return is known. */
export function returnsTold({ rows, value, question: { goal, model } }: ChannelsReport): ReturnsTold | undefined {
  const by = goal === 'won' && Object.keys(value).length > 0 ? 'roas' : 'cost';
  const costly = rows.filter(({ spend }) => Object.values(spend).some((amount) => amount > 0));
  const known = costly
    .map((row) => ({ row, value: by === 'roas' ? row.returns[model].roas : row.returns[model].costPerConversion }))
    // No return is known of costs in several currencies; none per conversion where nothing came.
    .filter(({ row, value: figure }) => figure !== undefined || (by === 'cost' && row.conversions[model] === 0))
    .sort((a, b) => (by === 'roas' ? (b.value ?? 0) - (a.value ?? 0) : costOrder(a.value) - costOrder(b.value)));
  const [best] = known;
  if (best?.value === undefined) return undefined;
  const last = known.at(-1);
  const worst = last && last !== best ? last : undefined;
  return {
    by,
    best: { row: best.row, value: best.value },
    ...(worst && { worst }),
    few: [best, ...(worst ? [worst] : [])]
      .map(({ row }) => row)
      .filter((row) => row.conversions[model] < minimumSample),
  };
}

function costOrder(cost: number | undefined): number {
  return cost ?? Number.POSITIVE_INFINITY;
}
