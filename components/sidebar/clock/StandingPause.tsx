import type { SlaView } from '../../../lib/domain/lead.ts';
import { dayOf, startOfDay } from '../../../lib/domain/time.ts';
import { formatDay, formatInstant, localZone } from '../../../lib/platform/format.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { UndoButton } from '../UndoButton.tsx';
import { pauseText } from './pause-words.ts';

export interface StandingPauseProps {
  readonly pause: NonNullable<SlaView['pause']>;
  readonly busy: boolean;
  readonly onResume: () => void;
}

/** The pause that lasts: why, since when, until when, and the one press that ends it, if it is the rep's own. */
export function StandingPause({ pause, busy, onResume }: StandingPauseProps) {
  const { since, until, isOwn } = pause;
  const from = formatInstant(since, localZone());
  return (
    <div class="standing-pause">
      <p>
        <bdi>{pauseText(pause)}</bdi>
        <span class="quiet block">
          {until === undefined ? t('sidebar_pause_since', from) : t('sidebar_pause_sinceUntil', from, endText(until))}
        </span>
        {!isOwn && <span class="quiet block">{t('sidebar_pause_notOwn')}</span>}
      </p>
      {isOwn && <UndoButton since={since} later={t('sidebar_resume')} busy={busy} onUndo={onResume} />}
    </div>
  );
}

/** A day where it ends with the beginning of one, as the rep entered it; else the time too. */
function endText(until: number): string {
  const zone = localZone();
  const day = dayOf(until, zone);
  return startOfDay(day, zone) === until ? formatDay(day) : formatInstant(until, zone);
}
