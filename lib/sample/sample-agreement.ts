/**
 * The sample's agreement: the one Baton ships, taken up by two teams, with a plan and the goals that follow from it, a
 * content list, and both signatures. Everything beside the shipped texts is English, as the sample is.
 */
import { type DefaultAgreementInput, defaultAgreement, defaultSla } from '../domain/agreement/default.ts';
import type { Plan } from '../domain/agreement/plan-schema.ts';
import type { Agreement, FeedbackReason } from '../domain/agreement/schema.ts';
import { signedDigest } from '../domain/agreement/signed-text.ts';
import type { Side } from '../domain/agreement/signing-schema.ts';
import { goalsOfPlan, planResult } from '../domain/planner/plan-result.ts';
import { addDays, hour, type Instant, type PlainDay, startOfDay } from '../domain/time.ts';
import { sampleContent } from './sample-content.ts';

/** Who signed, in which order; neither is anybody's name. */
const signers: readonly (readonly [Side, name: string])[] = [
  ['marketing', 'Nora Falk'],
  ['sales', 'Ingrid Solheim'],
];

/** After how many days a lead that was rejected for it is proposed to come back. */
const returns: Readonly<Record<string, number>> = { tooEarly: 60, noBudget: 180, notReached: 14 };

/** The agreement as it would stand today: in force for some three months, its review ahead. */
export async function sampleAgreement({ zone, text, today }: DefaultAgreementInput): Promise<Agreement> {
  const from = firstDay(today, -3);
  const shipped = defaultAgreement({ zone, text, today: from });
  const agreedAt: Instant = startOfDay(addDays(from, -7), zone) + 14 * hour;
  const plan = samplePlan(from);
  const result = planResult(plan, shipped);
  if (!result) throw new RangeError('the sample plan cannot be worked out');
  const agreed: Agreement = {
    ...shipped,
    name: 'Sample agreement',
    revision: 1,
    feedbackReasons: shipped.feedbackReasons.map(withReturn),
    content: sampleContent(today),
    // The plan says how many for each month; this says how good.
    marketing: { leads: shipped.goals.leadsPerMonth, per: 'month', fitAtLeast: 'C', calendar: defaultSla.calendar },
    plan,
    goals: goalsOfPlan(plan, result, shipped.goals.currency),
    change: {
      id: `sample-agreement-${from}`,
      author: 'Nora Falk',
      note: 'Our first agreement: goals for a year, worked out from the revenue sales has to bring.',
      at: agreedAt,
    },
    review: { on: addDays(today, 24), everyMonths: 6 },
  };
  const of = await signedDigest(agreed);
  return {
    ...agreed,
    signatures: signers.map(([side, name], index) => ({ side, name, at: agreedAt + (index + 1) * hour, of })),
  };
}

/** 1,200,000 / 25,000 a sale / 0.2 sales a lead = 240 leads in a year. The shares from MQL to customer make 0.2, too. */
function samplePlan(from: PlainDay): Plan {
  return {
    from,
    months: 12,
    revenue: { likely: 1_200_000, low: 1_050_000, high: 1_300_000 },
    averageSale: { likely: 25_000, low: 22_000, high: 28_000 },
    closeRate: { likely: 0.2, low: 0.16, high: 0.24 },
    conversions: [
      { stage: 'prospect', rate: { likely: 0.05, low: 0.04, high: 0.06 } },
      { stage: 'lead', rate: { likely: 0.4 } },
      { stage: 'mql', rate: { likely: 0.3, low: 0.25, high: 0.35 } },
      { stage: 'sal', rate: { likely: 0.8 } },
      { stage: 'sql', rate: { likely: 0.5 } },
      { stage: 'opportunity', rate: { likely: 0.625 } },
      { stage: 'customer', rate: { likely: 0.8 } },
    ],
    costPerLead: { target: 90, most: 120 },
    budget: 28_800,
    // Ten is a month like any other. Little happens in July; most contracts are made before summer and before Christmas.
    seasons: [9, 10, 11, 11, 10, 9, 4, 7, 11, 12, 11, 7],
    calendar: 'office',
  };
}

function withReturn(reason: FeedbackReason): FeedbackReason {
  const returnAfterDays = returns[reason.id];
  return returnAfterDays === undefined ? reason : { ...reason, returnAfterDays };
}

/** The first day of the month so many months from this one. */
function firstDay(today: PlainDay, months: number): PlainDay {
  return Temporal.PlainDate.from(today).with({ day: 1 }).add({ months }).toString();
}
