import type { ComponentChildren } from 'preact';
import type { Instant } from '../../lib/domain/time.ts';
import { t } from '../../lib/platform/i18n.ts';
import type { TimeAxis } from './axis.ts';
import './time-picture.css';

export interface TimePictureProps {
  /** All that the picture shows, as text. */
  readonly label: string;
  readonly axis: TimeAxis;
  readonly now: Instant;
  readonly deadline?: Instant;
  /** In CSS pixels. */
  readonly height: number;
  /** What lies under the marks, in the coordinates of the axis. */
  readonly children: ComponentChildren;
  /** Below the picture: what stands at its two ends. */
  readonly ends: readonly [string, string];
}

/** A stretch of time as a picture, with today and the deadline marked. */
export function TimePicture({ label, axis, now, deadline, height, children, ends }: TimePictureProps) {
  const today = axis.at(now);
  return (
    <figure class="time-picture">
      <div class="time-picture-plot" style={{ blockSize: `${height}px` }}>
        <svg role="img" aria-label={label} width="100%" height={height}>
          {children}
          {deadline !== undefined && <DeadlineMark x={axis.at(deadline)} height={height} />}
          <line class="time-picture-today" x1={`${today}%`} x2={`${today}%`} y1={0} y2={height} />
        </svg>
        <span
          class={`time-picture-label ${sideOf(today)}`}
          style={{ insetInlineStart: `${today}%` }}
          aria-hidden="true"
        >
          {t('sidebar_today')}
        </span>
      </div>
      <figcaption class="time-picture-ends quiet" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </figcaption>
    </figure>
  );
}

function DeadlineMark({ x, height }: { readonly x: number; readonly height: number }) {
  return (
    <svg class="time-picture-deadline" x={`${x}%`} overflow="visible">
      <line x1={0} x2={0} y1={2} y2={height} />
      <path d="M0 2 L8 5.5 L0 9 Z" />
    </svg>
  );
}

/** On which side of its mark a label has room. */
function sideOf(x: number): string {
  if (x < 15) return 'time-picture-label-after';
  return x > 85 ? 'time-picture-label-before' : '';
}
