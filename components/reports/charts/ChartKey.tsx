import { symbol } from 'd3-shape';
import { dashOf, Fills, fillOf, markOf } from './looks.tsx';
import type { ChartKind, Series } from './series.ts';

export interface ChartKeyProps {
  readonly id: string;
  readonly kind: ChartKind;
  readonly series: readonly Series[];
}

/** What each look stands for. Its table names the same. */
export function ChartKey({ id, kind, series }: ChartKeyProps) {
  return (
    <ul class="chart-key" aria-hidden="true">
      {series.map(({ id: name, name: words }, place) => {
        const look = (place % 6) + 1;
        return (
          <li key={name}>
            <svg width="22" height="12" viewBox="0 0 22 12" focusable="false" aria-hidden="true">
              {kind === 'lines' ? (
                <>
                  <path class={`chart-path chart-path-${look}`} d="M0 6H22" stroke-dasharray={dashOf(place)} />
                  <path
                    class={`chart-mark chart-mark-${look}`}
                    transform="translate(11,6)"
                    d={symbol(markOf(place), 34)() ?? ''}
                  />
                </>
              ) : (
                <>
                  <Fills id={id} count={series.length} />
                  <rect
                    class={`chart-bar chart-bar-${look}`}
                    x="0.5"
                    y="0.5"
                    width="21"
                    height="11"
                    fill={fillOf(id, place)}
                  />
                </>
              )}
            </svg>
            {words}
          </li>
        );
      })}
    </ul>
  );
}
