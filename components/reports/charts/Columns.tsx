import { scaleBand } from 'd3-scale';
import { t } from '../../../lib/platform/i18n.ts';
import { LabelLine } from './LabelLine.tsx';
import { fillOf } from './looks.tsx';
import type { Plane } from './plane.ts';
import { sumsOf, valueAxis } from './plane.ts';
import type { Plot, Series } from './series.ts';
import { widthOf } from './text-fit.ts';
import { TargetLine, targetRoom, ValueLines } from './ValueLines.tsx';
import { Whisker } from './Whisker.tsx';

const height = 220;
const above = 18;
const below = 22;

export interface ColumnsProps extends Plot {
  readonly plane: Plane;
  readonly fills: string;
  readonly isStacked: boolean;
}

/** Upright bars, those of one label side by side, or one upon the other. */
export function Columns({ plane, fills, isStacked, ...plot }: ColumnsProps) {
  const { labels, series, format, target } = plot;
  const length = height - above - below;
  const { scale, ticks, room } = valueAxis(plot, length, isStacked);
  const end = plane.width - targetRoom(target === undefined ? undefined : format(target));
  const yOf = (value: number): number => height - below - scale(value);
  const bands = scaleBand<number>()
    .domain(labels.map((_, place) => place))
    .range([room, end])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const band = bands.bandwidth();
  const wide = Math.min(isStacked ? band : band / Math.max(1, series.length), 48);
  const startOf = (place: number, inBand: number): number => {
    const all = isStacked ? wide : wide * series.length;
    return (bands(place) ?? 0) + (band - all) / 2 + (isStacked ? 0 : wide * inBand);
  };
  const sums = sumsOf(series);
  const fits = (texts: readonly string[], most: number): boolean => texts.every((text) => widthOf(text) <= most);
  const showsSums = isStacked && fits(sums.map(format), bands.step());
  const showsValues =
    !isStacked &&
    series.every(({ values }) =>
      fits(
        values.map((value) => format(value ?? 0)),
        series.length > 1 ? wide + 2 : bands.step(),
      ),
    );
  /** Whose values are written: those of the sums, of each bar, or none where they have no room. */
  const told: readonly Pick<Series, 'values' | 'high'>[] = showsSums ? [{ values: sums }] : showsValues ? series : [];
  const beforeIt = labels.map(() => 0);
  return (
    <g>
      <ValueLines plane={plane} ticks={ticks} yOf={yOf} from={room} to={end} />
      {series.map(({ id, name, values, low, high }, inBand) => (
        <g key={id}>
          {labels.map((label, place) => {
            const value = values[place] ?? null;
            if (value === null) return null;
            const base = isStacked ? (beforeIt[place] ?? 0) : 0;
            if (isStacked) beforeIt[place] = base + value;
            const [top, bottom] = [yOf(Math.max(base + value, base)), yOf(Math.min(base + value, base))];
            const from = startOf(place, inBand);
            const [least, most] = [low?.[place] ?? null, high?.[place] ?? null];
            const middle = plane.across(from + wide / 2);
            return (
              <g key={`${place} ${label}`}>
                <title>{t('reports_chart_point', label, name, format(value))}</title>
                <rect
                  class={`chart-bar chart-bar-${(inBand % 6) + 1}${low ? ' chart-bar-measured' : ''}`}
                  x={plane.across(from + 0.5, wide - 1)}
                  width={Math.max(1, wide - 1)}
                  y={top}
                  height={Math.max(0, bottom - top)}
                  fill={fillOf(fills, inBand)}
                />
                {least !== null && most !== null && <Whisker at={middle} low={yOf(least)} high={yOf(most)} />}
              </g>
            );
          })}
        </g>
      ))}
      {target !== undefined && (
        <TargetLine plane={plane} y={yOf(target)} text={format(target)} from={room} to={end} isBehind />
      )}
      {/* After the line of the target, which would cross them. */}
      {told.map(({ values, high }, inBand) =>
        labels.map((label, place) => {
          const value = values[place] ?? null;
          if (value === null) return null;
          return (
            <text
              key={`${inBand} ${place} ${label}`}
              class="chart-value"
              x={plane.across(startOf(place, inBand) + wide / 2)}
              y={yOf(Math.max(0, value, high?.[place] ?? 0)) - 4}
              text-anchor="middle"
            >
              {format(value)}
            </text>
          );
        }),
      )}
      <LabelLine
        plane={plane}
        labels={labels}
        middleOf={(place) => (bands(place) ?? 0) + band / 2}
        room={bands.step()}
        y={height - 6}
      />
    </g>
  );
}

/** How high the drawing is, in px. */
export const columnsHeight = height;
