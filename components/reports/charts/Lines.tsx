import { scalePoint } from 'd3-scale';
import { area, line, symbol } from 'd3-shape';
import { t } from '../../../lib/platform/i18n.ts';
import { LabelLine } from './LabelLine.tsx';
import { dashOf, markOf } from './looks.tsx';
import { type Plane, valueAxis } from './plane.ts';
import type { Plot } from './series.ts';
import { apart, cutTo, textSize, widthOf } from './text-fit.ts';
import { TargetLine, targetRoom, ValueLines } from './ValueLines.tsx';

const height = 230;
const above = 14;
const below = 24;
/** Closer than that the marks of a line would hide it. */
const closestMarks = 14;

export interface LinesProps extends Plot {
  readonly plane: Plane;
  /** Names stand at the ends of their lines; else a key names them. */
  readonly namesAtEnd: boolean;
}

/** Lines over time. What is not known leaves a gap. */
export function Lines({ plane, namesAtEnd, ...plot }: LinesProps) {
  const { labels, series, format, target } = plot;
  const { scale, ticks, room } = valueAxis(plot, height - above - below);
  const yOf = (value: number): number => height - below - scale(value);
  const most = plane.width * 0.3;
  const nameRoom = namesAtEnd
    ? Math.min(most, Math.max(...series.map(({ name }) => widthOf(name)))) + 14
    : Math.max(8, targetRoom(target === undefined ? undefined : format(target)));
  const end = plane.width - nameRoom;
  const points = scalePoint<number>()
    .domain(labels.map((_, place) => place))
    .range([room + 8, end])
    .align(0);
  const xOf = (place: number): number => plane.across(points(place) ?? room);
  const ends = series.map(({ values }) => values.findLastIndex((value) => value !== null));
  const nameYs = apart(
    series.map(({ values }, index) => yOf(values[ends[index] ?? -1] ?? 0)),
    textSize + 3,
    height - below,
  );
  const draw = line<number | null>()
    .defined((value) => value !== null)
    .x((_, place) => xOf(place))
    .y((value) => yOf(value ?? 0));
  const step = points.step();
  return (
    <g>
      <ValueLines plane={plane} ticks={ticks} yOf={yOf} from={room} to={end} />
      {series.map(({ id, name, values, low, high }, index) => {
        const band = area<number | null>()
          .defined((_, place) => (low?.[place] ?? null) !== null && (high?.[place] ?? null) !== null)
          .x((_, place) => xOf(place))
          .y0((_, place) => yOf(low?.[place] ?? 0))
          .y1((_, place) => yOf(high?.[place] ?? 0));
        const mark = symbol(markOf(index), 34)() ?? '';
        const look = (index % 6) + 1;
        return (
          <g key={id}>
            {low && high && <path class={`chart-band chart-band-${look}`} d={band([...values]) ?? ''} />}
            <path
              class={`chart-path chart-path-${look}`}
              d={draw([...values]) ?? ''}
              stroke-dasharray={dashOf(index)}
            />
            {values.map((value, place) => {
              if (value === null) return null;
              const isAlone = (values[place - 1] ?? null) === null && (values[place + 1] ?? null) === null;
              const isShown = step >= closestMarks || isAlone || place === ends[index];
              return (
                <g key={labels[place]} transform={`translate(${xOf(place)},${yOf(value)})`}>
                  <title>{t('reports_chart_point', labels[place] ?? '', name, format(value))}</title>
                  <circle class="chart-reach" r={Math.max(4, Math.min(step / 2, 10))} />
                  {isShown && <path class={`chart-mark chart-mark-${look}`} d={mark} />}
                </g>
              );
            })}
            {namesAtEnd && (ends[index] ?? -1) >= 0 && (
              <text
                class="chart-name"
                x={plane.across((points(ends[index] ?? 0) ?? 0) + 10)}
                y={nameYs[index]}
                dy="0.32em"
                text-anchor="start"
              >
                {cutTo(name, plane.width - (points(ends[index] ?? 0) ?? 0) - 10)}
              </text>
            )}
          </g>
        );
      })}
      {target !== undefined && (
        <TargetLine plane={plane} y={yOf(target)} text={format(target)} from={room} to={end} isBehind={!namesAtEnd} />
      )}
      <LabelLine plane={plane} labels={labels} middleOf={(place) => points(place) ?? 0} room={step} y={height - 6} />
    </g>
  );
}

/** How high the drawing is, in px. */
export const linesHeight = height;
