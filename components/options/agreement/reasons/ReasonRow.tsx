import { Trash2 } from 'lucide';
import type { FeedbackReason } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { OptionalNumber } from '../../fields/OptionalNumber.tsx';
import { Sentence } from '../../fields/Sentence.tsx';
import { TextField } from '../../fields/TextField.tsx';
import { MoveButtons } from '../parts/MoveButtons.tsx';
import type { Order } from '../parts/use-order.ts';
import type { ProblemAt } from '../problem-sentence.ts';

export interface ReasonRowProps {
  readonly reason: FeedbackReason;
  readonly place: number;
  readonly count: number;
  readonly order: Order;
  readonly problemAt: ProblemAt;
  readonly onChange: (reason: FeedbackReason) => void;
  readonly onRemove: () => void;
}

/** One reason: its word, and whether the lead shall be tried again. Renamed, it stays the same reason. */
export function ReasonRow({ reason, place, count, order, problemAt, onChange, onRemove }: ReasonRowProps) {
  const { label, returnAfterDays } = reason;
  return (
    <fieldset class="clock-rule reason-row">
      <legend class="visually-hidden">{t('reasons_legend', label)}</legend>
      <TextField
        label={t('reasons_label')}
        value={label}
        problem={problemAt('label')}
        onText={(text) => onChange({ ...reason, label: text })}
      />
      <Sentence
        say={(days) => t('reasons_return', days)}
        blanks={[
          {
            name: 'days',
            problem: problemAt('returnAfterDays'),
            control: (aria) => (
              <OptionalNumber
                label={t('reasons_days', label)}
                value={returnAfterDays}
                aria={aria}
                onNumber={(days) => {
                  const { returnAfterDays: _, ...rest } = reason;
                  onChange(days === undefined ? rest : { ...rest, returnAfterDays: days });
                }}
              />
            ),
          },
        ]}
      />
      <div class="reason-buttons">
        <MoveButtons name={label} place={place} count={count} order={order} />
        <Button
          icon={Trash2}
          look="quiet"
          busy={count === 1}
          title={count === 1 ? t('reasons_last') : undefined}
          aria-label={t('reasons_remove', label)}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
}
