import { Clock, X } from 'lucide';
import { useRef } from 'preact/hooks';
import type { Threshold } from '../../../lib/domain/reminders/settings.ts';
import { thresholdId } from '../../../lib/domain/reminders/threshold-time.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { AddThreshold } from './AddThreshold.tsx';
import { inOrder, thresholdText } from './threshold-text.ts';

export interface ThresholdsProps {
  readonly thresholds: readonly Threshold[];
  /** Resolves with whether they are stored. */
  readonly onThresholds: (thresholds: readonly Threshold[]) => Promise<boolean>;
}

/** When to remind, in open time. */
export function Thresholds({ thresholds, onThresholds }: ThresholdsProps) {
  const list = useRef<HTMLUListElement>(null);
  const remove = async (threshold: Threshold): Promise<void> => {
    // The button that had the focus goes with its row.
    if (await onThresholds(thresholds.filter((each) => each !== threshold))) list.current?.focus();
  };
  return (
    <section class="reminder-part" aria-labelledby="reminders-when">
      <h4 id="reminders-when" class="label">
        {t('reminders_when')}
      </h4>
      <ul class="site-list" ref={list} tabIndex={-1} aria-labelledby="reminders-when">
        {inOrder(thresholds).map((threshold) => (
          <li key={thresholdId(threshold)}>
            <Icon icon={Clock} />
            <span class="site-name">{thresholdText(threshold)}</span>
            <Button
              look="quiet"
              icon={X}
              aria-label={t('reminders_threshold_remove_named', thresholdText(threshold))}
              onClick={() => void remove(threshold)}
            >
              {t('reminders_threshold_remove')}
            </Button>
          </li>
        ))}
        {thresholds.length === 0 && <li class="quiet">{t('reminders_threshold_none')}</li>}
      </ul>
      <AddThreshold thresholds={thresholds} onAdd={(threshold) => onThresholds([...thresholds, threshold])} />
    </section>
  );
}
