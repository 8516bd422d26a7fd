/** A report on the two opinions, made by hand. */
import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import type { Opinion, OpinionCell, OpinionsReport } from '../../../lib/domain/report/opinions/opinions.ts';
import type { LeadCount } from '../../../lib/domain/report/tally.ts';

const handedOver: LeadPick = { date: 'handedOver' };

function count(number: number, more: Partial<LeadPick> = {}): LeadCount {
  return { count: number, pick: { ...handedOver, ...more } };
}

/** So many good ones of so many. */
export function anOpinion(good: number, of: number, more: Partial<LeadPick> = {}): Opinion {
  const share = measuredShare(good, of);
  return { good: count(good, more), of: count(of), ...(share && { share }) };
}

/** A meeting of both opinions: leads, won, lost. */
export function aMeeting(
  marketing: boolean,
  sales: OpinionCell['sales'],
  [leads, won, lost]: readonly [number, number, number],
): OpinionCell {
  const pick = { agreedQuality: marketing, verdict: sales };
  const winRate = measuredShare(won, won + lost);
  return {
    marketing,
    sales,
    leads: count(leads, pick),
    won: count(won, { ...pick, result: 'won' }),
    lost: count(lost, { ...pick, result: 'lost' }),
    ...(winRate && { winRate }),
  };
}

function aDispute(reason: string, label: string, leads: number) {
  return { reason, label, leads: count(leads, { agreedQuality: true, verdict: 'bad', reason }) };
}

/** Marketing holds 90 of 100 to be good, sales 32 of 80, and 12 of 60 were won. */
export function anOpinions(changed: Partial<OpinionsReport> = {}): OpinionsReport {
  return {
    marketing: anOpinion(90, 100, { agreedQuality: true }),
    sales: anOpinion(32, 80, { verdict: 'good' }),
    outcome: anOpinion(12, 60, { result: 'won' }),
    gap: 0.5,
    cells: [
      aMeeting(true, 'good', [30, 11, 14]),
      aMeeting(true, 'bad', [42, 0, 30]),
      aMeeting(true, 'none', [18, 0, 0]),
      aMeeting(false, 'good', [2, 1, 0]),
      aMeeting(false, 'bad', [6, 0, 4]),
      aMeeting(false, 'none', [2, 0, 0]),
    ],
    byFit: [
      { cell: 'A1', leads: count(60), good: count(24), bad: count(26), won: count(10) },
      { cell: 'none4', leads: count(4), good: count(1), bad: count(1), won: count(0) },
    ],
    months: [
      { month: '2026-09-01', marketing: anOpinion(50, 50), sales: anOpinion(30, 40) },
      { month: '2026-10-01', marketing: anOpinion(30, 40), sales: anOpinion(2, 40) },
      { month: '2026-11-01', marketing: anOpinion(10, 10), sales: anOpinion(0, 4) },
    ],
    disputed: [
      aDispute('noInterest', 'No interest', 20),
      aDispute('ours', 'Wrong country', 12),
      aDispute('', '', 6),
      aDispute('tooEarly', 'Too early', 4),
    ],
    ...changed,
  };
}
