/** A report on the funnel, made by hand. */
import { measuredShare } from '../../../lib/domain/planner/measured.ts';
import type { Drift, FunnelReport } from '../../../lib/domain/report/funnel/funnel.ts';
import type { LeadPick } from '../../../lib/domain/report/lead-pick.ts';
import type { LeadTally, TallyRow } from '../../../lib/domain/report/tally.ts';

const created: LeadPick = { date: 'created' };

/** So many leads, won and lost; the rest is open. */
export function aTally(leads: number, won: number, lost: number, pick: LeadPick = created): LeadTally {
  const conversion = measuredShare(won, leads);
  const winRate = measuredShare(won, won + lost);
  return {
    leads: { count: leads, pick },
    won: { count: won, pick: { ...pick, result: 'won' } },
    lost: { count: lost, pick: { ...pick, result: 'lost' } },
    open: { count: leads - won - lost, pick: { ...pick, result: 'open' } },
    ...(conversion && { conversion }),
    ...(winRate && { winRate }),
    deals: { won, lost },
    revenue: { EUR: won * 1000 },
  };
}

function row(value: string | null, leads: number, won: number, lost: number): TallyRow {
  return { value, ...aTally(leads, won, lost, { ...created, where: [{ by: 'leadSource', value }] }) };
}

const names = { lead: 'Lead', mql: 'MQL', sql: 'SQL' };
const reached = { lead: 240, mql: 120, sql: 30 };

/** 240 leads, of whom 120 became MQL and 30 SQL. */
export function aFunnel(changed: Partial<FunnelReport> = {}): FunnelReport {
  const ids = ['prospect', 'lead', 'mql', 'sal', 'sql', 'opportunity', 'customer'] as const;
  const countOf = (id: string): number =>
    id === 'prospect' ? 240 : id === 'sal' ? 30 : id in reached ? reached[id as keyof typeof reached] : 20;
  const stages = ids.map((id, place) => {
    const fromBefore = place === 0 ? undefined : measuredShare(countOf(id), countOf(ids[place - 1] ?? id));
    return {
      id,
      name: id in names ? names[id as keyof typeof names] : id,
      reached: { count: countOf(id), pick: { ...created, stage: id } },
      ...(fromBefore && { fromBefore }),
      stillIn: { count: id === 'lead' ? 120 : 0, pick: { ...created, stage: id, result: 'open' as const } },
      lostHere: { count: id === 'mql' ? 70 : 0, pick: { ...created, stage: id, result: 'lost' as const } },
      ...(id === 'mql' && { time: { median: 36 * 3_600_000, ninth: 5 * 86_400_000, leads: 30 } }),
    };
  });
  return {
    all: aTally(240, 20, 70),
    stages,
    months: ['2026-10-01', '2026-11-01'].map((month) => ({
      month,
      entered: ids.map((id, place) => ({
        count: place,
        pick: { date: 'entered', stage: id, month: month.slice(0, 7) },
      })),
    })),
    drift: null,
    by: 'leadSource',
    rows: [row('Webinar', 200, 18, 60), row('Trade fair', 36, 2, 10), row(null, 4, 0, 0)],
    ...changed,
  };
}

/** MQL and SQL drift apart: 40 of 100 before, 10 of 100 lately. */
export function aDrift(): Drift {
  const span = (from: string, to: string, mqls: number, sqls: number) => ({
    from,
    to,
    mqls: { count: mqls, pick: { date: 'entered', stage: 'mql', month: from.slice(0, 7) } as const },
    sqls: { count: sqls, pick: { date: 'entered', stage: 'mql', month: from.slice(0, 7), result: 'won' } as const },
  });
  const recentPick: LeadPick = { date: 'entered', stage: 'mql', month: '2026-08', verdict: 'bad', reason: 'noFit' };
  return {
    since: '2026-08-01',
    mql: 'mql',
    sql: 'sql',
    withinDays: 21,
    spans: { before: span('2026-02-01', '2026-07-01', 100, 40), recent: span('2026-08-01', '2026-10-01', 100, 10) },
    before: measuredShare(40, 100)!,
    recent: measuredShare(10, 100)!,
    mqlsPerMonth: { before: 16.7, recent: 33.3 },
    reasons: [
      { reason: 'noFit', label: 'Does not fit us', before: 0.1, recent: 0.35, pick: recentPick },
      { reason: 'noBudget', label: 'No budget', before: 0.2, recent: 0.1, pick: recentPick },
    ],
    sources: [
      { value: 'Ads', before: 0.2, recent: 0.5, pick: { ...recentPick, where: [{ by: 'leadSource', value: 'Ads' }] } },
    ],
    definitions: [{ from: '2026-08-01', revision: 4, stage: 'mql' }],
  };
}
