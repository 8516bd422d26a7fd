import { Plus } from 'lucide';
import { useRef } from 'preact/hooks';
import type { FeedbackReason } from '../../../../lib/domain/agreement/schema.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { freshId } from '../parts/fresh-id.ts';
import { RemovalNote } from '../parts/RemovalNote.tsx';
import { useOrder } from '../parts/use-order.ts';
import { useRemoval } from '../parts/use-removal.ts';
import { within } from '../problem-sentence.ts';
import type { StepProps } from '../step.ts';
import { ReasonRow } from './ReasonRow.tsx';
import '../parts/parts.css';
import './reasons.css';

/** More are not read before one is picked. */
const most = 20;

/** The reasons a rep picks from when a lead is bad. */
export function ReasonsStep({ agreement, change, problemAt }: StepProps) {
  const { feedbackReasons: reasons } = agreement;
  const put = (feedbackReasons: FeedbackReason[]): void => change({ feedbackReasons });
  const order = useOrder(reasons, ({ label }) => label, put);
  const { removal, remove } = useRemoval(reasons, put);
  const addButton = useRef<HTMLButtonElement>(null);
  const add = (): void => {
    const id = freshId('reason', reasons);
    order.focusOn(id, 'input');
    put([...reasons, { id, label: '' }]);
  };
  const wrong = problemAt('feedbackReasons');
  return (
    <div class="step">
      <p class="quiet">{t('reasons_about')}</p>
      <ol class="step-list" ref={order.list}>
        {reasons.map((reason, place) => (
          <li key={reason.id} data-item={reason.id} onKeyDown={order.onKeyDown(place)}>
            <ReasonRow
              reason={reason}
              place={place}
              count={reasons.length}
              order={order}
              problemAt={within(problemAt, `feedbackReasons.${place}`)}
              onChange={(changed) => put(reasons.with(place, changed))}
              onRemove={() => remove(place, t('reasons_removed', reason.label))}
            />
          </li>
        ))}
      </ol>
      {wrong && <p class="field-error">{wrong}</p>}
      <p role="status" class="visually-hidden">
        {order.said}
      </p>
      <RemovalNote removal={removal} onUndone={() => addButton.current?.focus()} />
      <div class="buttons">
        <Button icon={Plus} inner={addButton} busy={reasons.length >= most} onClick={add}>
          {t('reasons_add')}
        </Button>
        {reasons.length >= most && <p class="quiet">{t('reasons_ask_count')}</p>}
      </div>
    </div>
  );
}
