import type { DeadlineLedger } from '../../../lib/domain/sla/ledger-view.ts';
import type { Zone } from '../../../lib/domain/time.ts';
import { t, withoutMarks } from '../../../lib/platform/i18n.ts';
import { ledgerHeading } from './ledger-heading.ts';
import { type LedgerRow, ledgerRows } from './ledger-rows.ts';

const marks: Partial<Record<LedgerRow['kind'], string>> = { open: '+', closed: '−', pause: '−', leave: '−', due: '=' };

/** A ledger as plain text in the reader's language, a line for each line of the table. */
export function ledgerText(ledger: DeadlineLedger, readersZone: Zone): string {
  const rows = ledgerRows(ledger, readersZone);
  const title = t('ledger_title', ledger.rule);
  const text = [title, ...ledgerHeading(ledger, rows, readersZone), '', ...rows.map(rowText)].join('\n');
  // The narrow spaces of times get lost, or show as boxes, where texts are pasted.
  return withoutMarks(text.replaceAll(/[\u2009\u202f]/g, ' '));
}

function rowText({ kind, what, when, ownWhen, counted, taken, total }: LedgerRow): string {
  const times = ownWhen === undefined ? when : `${when} (${t('ledger_yours', ownWhen)})`;
  const about = times === undefined ? what : `${what}: ${times}`;
  const amounts = [
    counted,
    taken !== undefined ? t('ledger_taken', taken) : notCounted(kind),
    total !== undefined ? t('ledger_sum', total) : undefined,
  ].filter((amount) => amount !== undefined);
  return [`${marks[kind] ?? '·'} ${about}`, ...amounts].join('; ');
}

function notCounted(kind: LedgerRow['kind']): string | undefined {
  return kind === 'closed' || kind === 'pause' || kind === 'leave' ? t('ledger_notCounted') : undefined;
}
