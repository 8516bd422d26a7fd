/** A budget, what was measured against it, and the floor it stands beside. */
export interface Measured {
  /** The group it was measured in, as `--only` takes it. */
  readonly group: string;
  readonly what: string;
  readonly unit: 'ms' | 'x' | 'kB' | 'MB' | 'bytes' | 'elements' | '1/s';
  readonly value: number;
  /** Where more is better. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** The same of the smallest thing that could do it, measured in the same run, or of nothing at all. */
  readonly floor?: { readonly what: string; readonly value: number };
  /** How many times it was measured. */
  readonly rounds: number;
}

/** Whether the budget is kept. What has no budget is only shown. */
export function isKept({ value, atLeast = -Infinity, atMost = Infinity }: Measured): boolean {
  return value >= atLeast && value <= atMost;
}

/** The results as a table of plain text. */
export function table(results: readonly Measured[]): string {
  const head = ['', 'what', 'measured', 'budget', 'floor', 'rounds'];
  const rows = results.map((result) => [
    verdict(result),
    result.what,
    amount(result.value, result.unit),
    limit(result),
    floor(result),
    String(result.rounds),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [head, widths.map((width) => '-'.repeat(width)), ...rows].map(line).join('\n');
}

function verdict(result: Measured): string {
  if (result.atLeast === undefined && result.atMost === undefined) return '';
  return isKept(result) ? 'kept' : 'BROKEN';
}

function amount(value: number, unit: Measured['unit']): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${value.toLocaleString('en-GB', { maximumFractionDigits: digits })} ${unit}`;
}

function limit({ atLeast, atMost, unit }: Measured): string {
  if (atLeast !== undefined) return `>= ${amount(atLeast, unit)}`;
  return atMost === undefined ? '' : `<= ${amount(atMost, unit)}`;
}

function floor({ floor: measured, unit }: Measured): string {
  if (!measured) return '';
  return `${amount(measured.value, unit === 'x' ? 'ms' : unit)} ${measured.what}`;
}
