import type { Plan } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import type { Estimate } from '../../../../lib/domain/planner/estimate.ts';
import type { PlanStep } from '../../../../lib/domain/planner/plan-chain.ts';
import type { PlanResult } from '../../../../lib/domain/planner/plan-result.ts';
import { formatChain, formatMoney } from '../../../../lib/platform/format.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { spanText } from './goal-figures.ts';
import { writeShare } from './read-share.ts';
import { handedOverName, stageName, stepText } from './step-words.ts';

export interface ChainPictureProps {
  readonly plan: Plan;
  readonly result: PlanResult | undefined;
  readonly agreement: Agreement;
}

/** The plan as a chain, from the money down to the visits: how many at each step, between which numbers, and why. */
export function ChainPicture({ plan, result, agreement }: ChainPictureProps) {
  const { currency } = agreement.goals;
  if (!result) return <p class="quiet">{t('goals_chain_incomplete')}</p>;
  const { steps, revenue } = result;
  const most = Math.max(...steps.map(({ count }) => count.high), 1);
  const money = (value: number): string => formatMoney(value, currency, 'rough');
  return (
    <>
      <p class="goals-says" role="status">
        {formatChain([money(revenue.likely), ...steps.map((step) => stepText(step, agreement))])}
      </p>
      <ol class="goals-chain">
        <li class="goals-link">
          <span class="goals-count">{money(revenue.likely)}</span>
          <span>
            {t('goals_revenue')}
            <Span of={revenue} write={money} />
          </span>
        </li>
        {steps.map((step) => (
          <li class="goals-link" key={step.step === 'stage' ? step.stage : step.step}>
            <span class="goals-why quiet">{whyText(plan, step, agreement)}</span>
            <span class="goals-count">{number(step.count.likely)}</span>
            <span>
              {step.step === 'leads' ? t('goals_leads_as', handedOverName(agreement)) : nameOf(step, agreement)}
              <Span of={step.count} write={number} />
            </span>
            <Bar of={step.count} most={most} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Span({ of, write }: { readonly of: Estimate; readonly write: (value: number) => string }) {
  const text = spanText(of, write);
  return text === undefined ? null : <span class="quiet"> {text}</span>;
}

/**
 * How many there are beside the other steps: what is sure, and what may come on top. By the logarithm, as there are a
 * thousand visits to a customer; the number itself stands above it.
 */
function Bar({ of, most }: { readonly of: Estimate; readonly most: number }) {
  const share = (value: number): string => `${(100 * Math.log1p(value)) / Math.log1p(most)}%`;
  return (
    <span class="goals-bar" aria-hidden="true">
      <span class="goals-bar-high" style={{ inlineSize: share(of.high) }} />
      <span class="goals-bar-likely" style={{ inlineSize: share(of.likely) }} />
      <span class="goals-bar-low" style={{ inlineSize: share(of.low) }} />
    </span>
  );
}

function nameOf(step: PlanStep, agreement: Agreement): string {
  return step.step === 'stage' ? stageName(agreement, step.stage) : t(`goals_step_${step.step}`);
}

/** By which figure a step follows from the one above it. */
function whyText(plan: Plan, step: PlanStep, agreement: Agreement): string {
  const { currency } = agreement.goals;
  if (step.step === 'customers') return t('goals_why_sale', formatMoney(plan.averageSale.likely, currency, 'rough'));
  if (step.step === 'leads') return t('goals_why_close', writeShare(plan.closeRate.likely));
  const rate = plan.conversions.find(({ stage }) => stage === step.to)?.rate.likely ?? Number.NaN;
  return t('goals_why_share', writeShare(rate), stageName(agreement, step.to));
}
