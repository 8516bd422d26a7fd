/**
 * A ledger as rows of words, from which the table and the copied text are both made. Each row's time is given in the
 * zone of the schedule and, where it reads differently there, in the reader's own.
 */
import type { DeadlineLedger, LedgerLine } from '../../../lib/domain/sla/ledger-view.ts';
import { type Instant, second, type Zone } from '../../../lib/domain/time.ts';
import { formatExactDuration, formatSpan } from '../../../lib/platform/format.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { lineText } from './ledger-words.ts';

/** One row; durations and times as they are shown. */
export interface LedgerRow {
  readonly kind: LedgerLine['line'] | 'omitted';
  readonly what: string;
  /** Absent for lines left out. */
  readonly when?: string;
  readonly ownWhen?: string;
  /** Open time that counted. */
  readonly counted?: string;
  /** Open time that a pause or a leave took away. */
  readonly taken?: string;
  /** The sum up to and with this row. */
  readonly total?: string;
}

/** The rows of a ledger, for a reader in a zone. */
export function ledgerRows(ledger: DeadlineLedger, readersZone: Zone): LedgerRow[] {
  const rows = ledger.lines.map((line) => rowOf(line, ledger, readersZone));
  if (ledger.omitted === 0) return rows;
  const gap = gapIn(ledger.lines);
  return rows.toSpliced(gap, 0, { kind: 'omitted', what: plural('ledger_omitted', ledger.omitted) });
}

function rowOf(line: LedgerLine, ledger: DeadlineLedger, readersZone: Zone): LedgerRow {
  const when = whenText(line, ledger.zone);
  const ownWhen = whenText(line, readersZone);
  return {
    kind: line.line,
    what: lineText(line, ledger),
    when,
    ...(ownWhen !== when && { ownWhen }),
    ...(line.line === 'open' && { counted: formatExactDuration(countedOf(line)) }),
    ...((line.line === 'pause' || line.line === 'leave') &&
      line.openTime > 0 && { taken: formatExactDuration(line.openTime) }),
    ...((line.line === 'open' || line.line === 'due') && { total: formatExactDuration(whole(line.total)) }),
  };
}

/** A pause that lasts has no end that could be told. */
function whenText(line: LedgerLine, zone: Zone): string {
  const [from, to] = spanOf(line);
  if (line.line === 'pause' && line.lasting) return t('ledger_since', formatSpan(from, from, zone));
  return formatSpan(from, to, zone);
}

/** What counted as the difference of the sums that are shown, so that the column adds up to the second. */
function countedOf({ counted, total }: Extract<LedgerLine, { line: 'open' }>): number {
  return whole(total) - whole(total - counted);
}

function whole(ms: number): number {
  return Math.round(ms / second) * second;
}

function spanOf(line: LedgerLine): readonly [from: Instant, to: Instant] {
  return 'from' in line ? [line.from, line.to] : [line.at, line.at];
}

/** Before which line some are left out: the first that does not begin where the one before it ended; else the middle. */
function gapIn(lines: readonly LedgerLine[]): number {
  const gap = lines.findIndex((line, index) => {
    const before = lines[index - 1];
    return before !== undefined && spanOf(line)[0] > spanOf(before)[1];
  });
  return gap < 0 ? Math.ceil(lines.length / 2) : gap;
}
