import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../components/options/agreement/draft-problems.ts';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import { stillHolds } from '../../../lib/domain/agreement/signed-text.ts';
import { planResult } from '../../../lib/domain/planner/plan-result.ts';
import { addDays, dayOf, type PlainDay } from '../../../lib/domain/time.ts';
import { sampleAgreement } from '../../../lib/sample/sample-agreement.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { sampleMoments } from './instants.ts';

const today: PlainDay = '2026-11-18';
const made = (day = today) => sampleAgreement({ zone: 'Europe/Oslo', text: (key) => key, today: day });

describe('the sample’s agreement', () => {
  it('is one that may be put in force, at any date in any zone', async () => {
    for (const { now, zone, what } of sampleMoments(60)) {
      const agreement = await sampleAgreement({ zone, text: (key) => key, today: dayOf(now, zone) });
      expect(parseAgreement(agreement), what).toEqual({ ok: true, agreement });
    }
  });

  it('has nothing that the editor would refuse, but that it began before today', async () => {
    const codes = checkDraft(await made(), today).problems.map(({ path, code }) => `${path}: ${code}`);
    expect(codes).toEqual(['validFrom: pastDay']);
  });

  it('is signed by both sides, after it was written and before it applies', async () => {
    const agreement = await made();
    const { signatures = [], change } = agreement;
    expect(signatures.map(({ side }) => side)).toEqual(['marketing', 'sales']);
    for (const signature of signatures) {
      expect(await stillHolds(agreement, signature)).toBe(true);
      expect(signature.at).toBeGreaterThan(change?.at ?? Number.POSITIVE_INFINITY);
      expect(signature.at).toBeLessThan(Date.parse(agreement.validFrom));
    }
    expect(await stillHolds({ ...agreement, name: 'Another' }, signatures[0]!)).toBe(false);
  });

  it('promises what follows from its plan: 1,200,000 / 25,000 / 0.2 = 240 leads in twelve months', async () => {
    const agreement = await made();
    const { goals, plan } = agreement;
    const leads = goals.months?.map((month) => month.leads) ?? [];
    expect(leads).toHaveLength(12);
    expect(leads.reduce((sum, count) => sum + count, 0)).toBe(240);
    expect(goals).toMatchObject({ from: '2026-08-01', to: '2027-07-31', leadsPerMonth: 20, budget: 28_800 });
    expect(planResult(plan!, agreement)?.doubts).toEqual([]);
  });

  it('has content that is new, that has expired, in three languages, for each stage and with what the reps sent', async () => {
    const { content, stages, personas } = await made();
    expect(content.filter(({ since }) => since !== undefined && since > addDays(today, -31)).length).toBeGreaterThan(0);
    expect(content.filter(({ validUntil }) => validUntil !== undefined && validUntil < today)).toHaveLength(1);
    expect(new Set(content.flatMap(({ language }) => language ?? []))).toEqual(new Set(['en', 'nb', 'de']));
    expect(stages.filter(({ id }) => !content.some((piece) => piece.stages.includes(id)))).toEqual([]);
    expect(personas.filter(({ id }) => !content.some((piece) => piece.personas?.includes(id)))).toEqual([]);
    const sent = sampleWorkspace(Date.UTC(2026, 10, 18, 12), 'Europe/Oslo').flatMap((person) => person.sent ?? []);
    const known = new Map(content.map(({ id, title, url }) => [id, { title, url }]));
    expect(sent.map(({ title, url }) => ({ title, url }))).toEqual(sent.map((entry) => known.get(entry.content)));
  });

  it('judges deadlines as the one Baton ships does, so that the sample shows the same under both', async () => {
    const { sla, calendars, timing, stages } = await made();
    const shipped = defaultAgreement({ zone: 'Europe/Oslo', text: (key) => key, today });
    expect({ sla, calendars, timing, stages }).toEqual({
      sla: shipped.sla,
      calendars: shipped.calendars,
      timing: shipped.timing,
      stages: shipped.stages,
    });
  });
});
