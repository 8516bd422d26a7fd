import type { Range } from '../../../../../lib/domain/agreement/plan-schema.ts';
import { enoughToOffer, enoughToPlanBy } from '../../../../../lib/domain/planner/measured.ts';
import { number, t } from '../../../../../lib/platform/i18n.ts';
import { Button } from '../../../../ui/Button.tsx';

export interface MeasuredProps {
  readonly name: string;
  /** What the plan says, in words. */
  readonly planned: string;
  /** What was found, and between what it lies; absent where nothing was measured. */
  readonly found: string | undefined;
  readonly span: string | undefined;
  /** Of how many it is. */
  readonly count: number;
  /** What the plan would say of it; absent where no plan can be made of it. */
  readonly range: Range | undefined;
  readonly onUse: (range: Range) => void;
}

/** One figure of the plan beside what was measured. */
export function Measured({ name, planned, found, span, count, range, onUse }: MeasuredProps) {
  return (
    <li>
      <p>
        <span class="strong">{name}.</span> {t('goals_past_planned', planned)}{' '}
        {found ?? <span class="quiet">{t('goals_past_unmeasured')}</span>}
        {span !== undefined && <span class="quiet"> {span}</span>}
      </p>
      {found !== undefined && count < enoughToPlanBy && (
        <p class="quiet">{t('goals_past_few', number(count), number(enoughToPlanBy))}</p>
      )}
      {range && count >= enoughToOffer && (
        <Button aria-label={t('goals_past_useOf', name)} onClick={() => onUse(range)}>
          {t('goals_past_use')}
        </Button>
      )}
    </li>
  );
}
