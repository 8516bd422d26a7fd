/** What the rows of a table of cost that name a channel or a campaign come to. */
import type { Spend } from '../domain/report/channels/spend.ts';

const amounts = ['cost', 'impressions', 'clicks', 'leads', 'conversions', 'revenue'] as const;

/** The sums of those rows. */
export class SpendSums {
  #rows = 0;
  readonly #sums = { cost: 0, impressions: 0, clicks: 0, leads: 0, conversions: 0, revenue: 0 };

  /** Adds a row. */
  add(row: Spend): void {
    this.#rows += 1;
    for (const name of amounts) this.#sums[name] += row[name] ?? 0;
  }

  /** Whether a row is the total of those added, at least two: its cost is theirs, or without a cost its clicks and views are. */
  isTotal(row: Spend): boolean {
    if (this.#rows < 2) return false;
    const told = row.cost === undefined ? (['clicks', 'impressions'] as const) : (['cost'] as const);
    // Each row may have been rounded by half a hundredth.
    return told.every(
      (name) => row[name] !== undefined && Math.abs(row[name] - this.#sums[name]) <= this.#rows * 0.005 + 1e-6,
    );
  }
}
