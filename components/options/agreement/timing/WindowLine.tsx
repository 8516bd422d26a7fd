import { dayNumberOf } from '../../../../lib/domain/business-time/local-day.ts';
import type { PlainDay } from '../../../../lib/domain/time.ts';
import { formatDay } from '../../../../lib/platform/format.ts';
import { t } from '../../../../lib/platform/i18n.ts';
import { type ExampleWindow, stateOn } from './example-window.ts';

export interface WindowLineProps {
  readonly window: ExampleWindow;
  readonly today: PlainDay;
}

/** The window on a line of days up to the deadline, and the same in words. */
export function WindowLine({ window, today }: WindowLineProps) {
  const { deadline, opens, closes } = window;
  const [open, close, end, now] = [opens, closes, deadline, today].map(dayNumberOf) as [number, number, number, number];
  const first = Math.min(open, now);
  const last = Math.max(end, now) + 1;
  const margin = (last - first) * 0.03 + 1;
  const at = (day: number): number => ((day - first + margin) / (last - first + 2 * margin)) * 100;
  const days = [formatDay(opens), formatDay(closes), formatDay(deadline)] as const;
  return (
    <div class="window-line">
      <div class="window-plot">
        <svg class="window-picture" width="100%" height="34" role="img" aria-label={t('timing_picture', ...days)}>
          <rect class="window-axis" x="0" y="21" width="100%" height="2" />
          <rect
            class="window-call"
            x={`${at(open)}%`}
            y="15"
            width={`${at(close + 1) - at(open)}%`}
            height="14"
            rx="3"
          />
          {close < end && (
            <rect
              class="window-late"
              x={`${at(close + 1)}%`}
              y="19"
              width={`${at(end + 1) - at(close + 1)}%`}
              height="6"
            />
          )}
          <rect class="window-deadline" x={`${at(end + 1)}%`} y="11" width="2" height="22" />
          <rect class="window-today" x={`${at(now)}%`} y="7" width="2" height="26" />
        </svg>
        <span
          class={at(now) > 85 ? 'window-word window-word-before' : 'window-word'}
          style={{ insetInlineStart: `${at(now)}%` }}
          aria-hidden="true"
        >
          {t('timing_today')}
        </span>
      </div>
      <p class="quiet">
        {t('timing_words', ...days)} {t(`timing_today_${stateOn(window, today)}`)}
      </p>
    </div>
  );
}
