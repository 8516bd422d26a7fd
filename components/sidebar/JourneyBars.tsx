import type { JourneyView } from '../../lib/domain/lead.ts';

export interface JourneyBarsProps {
  readonly slices: JourneyView['slices'];
  /** Where the first slice begins and the last ends, in per cent of the width. */
  readonly from: number;
  readonly to: number;
  /** Of the plot, and of the tallest bar, in CSS pixels. */
  readonly height: number;
  readonly tallest: number;
}

/** How much happened in each slice of time, as one shape, because one is drawn sooner than fifty. */
export function JourneyBars({ slices, from, to, height, tallest }: JourneyBarsProps) {
  const most = Math.max(...slices, 1);
  const step = (to - from) / slices.length;
  // One touchpoint alone still gets a bar one can see.
  const width = Math.max(step * 0.8, 0.6);
  const bars = slices.map((count, index) => {
    if (count === 0) return '';
    const tall = Math.max((count / most) * tallest, 3);
    return `M${(from + step * index).toFixed(2)} ${height}v${(-tall).toFixed(1)}h${width.toFixed(2)}V${height}z`;
  });
  return (
    <svg viewBox={`0 0 100 ${height}`} width="100%" height={height} preserveAspectRatio="none">
      <path class="journey-bars" d={bars.join('')} />
    </svg>
  );
}
