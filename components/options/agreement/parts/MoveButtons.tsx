import { ArrowDown, ArrowUp } from 'lucide';
import { t } from '../../../../lib/platform/i18n.ts';
import { Button } from '../../../ui/Button.tsx';
import type { Order } from './use-order.ts';

export interface MoveButtonsProps {
  /** What is moved. */
  readonly name: string;
  readonly place: number;
  /** How many there are. */
  readonly count: number;
  readonly order: Order;
}

/** One place up, one place down. At an end the button stays and does nothing, so that it keeps the focus. */
export function MoveButtons({ name, place, count, order }: MoveButtonsProps) {
  return (
    <div class="step-moves">
      <Button
        icon={ArrowUp}
        look="quiet"
        busy={place === 0}
        title={t('steps_up_keys')}
        aria-label={t('steps_up', name)}
        onClick={() => order.move(place, -1)}
      />
      <Button
        icon={ArrowDown}
        look="quiet"
        busy={place === count - 1}
        title={t('steps_down_keys')}
        aria-label={t('steps_down', name)}
        onClick={() => order.move(place, 1)}
      />
    </div>
  );
}
