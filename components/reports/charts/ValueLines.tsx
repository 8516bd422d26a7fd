import { t } from '../../../lib/platform/i18n.ts';
import type { Plane } from './plane.ts';
import { widthOf } from './text-fit.ts';

export interface ValueLinesProps {
  readonly plane: Plane;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly yOf: (value: number) => number;
  /** Where the lines begin and end, from the side where reading begins. */
  readonly from: number;
  readonly to: number;
}

/** Quiet lines across the plane, each with its value before it; nothing is drawn stronger than the figures. */
export function ValueLines({ plane, ticks, yOf, from, to }: ValueLinesProps) {
  return (
    <g>
      {ticks.map(({ value, text }) => (
        <g key={value}>
          <line
            class={value === 0 ? 'chart-axis' : 'chart-line'}
            x1={plane.across(from)}
            x2={plane.across(to)}
            y1={yOf(value)}
            y2={yOf(value)}
          />
          <text class="chart-text" x={plane.across(from - 6)} y={yOf(value)} dy="0.32em" text-anchor="end">
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}

export interface TargetLineProps {
  readonly plane: Plane;
  readonly y: number;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Its words stand behind its end, in room kept for them; else above it. */
  readonly isBehind: boolean;
}

/** The room that the words of a target take behind its line; none without one. */
export function targetRoom(text: string | undefined): number {
  return text === undefined ? 0 : Math.ceil(widthOf(t('reports_chart_target', text))) + 10;
}

/** What was to be reached. */
export function TargetLine({ plane, y, text, from, to, isBehind }: TargetLineProps) {
  return (
    <g>
      <line class="chart-target" x1={plane.across(from)} x2={plane.across(to)} y1={y} y2={y} />
      <text
        class="chart-target-text"
        x={plane.across(isBehind ? to + 6 : to)}
        y={y}
        dy={isBehind ? '0.32em' : '-4'}
        text-anchor={isBehind ? 'start' : 'end'}
      >
        {t('reports_chart_target', text)}
      </text>
    </g>
  );
}
