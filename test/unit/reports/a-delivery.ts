/** A report from marketing to sales, made by hand. */
import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { ContentRow, DeliveryMonth, DeliveryReport } from '../../../lib/domain/report/delivery/delivery.ts';
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';
import { aTally } from './a-funnel.ts';

const handedOver: LeadPick = { date: 'handedOver' };

function count(number: number, more: Partial<LeadPick> = {}): LeadCount {
  return { count: number, pick: { ...handedOver, ...more } };
}

/** A month: promised, of the agreed quality, below it, good, bad. */
export function aMonth(
  month: string,
  [promised, delivered, below, good, bad]: readonly [number | undefined, number, number, number, number],
): DeliveryMonth {
  const here = { month: month.slice(0, 7) };
  return {
    month,
    ...(promised !== undefined && { promised }),
    delivered: count(delivered, { ...here, agreedQuality: true }),
    below: count(below, { ...here, agreedQuality: false }),
    good: count(good, { ...here, verdict: 'good' }),
    bad: count(bad, { ...here, verdict: 'bad' }),
    won: count(1, { ...here, result: 'won' }),
    lost: count(2, { ...here, result: 'lost' }),
  };
}

/** Content touched by so many leads, of whom so many were won. */
export function aContent(title: string, touched: number, won: number, more: Partial<ContentRow> = {}): ContentRow {
  const pick: LeadPick = { date: 'created', content: title };
  const conversion = measuredShare(won, touched);
  return {
    title,
    touched: { count: touched, pick },
    handedOver: { count: won, pick: { ...pick, isHandedOver: true } },
    won: { count: won, pick: { ...pick, result: 'won' } },
    ...(conversion && { conversion }),
    revenue: { EUR: won * 1000 },
    sent: 0,
    useful: { part: 0, whole: 0 },
    ...more,
  };
}

/** Three months with 20 leads promised for each: 60 leads, 12 of them below the agreed quality, 40 judged. */
export function aDelivery(changed: Partial<DeliveryReport> = {}): DeliveryReport {
  const reason = (id: string, label: string, leads: number, months: readonly number[], answered: number) => ({
    id,
    label,
    leads: count(leads, { verdict: 'bad', reason: id }),
    months,
    answered,
  });
  return {
    all: aTally(60, 6, 14, handedOver),
    judged: {
      good: count(24, { verdict: 'good' }),
      bad: count(16, { verdict: 'bad' }),
      none: count(20, { verdict: 'none' }),
    },
    quality: {
      agreed: aTally(48, 6, 10, { ...handedOver, agreedQuality: true }),
      below: aTally(12, 0, 4, { ...handedOver, agreedQuality: false }),
    },
    months: [
      aMonth('2026-09-01', [20, 22, 4, 12, 4]),
      aMonth('2026-10-01', [20, 18, 8, 8, 8]),
      aMonth('2026-11-01', [20, 8, 0, 4, 4]),
    ],
    reasons: [
      reason('noInterest', 'No interest', 9, [1, 6, 2], 3),
      reason('tooEarly', 'Too early', 4, [2, 1, 1], 4),
      reason('', '', 3, [1, 1, 1], 0),
    ],
    contents: [
      aContent('Guide to renewals', 40, 6, { sent: 3, useful: { part: 2, whole: 3 } }),
      aContent('Film', 4, 1),
    ],
    ...changed,
  };
}
