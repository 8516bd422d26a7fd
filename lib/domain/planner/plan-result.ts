/**
 * What follows from a plan: customers, leads, the stages before, cost, months, and the goals for the agreement. The
 * arithmetic is `plan-chain.ts`'s; how ranges combine, `estimate.ts`'s; numbers are rounded up here, at the end.
 */
import type { Goals, Plan } from '../agreement/plan-schema.ts';
import type { Agreement } from '../agreement/schema.ts';
import { isDay } from '../business-time/local-day.ts';
import { type Estimate, estimateOf, isReckonable, roundedUp, wholeUp } from './estimate.ts';
import { type PlanStep, planChain } from './plan-chain.ts';
import { type PlanDoubt, planDoubts } from './plan-doubts.ts';
import { lastDayOf, type PlanMonth, planMonths } from './plan-months.ts';

/** What the leads cost, in the agreement's currency, for the rounded numbers of leads. */
export interface PlanCost {
  readonly target: Estimate;
  /** At the most that a lead may cost; absent where no such limit was agreed. */
  readonly most?: Estimate;
}

/** A plan worked out. */
export interface PlanResult {
  readonly revenue: Estimate;
  /** Customers, leads, each stage before, visits; whole numbers. */
  readonly steps: readonly PlanStep[];
  /** The leads to be handed over in the whole time. */
  readonly leads: Estimate;
  readonly cost?: PlanCost;
  /** The likeliest leads, month by month. */
  readonly months: readonly PlanMonth[];
  /** What in the plan does not go together. */
  readonly doubts: readonly PlanDoubt[];
}

/**
 * Works out a plan under an agreement. Undefined while one of its figures is missing, zero or no number, as in a draft
 * that is being typed.
 */
export function planResult(plan: Plan, agreement: Agreement): PlanResult | undefined {
  if (!isPlannable(plan)) return undefined;
  const steps = planChain(plan, agreement);
  const calendar = agreement.calendars.find(({ id }) => id === plan.calendar) ?? agreement.calendars[0];
  const leads = steps.find(({ step }) => step === 'leads')?.count;
  if (!calendar || !leads || !steps.every(({ count }) => isReckonable(count))) return undefined;
  const whole = roundedUp(leads);
  const cost = costOf(plan, whole);
  return {
    revenue: estimateOf(plan.revenue),
    steps: steps.map((step) => ({ ...step, count: roundedUp(step.count) })),
    leads: whole,
    ...(cost && { cost }),
    months: planMonths(plan, whole.likely, calendar),
    doubts: [...planDoubts(plan, agreement, whole.likely)],
  };
}

/** The goals that follow from a plan. What was agreed on beside them stays: the currency. */
export function goalsOfPlan(plan: Plan, result: PlanResult, currency: string): Goals {
  const { costPerLead, budget } = plan;
  return {
    currency,
    // Where somebody asks for one number: the mean, rounded up. The months themselves come first.
    leadsPerMonth: wholeUp(result.leads.likely / plan.months),
    from: plan.from,
    to: lastDayOf(plan),
    revenue: Math.round((100 * plan.revenue.likely) / plan.months) / 100,
    averageSale: plan.averageSale.likely,
    closeRate: plan.closeRate.likely,
    ...(costPerLead && { costPerLead: costPerLead.target }),
    ...(costPerLead?.most !== undefined && { costPerLeadMax: costPerLead.most }),
    ...(budget !== undefined && { budget }),
    months: result.months.map(({ month, leads }) => ({ month, leads })),
  };
}

function costOf({ costPerLead }: Plan, leads: Estimate): PlanCost | undefined {
  if (!costPerLead || !Number.isFinite(costPerLead.target)) return undefined;
  const { target, most } = costPerLead;
  const times = (price: number): Estimate => ({
    low: leads.low * price,
    likely: leads.likely * price,
    high: leads.high * price,
  });
  return { target: times(target), ...(most !== undefined && Number.isFinite(most) && { most: times(most) }) };
}

function isPlannable({ from, months, revenue, averageSale, closeRate, conversions, seasons = [] }: Plan): boolean {
  const rates = [closeRate, ...conversions.map(({ rate }) => rate)];
  return (
    isDay(from) &&
    Number.isInteger(months) &&
    months >= 1 &&
    months <= 24 &&
    seasons.every((weight) => weight >= 0) &&
    // There are never more customers than leads.
    Object.values(estimateOf(closeRate)).every((rate) => rate <= 1) &&
    [revenue, averageSale, ...rates].every((range) => Object.values(estimateOf(range)).every((value) => value > 0))
  );
}
