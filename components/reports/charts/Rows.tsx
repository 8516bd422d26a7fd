import { t } from '../../../lib/platform/i18n.ts';
import { fillOf } from './looks.tsx';
import { type Plane, valueAxis } from './plane.ts';
import type { Plot } from './series.ts';
import { cutTo, textSize, widthOf } from './text-fit.ts';
import { Whisker } from './Whisker.tsx';

const between = 10;
const gap = 8;
const headRoom = 16;

/** One bar alone is thicker than several beside each other. */
function thicknessOf(series: number): number {
  return series > 1 ? 13 : 16;
}

export interface RowsProps extends Plot {
  readonly plane: Plane;
  readonly fills: string;
}

/**
 * Lying bars, each with its name before it and its value behind it. Where there are whiskers, whose ends a value beside them
 * would seem to be, values stand in a column of their own, behind everything.
 */
export function Rows({ plane, fills, ...plot }: RowsProps) {
  const { labels, series, format, target } = plot;
  const thick = thicknessOf(series.length);
  const each = thick * series.length + between;
  const top = target === undefined ? 0 : headRoom;
  const names = Math.min(plane.width * 0.36, Math.max(...labels.map(widthOf))) + gap;
  const texts = series.flatMap(({ values }) => values.map((value) => (value === null ? '' : format(value))));
  const behind = Math.max(...texts.map(widthOf)) + gap;
  const hasColumn = series.some(({ high }) => high?.some((most) => most !== null));
  const { scale } = valueAxis(plot, Math.max(40, plane.width - names - behind - (hasColumn ? gap : 0)));
  const fromOf = (value: number): number => names + scale(value);
  const barOf = (place: number, inRow: number): number => top + place * each + between / 2 + inRow * thick;
  const bottom = top + labels.length * each;
  return (
    <g>
      {labels.map((label, place) => {
        const y = top + place * each;
        const shown = cutTo(label, names - gap);
        return (
          <g key={`${place} ${label}`}>
            <text
              class="chart-label"
              x={plane.across(names - gap)}
              y={y + (each - between) / 2 + between / 2}
              dy="0.32em"
              text-anchor="end"
            >
              {shown}
              {shown !== label && <title>{label}</title>}
            </text>
            {series.map(({ id, name, values, low, high }, inRow) => {
              const value = values[place] ?? null;
              if (value === null) return null;
              const [least, most] = [low?.[place] ?? null, high?.[place] ?? null];
              const [from, to] = [fromOf(Math.min(0, value)), fromOf(Math.max(0, value))];
              const barY = barOf(place, inRow);
              const middle = barY + (thick - 1) / 2;
              return (
                <g key={id}>
                  <title>{t('reports_chart_point', label, name, format(value))}</title>
                  <rect
                    class={`chart-bar chart-bar-${(inRow % 6) + 1}${low ? ' chart-bar-measured' : ''}`}
                    x={plane.across(from, to - from)}
                    width={Math.max(0, to - from)}
                    y={barY}
                    height={thick - 1}
                    fill={fillOf(fills, inRow)}
                  />
                  {least !== null && most !== null && (
                    <Whisker at={middle} low={plane.across(fromOf(least))} high={plane.across(fromOf(most))} isLying />
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
      <line class="chart-axis" x1={plane.across(fromOf(0))} x2={plane.across(fromOf(0))} y1={top} y2={bottom} />
      {target !== undefined && (
        <g>
          <line
            class="chart-target"
            x1={plane.across(fromOf(target))}
            x2={plane.across(fromOf(target))}
            y1={top}
            y2={bottom}
          />
          <text class="chart-target-text" x={plane.across(fromOf(target))} y={textSize} text-anchor="middle">
            {t('reports_chart_target', format(target))}
          </text>
        </g>
      )}
      {/* After the line of the target, which would cross them. */}
      {series.map(({ id, values }, inRow) =>
        values.map(
          (value, place) =>
            value !== null && (
              <text
                key={`${id} ${place}`}
                class="chart-value"
                x={plane.across(hasColumn ? plane.width : fromOf(Math.max(0, value)) + 6)}
                y={barOf(place, inRow) + (thick - 1) / 2}
                dy="0.34em"
                text-anchor={hasColumn ? 'end' : 'start'}
              >
                {format(value)}
              </text>
            ),
        ),
      )}
    </g>
  );
}

/** How high the drawing is, in px. */
export function rowsHeight({ labels, series, target }: Plot): number {
  return labels.length * (thicknessOf(series.length) * series.length + between) + (target === undefined ? 0 : headRoom);
}
