/** What is drawn in a chart. */

/** One series of values: a bar, a line, or a part of each bar. */
export interface Series {
  readonly id: string;
  readonly name: string;
  /** By the chart's labels; null where there is nothing to show. */
  readonly values: readonly (number | null)[];
  /** Between which the truth lies, by the labels: drawn as whiskers, beside lines as a band. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
}

/** `rows`: horizontal bars, for names that are long or have no order of time. */
export type ChartKind = 'bars' | 'stacked' | 'lines' | 'rows';

/** What every kind of chart is given. */
export interface Plot {
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly format: (value: number) => string;
  /** A line to be reached, in the chart's own unit. */
  readonly target?: number | undefined;
}
