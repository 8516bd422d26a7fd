/** Plans and pasts for tests, worked out by hand beside each expectation. */
import type { Plan } from '../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { PastMonth, StoredPast } from '../../../lib/domain/planner/stored-past.ts';
import { agreement } from '../figures/support/contacts.ts';

/** 1,000,000 / 25,000 = 40 customers; / 20 % = 200 leads; / 50 % = 400 in the stage before; / 50 % = 800 visits. */
export function planOf(changes: Partial<Plan> = {}): Plan {
  return {
    from: '2027-01-01',
    months: 12,
    revenue: { likely: 1_000_000 },
    averageSale: { likely: 25_000 },
    closeRate: { likely: 0.2 },
    conversions: [
      { stage: 'lead', rate: { likely: 0.5 } },
      { stage: 'mql', rate: { likely: 0.5 } },
    ],
    calendar: 'office',
    ...changes,
  };
}

/** The shipped agreement, where SAL is the first stage that asks for a handover. */
export const shipped: Agreement = agreement;

/** A month of the past with nothing in it but what is given. */
export function monthOf(month: string, changes: Partial<PastMonth> = {}): PastMonth {
  return { month, handedOver: 0, won: 0, lost: 0, revenue: {}, stages: {}, ...changes };
}

export function pastOf(months: PastMonth[], changes: Partial<StoredPast> = {}): StoredPast {
  return { months, sales: {}, salesWithoutValue: 0, ...changes };
}
