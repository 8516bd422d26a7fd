import type { Plan, Range } from '../../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../../lib/domain/agreement/schema.ts';
import { type BackTest, backTest } from '../../../../../lib/domain/planner/back-test.ts';
import { enoughToOffer, type MeasuredShare } from '../../../../../lib/domain/planner/measured.ts';
import type { StoredPast } from '../../../../../lib/domain/planner/stored-past.ts';
import type { PlainDay } from '../../../../../lib/domain/time.ts';
import { formatMoney } from '../../../../../lib/platform/format.ts';
import { number, plural, t } from '../../../../../lib/platform/i18n.ts';
import { writeShare } from '../read-share.ts';
import { shareLabel } from '../step-words.ts';
import { Measured } from './Measured.tsx';
import { rangeOfMean, rangeOfShare } from './measured-ranges.ts';
import { PastMonths } from './PastMonths.tsx';

export interface PastFindingsProps {
  readonly agreement: Agreement;
  readonly plan: Plan;
  readonly past: StoredPast;
  readonly today: PlainDay;
  readonly onPlan: (changes: Partial<Plan>) => void;
}

/** Each figure of the plan beside what was measured, and the months as the plan would have seen them. */
export function PastFindings({ agreement, plan, past, today, onPlan }: PastFindingsProps) {
  const { currency } = agreement.goals;
  const test = backTest(plan, past, agreement, currency, today);
  const { averageSale, closeRate } = test;
  const shared = plan.conversions.map(({ stage }) => stage);
  const money = (value: number): string => formatMoney(value, currency, 'rough');
  const shareFound = (share: MeasuredShare): string =>
    t('goals_past_share', number(share.part), number(share.whole), writeShare(rounded(share.likely)));
  const shareSpan = (share: MeasuredShare): string =>
    t('goals_past_between', writeShare(rounded(share.low)), writeShare(rounded(share.high)));
  return (
    <>
      <Verdict test={test} money={money} />
      <ul class="goals-measured">
        <Measured
          name={t('goals_closeRate')}
          planned={writeShare(plan.closeRate.likely)}
          found={closeRate && shareFound(closeRate)}
          span={closeRate && shareSpan(closeRate)}
          count={closeRate?.whole ?? 0}
          range={closeRate && rangeOfShare(closeRate)}
          onUse={(range) => onPlan({ closeRate: range })}
        />
        <Measured
          name={t('goals_averageSale')}
          planned={money(plan.averageSale.likely)}
          found={averageSale && plural('goals_past_sales', averageSale.count, money(averageSale.likely))}
          span={averageSale && t('goals_past_half', money(averageSale.lowerQuartile), money(averageSale.upperQuartile))}
          count={averageSale?.count ?? 0}
          range={averageSale && rangeOfMean(averageSale)}
          onUse={(range) => onPlan({ averageSale: range })}
        />
        {plan.conversions.map(({ stage, rate }) => {
          const share = test.conversions[stage];
          return (
            <Measured
              key={stage}
              name={shareLabel(agreement, shared, stage)}
              planned={writeShare(rate.likely)}
              found={share && shareFound(share)}
              span={share && shareSpan(share)}
              count={share?.whole ?? 0}
              range={share && rangeOfShare(share)}
              onUse={(range) => onPlan({ conversions: withRate(plan, stage, range) })}
            />
          );
        })}
      </ul>
      <Currencies test={test} currency={currency} />
      <PastMonths months={test.months} money={money} />
    </>
  );
}

interface VerdictProps {
  readonly test: BackTest;
  readonly money: (value: number) => string;
}

/** The one sentence a manager reads: what the plan would have expected of the leads that came, and what they became. */
function Verdict({ test: { judged }, money }: VerdictProps) {
  if (judged.handedOver === 0) return <p>{t('goals_past_nothing')}</p>;
  if (judged.handedOver < enoughToOffer) {
    return <p>{plural('goals_past_tooFew', judged.handedOver, number(judged.won))}</p>;
  }
  const { expected } = judged;
  const low = Math.round(expected.low);
  const high = Math.round(expected.high);
  const customers = low === high ? number(Math.round(expected.likely)) : t('goals_span', number(low), number(high));
  return (
    <>
      <p class="goals-says">{plural('goals_past_verdict', judged.handedOver, customers, number(judged.won))}</p>
      {judged.revenue > 0 && (
        <p>{t('goals_past_revenue', money(judged.expectedRevenue.likely), money(judged.revenue))}</p>
      )}
    </>
  );
}

function Currencies({ test, currency }: { readonly test: BackTest; readonly currency: string }) {
  const { others, takenForOurs, salesWithoutValue } = test;
  const texts = [
    ...(takenForOurs ? [t('goals_past_nameless', currency)] : []),
    ...others.map((other) =>
      other.currency === ''
        ? plural('goals_past_otherNone', other.count)
        : plural('goals_past_other', other.count, other.currency),
    ),
    ...(salesWithoutValue > 0 ? [plural('goals_past_noValue', salesWithoutValue)] : []),
  ];
  return texts.length === 0 ? null : (
    <ul class="bullets quiet">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

function withRate({ conversions }: Plan, stage: string, rate: Range): Plan['conversions'] {
  return conversions.map((one) => (one.stage === stage ? { stage, rate } : one));
}

/** To a tenth of a per cent. */
function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
