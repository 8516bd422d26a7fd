/** Half the width of its ends. */
const half = 3;

export interface WhiskerProps {
  /** The middle of the bar. */
  readonly at: number;
  /** Its two ends. */
  readonly low: number;
  readonly high: number;
  readonly isLying?: boolean;
}

/** Between which values the truth lies: upright over a column, or lying along a row. */
export function Whisker({ at, low, high, isLying = false }: WhiskerProps) {
  const path = isLying
    ? `M${low} ${at - half}v${2 * half}M${low} ${at}H${high}M${high} ${at - half}v${2 * half}`
    : `M${at - half} ${low}h${2 * half}M${at} ${low}V${high}M${at - half} ${high}h${2 * half}`;
  return <path class="chart-whisker" d={path} />;
}
