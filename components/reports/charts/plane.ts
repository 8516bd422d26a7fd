/** The plane a chart is drawn on. */
import { scaleLinear } from 'd3-scale';
import type { Plot } from './series.ts';
import { textSize, widthOf } from './text-fit.ts';

/** In px; `across` mirrors what runs along the lines of writing where they run from the right. */
export interface Plane {
  readonly width: number;
  /** Where something begins that is `wide` px wide and lies `from` px from the side where reading begins. */
  readonly across: (from: number, wide?: number) => number;
}

/** A plane of that width. */
export function planeOf(width: number, isFromRight: boolean): Plane {
  return { width, across: (from, wide = 0) => (isFromRight ? width - from - wide : from) };
}

/** All that is to find room on the axis of values. */
function extentOf({ series, target }: Plot, isStacked = false): readonly [number, number] {
  const values = series.flatMap(({ values, low = [], high = [] }) => [...values, ...low, ...high]);
  if (isStacked) values.push(...sumsOf(series));
  const known = values.filter((value) => value !== null);
  return [Math.min(0, ...known), Math.max(0, ...known, target ?? 0)];
}

/** What the parts of each stacked bar add up to. */
export function sumsOf(series: Plot['series']): number[] {
  const count = Math.max(0, ...series.map(({ values }) => values.length));
  return Array.from({ length: count }, (_, place) => series.reduce((sum, { values }) => sum + (values[place] ?? 0), 0));
}

/** The axis of values, `length` px long from its low end, with few ticks at round values. */
export function valueAxis(plot: Plot, length: number, isStacked = false) {
  const [low, high] = extentOf(plot, isStacked);
  const scale = scaleLinear()
    .domain([low, high === low ? low + 1 : high])
    .range([0, length])
    .nice(4);
  // Nobody counts half a lead.
  const isWhole = plot.series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value)));
  const ticks = scale.ticks(4).filter((tick) => !isWhole || Number.isInteger(tick));
  const texts = ticks.map(plot.format);
  return {
    scale,
    ticks: ticks.map((value, place) => ({ value, text: texts[place] ?? '' })),
    /** What the texts beside it take. */
    room: Math.ceil(Math.max(0, ...texts.map(widthOf))) + textSize,
  };
}
