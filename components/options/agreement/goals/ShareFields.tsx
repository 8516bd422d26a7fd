import { Trash2 } from 'lucide';
import type { Plan, Range } from '../../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../../lib/domain/agreement/schema.ts';
import { handedOverPlace } from '../../../../lib/domain/planner/handed-over-stage.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { FieldError } from '../../../ui/FieldError.tsx';
import { type ProblemAt, within } from '../problem-sentence.ts';
import { RangeFields } from './RangeFields.tsx';
import { shareLabel } from './step-words.ts';

export interface ShareFieldsProps {
  readonly agreement: Agreement;
  readonly plan: Plan;
  /** By paths within the plan. */
  readonly problemAt: ProblemAt;
  readonly onShares: (conversions: Plan['conversions']) => void;
}

/** What share goes on to each stage. An empty one is passed over. Those after the handover only check the close rate. */
export function ShareFields({ agreement, plan, problemAt, onShares }: ShareFieldsProps) {
  const { stages } = agreement;
  const { conversions } = plan;
  const shared = conversions.map(({ stage }) => stage);
  const handover = handedOverPlace(agreement);
  const put = (stage: string, range: Range | undefined): void => {
    const others = conversions.filter((one) => one.stage !== stage);
    const list = range === undefined ? others : [...others, { stage, rate: range }];
    const order = (id: string): number => stages.findIndex((one) => one.id === id);
    onShares(list.toSorted((a, b) => order(a.stage) - order(b.stage)));
  };
  const row = (place: number) => {
    const stage = stages[place];
    if (!stage) return null;
    const index = conversions.findIndex((one) => one.stage === stage.id);
    return (
      <RangeFields
        key={stage.id}
        label={shareLabel(agreement, shared, stage.id)}
        range={conversions[index]?.rate}
        problemAt={within(problemAt, `conversions.${index}.rate`)}
        onRange={(rate) => put(stage.id, rate)}
        onEmpty={() => put(stage.id, undefined)}
      />
    );
  };
  const places = stages.map((_, place) => place);
  const unknown = conversions.flatMap((one, index) =>
    stages.some(({ id }) => id === one.stage) ? [] : [{ stage: one.stage, index }],
  );
  return (
    <>
      {places.slice(0, handover + 1).map(row)}
      <details open={conversions.some(({ stage }) => stages.findIndex(({ id }) => id === stage) > handover)}>
        <summary>{t('goals_shares_after')}</summary>
        <div class="goals-after">
          <p class="quiet">{t('goals_shares_after_about')}</p>
          {places.slice(handover + 1).map(row)}
        </div>
      </details>
      {unknown.map(({ stage, index }) => (
        <div class="buttons" key={stage}>
          <FieldError text={problemAt(`conversions.${index}.stage`)} />
          <Button icon={Trash2} onClick={() => onShares(conversions.toSpliced(index, 1))}>
            {t('goals_share_remove', stage)}
          </Button>
        </div>
      ))}
    </>
  );
}
