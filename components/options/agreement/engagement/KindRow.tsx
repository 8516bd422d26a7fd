import { X } from 'lucide';
import { useId } from 'preact/hooks';
import type { EngagementRule } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { NumberBox } from '../../fields/NumberBox.tsx';
import type { ProblemAt } from '../problem-sentence.ts';
import { fadingText } from './fading-text.ts';

export interface KindRowProps {
  readonly rule: EngagementRule;
  /** Of the rule. */
  readonly problemAt: ProblemAt;
  readonly onChange: (rule: EngagementRule) => void;
  readonly onRemove: () => void;
}

/** One kind of touchpoint: its points, how soon they fade, and what that comes to. */
export function KindRow({ rule, problemAt, onChange, onRemove }: KindRowProps) {
  const id = useId();
  const name = t(`kind_${rule.kind}`);
  const wrong = { points: problemAt('points'), halfLifeDays: problemAt('halfLifeDays') };
  const ariaOf = (field: keyof typeof wrong) =>
    wrong[field] === undefined ? {} : ({ 'aria-invalid': 'true', 'aria-describedby': `${id}-${field}` } as const);
  return (
    <tr data-item={rule.kind}>
      <th scope="row">{name}</th>
      <td>
        <span class="kind-narrow" aria-hidden="true">
          {t('options_agreement_points')}{' '}
        </span>
        <NumberBox
          label={t('engage_points_of', name)}
          value={rule.points}
          aria={ariaOf('points')}
          onNumber={(points) => onChange({ ...rule, points })}
        />
      </td>
      <td>
        <span class="kind-narrow" aria-hidden="true">
          {t('options_agreement_halfLife')}{' '}
        </span>
        <NumberBox
          label={t('engage_halfLife_of', name)}
          value={rule.halfLifeDays}
          aria={ariaOf('halfLifeDays')}
          onNumber={(halfLifeDays) => onChange({ ...rule, halfLifeDays })}
        />{' '}
        {t('engage_days')}
      </td>
      <td class="kind-means">
        {(['points', 'halfLifeDays'] as const).map(
          (field) =>
            wrong[field] !== undefined && (
              <p class="field-error" id={`${id}-${field}`} key={field}>
                {wrong[field]}
              </p>
            ),
        )}
        <span class="quiet">{fadingText(rule)}</span>
      </td>
      <td class="kind-remove">
        <Button icon={X} look="quiet" aria-label={t('engage_kind_remove', name)} onClick={onRemove} />
      </td>
    </tr>
  );
}
