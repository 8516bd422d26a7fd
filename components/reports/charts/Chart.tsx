import { useId } from 'preact/hooks';
import { ChartKey } from './ChartKey.tsx';
import { Columns, columnsHeight } from './Columns.tsx';
import './charts.css';
import { Lines, linesHeight } from './Lines.tsx';
import { Fills } from './looks.tsx';
import { planeOf } from './plane.ts';
import { Rows, rowsHeight } from './Rows.tsx';
import type { ChartKind, Plot } from './series.ts';
import { useWidth } from './use-width.ts';

/** Names of more lines, or on less room, would not find place at their ends. */
const mostNamesAtEnd = 4;
const leastRoomForNames = 480;

export interface ChartProps extends Plot {
  readonly kind: ChartKind;
  /** What it shows, as a sentence: its name for who does not see it. */
  readonly title: string;
}

/**
 * A picture of figures that stand in a table beside it. Nothing in it moves, and nothing is told by colour alone. Where there
 * is no figure there is no picture.
 */
export function Chart(props: ChartProps) {
  const { labels, series } = props;
  if (labels.length === 0 || !series.some(({ values }) => values.some((value) => value !== null))) return null;
  return <Drawing {...props} />;
}

function Drawing({ kind, title, ...plot }: ChartProps) {
  const [width, element] = useWidth();
  const id = useId();
  const { series } = plot;
  const plane = planeOf(width, document.documentElement.dir === 'rtl');
  const namesAtEnd = kind === 'lines' && series.length <= mostNamesAtEnd && width >= leastRoomForNames;
  const height = kind === 'rows' ? rowsHeight(plot) : kind === 'lines' ? linesHeight : columnsHeight;
  return (
    <figure class="chart">
      {series.length > 1 && !namesAtEnd && <ChartKey id={`${id}k`} kind={kind} series={series} />}
      <div ref={element} class="chart-room">
        <svg
          class="chart-drawing"
          role="img"
          aria-label={title}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          focusable="false"
        >
          {kind !== 'lines' && <Fills id={id} count={series.length} />}
          {kind === 'rows' && <Rows plane={plane} fills={id} {...plot} />}
          {kind === 'lines' && <Lines plane={plane} namesAtEnd={namesAtEnd} {...plot} />}
          {(kind === 'bars' || kind === 'stacked') && (
            <Columns plane={plane} fills={id} isStacked={kind === 'stacked'} {...plot} />
          )}
        </svg>
      </div>
    </figure>
  );
}
