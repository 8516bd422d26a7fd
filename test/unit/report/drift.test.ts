import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { driftOf } from '../../../lib/domain/report/funnel/drift.ts';
import type { Drift } from '../../../lib/domain/report/funnel/funnel.ts';
import type { LeadLine, LeadTable } from '../../../lib/domain/report/lead-table.ts';
import type { ReportFilter } from '../../../lib/domain/report/report-filter.ts';
import { day } from '../../../lib/domain/time.ts';
import { agreementOf } from '../../support/agreement.ts';
import { expectPicksHold } from './support/picks-hold.ts';
import { historyFor, local, now, type TestLead, tableOf } from './support/table.ts';

const ever: ReportFilter = { where: [] };
const history = historyFor();

function falling(): TestLead[] {
  const months = ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];
  return months.flatMap((month) => {
    const isRecent = month >= '08';
    return Array.from({ length: isRecent ? 20 : 10 }, (_, place): TestLead => {
      const isSql = place < (isRecent ? 2 : 5);
      const isFair = place >= 10;
      return {
        created: `2026-${month}-01`,
        facts: { leadSource: isFair ? 'Fair' : isRecent && isSql ? 'Referral' : 'Web' },
        stages: { mql: `2026-${month}-05`, ...(isSql && { sql: `2026-${month}-15` }) },
        handovers: [{ at: `2026-${month}-06` }],
        ...(place === 9 && { verdict: { is: 'bad', at: `2026-${month}-07`, reason: 'tooEarly' } }),
        ...(isFair && place < 15 && { verdict: { is: 'bad', at: `2026-${month}-07`, reason: 'student' } }),
      };
    });
  });
}

function drifting(drift: Drift | 'tooFew' | null): Drift {
  if (drift === null || drift === 'tooFew') throw new Error(`no alarm: ${drift}`);
  return drift;
}

describe('a fall since August', () => {
  const table = tableOf(falling());
  const drift = drifting(driftOf(table, history, ever));

  it('is found in the whole months that are old enough', () => {
    // Ten days before 23 November is in November: October is the last whole month.
    expect([drift.since, drift.withinDays]).toEqual(['2026-08-01', 10]);
    expect([drift.spans.before.from, drift.spans.before.to]).toEqual(['2026-02-01', '2026-07-01']);
    expect([drift.spans.recent.from, drift.spans.recent.to]).toEqual(['2026-08-01', '2026-10-01']);
    expect(drift.before).toMatchObject({ part: 30, whole: 60, likely: 0.5 });
    expect(drift.recent).toMatchObject({ part: 6, whole: 60, likely: 0.1 });
    expect(drift.mqlsPerMonth).toEqual({ before: 10, recent: 20 });
    expect([drift.mql, drift.sql]).toEqual(['mql', 'sql']);
  });

  it('is explained by the reason that grew, and by the source', () => {
    expect(drift.reasons.map(({ reason, before, recent }) => [reason, before, recent].map(rounded))).toEqual([
      ['student', 0, 0.25],
      // Six of 60, three of 60.
      ['tooEarly', 0.1, 0.05],
    ]);
    expect(drift.reasons.map(({ label }) => label)).toEqual(['student', 'Too early']);
    // Referrals grew, too, and became SQL.
    expect(drift.sources.map(({ value, before, recent }) => [value, before, recent])).toEqual([['Fair', 0, 0.5]]);
  });

  it('has the leads behind each figure, whatever the period', () => {
    const period: ReportFilter = { from: '2026-11-01', where: [] };
    const inNovember = drifting(driftOf(table, history, period));
    expect(inNovember).toEqual(drift);
    expect(expectPicksHold(table, history, period, inNovember)).toBe(4);
    const { reasons, sources } = inNovember;
    const behind = [...reasons, ...sources].map(({ pick, recent }) => ({ count: Math.round(recent * 60), pick }));
    expect(expectPicksHold(table, history, period, behind)).toBe(3);
  });

  it('is none of the months by the last day of the period, nor of the source that did not change', () => {
    expect(driftOf(table, history, { until: '2026-07-31', where: [] })).toBeNull();
    expect(driftOf(table, history, { where: [{ by: 'leadSource', value: 'Fair' }] })).toBe('tooFew');
  });

  it('counts no one as having become SQL who was it before', () => {
    const fellBack = { created: '2026-02-01', stages: { sql: '2026-02-02', mql: '2026-02-05' } };
    const leads = [...falling(), ...Array.from({ length: 6 }, () => fellBack)];
    expect(drifting(driftOf(tableOf(leads), history, ever)).before).toMatchObject({ part: 30, whole: 66 });
  });

  it('says which definition changed in these months', () => {
    const first = agreementOf();
    const [lead, mql, sql] = first.stages as [
      (typeof first.stages)[0],
      (typeof first.stages)[0],
      (typeof first.stages)[0],
    ];
    const changed = { ...mql, definition: 'Left an address.' };
    const versions = historyOf(
      first,
      // A change before the months, one of other things, and the one that is meant.
      agreementOf({ revision: 2, validFrom: '2026-01-20', stages: [lead, mql, { ...sql, definition: 'Talked to.' }] }),
      agreementOf({ revision: 3, validFrom: '2026-07-01', stages: [lead, mql, { ...sql, definition: 'Talked to.' }] }),
      agreementOf({
        revision: 4,
        validFrom: '2026-07-20',
        stages: [lead, changed, { ...sql, definition: 'Talked to.' }],
      }),
    );
    const { definitions } = drifting(driftOf(table, versions, ever));
    expect(definitions).toEqual([{ from: '2026-07-20', revision: 4, stage: 'mql' }]);
  });
});

describe('months that are too young', () => {
  /**
   * 40 MQLs a month from January to October. Ten of them become SQL until June, some of these after 70 days and the others
   * after five; since July only one does, after five.
   */
  const months = (slow: number): TestLead[] =>
    Array.from({ length: 10 }, (_, month) =>
      Array.from({ length: 40 }, (_, place): TestLead => {
        const mql = Temporal.PlainDate.from({ year: 2026, month: month + 1, day: 3 });
        const isSql = place < 10 && (month < 6 || place === 9);
        const sql = mql.add({ days: place < slow ? 70 : 5 });
        return { created: `${mql}`, stages: { mql: `${mql}`, ...(isSql && { sql: `${sql}` }) } };
      }),
    ).flat();

  it('are few where nine of ten SQLs came quickly', () => {
    // Six of 64 are slow.
    const { withinDays, spans, before, recent } = drifting(driftOf(tableOf(months(1)), history, ever));
    expect(withinDays).toBe(5);
    expect([spans.before.from, spans.recent.from, spans.recent.to]).toEqual(['2026-02-01', '2026-08-01', '2026-10-01']);
    // Of older months, too, only who came within five days counts: nine a month until June, one in July.
    expect([before.part, before.whole, recent.part, recent.whole]).toEqual([46, 240, 3, 120]);
  });

  it('are more where they took long', () => {
    // 18 of 64 are slow. 70 days before the 23rd of November is the 14th of September.
    const { withinDays, spans, before, recent } = drifting(driftOf(tableOf(months(3)), history, ever));
    expect(withinDays).toBe(70);
    expect([spans.before.from, spans.recent.from, spans.recent.to]).toEqual(['2026-01-01', '2026-06-01', '2026-08-01']);
    expect([before.part, before.whole, recent.part, recent.whole]).toEqual([50, 200, 12, 120]);
  });
});

it('says that it cannot say: below ten MQLs in a span, without SQLs, without the stages', () => {
  const few = falling().filter((_, place) => place % 7 === 0);
  expect(driftOf(tableOf(few), history, ever)).toBe('tooFew');
  const without = falling().map(({ stages, ...lead }) => ({ ...lead, stages: { mql: stages?.mql ?? '' } }));
  expect(driftOf(tableOf(without), history, ever)).toBe('tooFew');
  const agreement = {
    stages: [
      { id: 'a', name: 'A', definition: '', aliases: [], requires: [] },
      { id: 'b', name: 'B', definition: '', aliases: [], requires: [] },
    ],
  };
  expect(driftOf(tableOf(falling(), { agreement }), historyFor({ agreement }), ever)).toBe('tooFew');
});

it('knows the stages by what they ask for where a team calls them otherwise', () => {
  const [lead, mql, sql] = agreementOf().stages.map((stage) => ({ ...stage, aliases: [] }));
  if (!lead || !mql || !sql) throw new Error('no stages');
  const agreement = {
    stages: [
      lead,
      { ...mql, id: 'warm', name: 'Warm', requires: [] },
      { ...sql, id: 'taken', name: 'Taken', requires: [{ need: 'handover' as const }] },
      { ...sql, id: 'spoken', name: 'Spoken to' },
    ],
  };
  const leads = falling().map(({ stages, ...lead }) => ({
    ...lead,
    stages: { warm: stages?.mql ?? '', ...(stages?.sql && { spoken: stages.sql }) },
  }));
  const drift = drifting(driftOf(tableOf(leads, { agreement }), historyFor({ agreement }), ever));
  expect([drift.mql, drift.sql, drift.recent.part]).toEqual(['warm', 'spoken', 6]);
});

describe('months made by chance', () => {
  it('without a drift give an alarm in some five of a hundred looks', () => {
    const chance = random(1);
    const looks = 500;
    let alarms = 0;
    for (let look = 0; look < looks; look += 1) {
      const share = 0.1 + 0.4 * chance();
      const [mqls, grows, slowness] = [20 + Math.floor(100 * chance()), 2 * chance(), 5 + 40 * chance()];
      const table = monthsOf(chance, (month) => [mqls * (1 + (grows * month) / 12), share], slowness);
      const drift = driftOf(table, history, ever);
      expect(drift).not.toBe('tooFew');
      if (drift !== null) alarms += 1;
    }
    expect(alarms / looks).toBeLessThan(0.07);
  });

  it('find a fall from 30 to 15 per cent with a hundred MQLs a month, each time', () => {
    const chance = random(2);
    for (let look = 0; look < 100; look += 1) {
      // It fell with July; October is too young, and July to September are compared with the six months before.
      const table = monthsOf(chance, (month) => [100, month < 7 ? 0.3 : 0.15], 12);
      const drift = drifting(driftOf(table, history, ever));
      expect([drift.since, drift.recent.likely < drift.before.likely]).toEqual(['2026-07-01', true]);
      if (look < 5) expectPicksHold(table, history, ever, drift);
    }
  });
});

/** A year of MQLs: how many a month and the share that becomes SQL, after some days (exponentially distributed). */
function monthsOf(
  chance: () => number,
  of: (month: number) => readonly [mqls: number, share: number],
  slowness: number,
): LeadTable {
  const leads: LeadLine[] = [];
  const first = local('2025-12-01T00:00');
  for (let month = 0; month < 12; month += 1) {
    const [mqls, share] = of(month);
    for (let lead = 0; lead < mqls; lead += 1) {
      const at = first + (month + chance()) * ((now - first) / 12);
      const sql = chance() < share ? at - Math.log(1 - chance()) * slowness * day : Number.POSITIVE_INFINITY;
      const isSql = sql <= now;
      leads.push({
        contactId: `${leads.length}`,
        createdAt: at,
        isUndated: false,
        entered: [at, at, isSql ? sql : undefined],
        stage: isSql ? 2 : 1,
        furthest: isSql ? 2 : 1,
        grade: null,
        level: 4,
        result: 'open',
        isNurtured: false,
      });
    }
  }
  return { ...tableOf([]), leads };
}

function rounded(value: string | number): string | number {
  return typeof value === 'number' ? Number(value.toFixed(9)) : value;
}

/** Numbers from 0 up to 1, the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
