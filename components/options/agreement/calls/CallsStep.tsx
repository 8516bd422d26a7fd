import { Plus, RotateCcw } from 'lucide';
import type { CallReason } from '../../../../lib/domain/agreement/schema.ts';
import { number, t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import { MoveButtons } from '../parts/MoveButtons.tsx';
import { useOrder } from '../parts/use-order.ts';
import type { StepProps } from '../step.ts';
import { isUsual, leftOut, orderOf, writtenOrder } from './call-order.ts';
import '../parts/parts.css';
import './calls.css';

/** Whom the call list names first, and whom not at all. */
export function CallsStep({ agreement, change, problemAt }: StepProps) {
  const reasons = orderOf(agreement);
  const others = leftOut(reasons);
  const nameOf = (reason: CallReason): string => t(`calls_${reason}`);
  const put = (order: readonly CallReason[]): void => change({ callOrder: writtenOrder(order) });
  const order = useOrder(reasons, nameOf, put);
  const isLast = reasons.length === 1;
  const wrong = reasons.map((_, place) => problemAt(`callOrder.${place}`)).find((text) => text !== undefined);
  return (
    <div class="step">
      <p class="quiet">{t('calls_about')}</p>
      <div class="step-list" ref={order.list}>
        <ol class="step-list">
          {reasons.map((reason, place) => (
            <li
              key={`${reason} ${reasons.indexOf(reason) === place ? '' : place}`}
              data-item={reason}
              class="call-reason"
              onKeyDown={order.onKeyDown(place)}
            >
              <span class="call-place">{number(place + 1)}</span>
              <div class="call-words">
                <p class="strong">{nameOf(reason)}</p>
                <p class="quiet">{t(`calls_${reason}_about`)}</p>
              </div>
              <div class="call-buttons">
                <MoveButtons name={nameOf(reason)} place={place} count={reasons.length} order={order} />
                <Button
                  busy={isLast}
                  title={isLast ? t('calls_last') : undefined}
                  aria-label={t('calls_leave_named', nameOf(reason))}
                  onClick={() => {
                    order.focusOn(`out-${reason}`, 'button');
                    put(reasons.toSpliced(place, 1));
                  }}
                >
                  {t('calls_leave')}
                </Button>
              </div>
            </li>
          ))}
        </ol>
        {others.length > 0 && (
          <div class="call-others">
            <p class="strong">{t('calls_out')}</p>
            <p class="quiet">{t('calls_out_about')}</p>
          </div>
        )}
        {others.length > 0 && (
          <ul class="step-list">
            {others.map((reason) => (
              <li key={`out ${reason}`} data-item={`out-${reason}`} class="call-reason call-out">
                <div class="call-words">
                  <p class="strong">{nameOf(reason)}</p>
                  <p class="quiet">{t(`calls_${reason}_about`)}</p>
                </div>
                <Button
                  icon={Plus}
                  aria-label={t('calls_take_named', nameOf(reason))}
                  onClick={() => {
                    order.focusOn(reason, 'button:not([aria-disabled])');
                    put([...reasons, reason]);
                  }}
                >
                  {t('calls_take')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {wrong && <p class="field-error">{wrong}</p>}
      <p role="status" class="visually-hidden">
        {order.said}
      </p>
      <div class="buttons">
        <Button icon={RotateCcw} busy={isUsual(reasons)} onClick={() => change({ callOrder: undefined })}>
          {t('calls_usual')}
        </Button>
        {isUsual(reasons) && <p class="quiet call-usual">{t('calls_isUsual')}</p>}
      </div>
    </div>
  );
}
