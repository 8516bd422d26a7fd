import { t } from '../../../lib/platform/i18n.ts';
import type { LedgerRow } from './ledger-rows.ts';

/** The rows of a ledger: what and when, what of it counted, and the sum so far. */
export function LedgerTable({ rows }: { readonly rows: readonly LedgerRow[] }) {
  return (
    <table class="ledger-table">
      <thead>
        <tr>
          <th scope="col">{t('ledger_column_when')}</th>
          <th scope="col">{t('ledger_column_counted')}</th>
          <th scope="col">{t('ledger_column_sum')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} class={`ledger-${row.kind}`}>
            <th scope="row" colSpan={hasAmounts(row) ? 1 : 3}>
              <bdi class="ledger-what">{row.what}</bdi>
              {row.when !== undefined && <span class="block">{row.when}</span>}
              {row.ownWhen !== undefined && <span class="block quiet">{t('ledger_yours', row.ownWhen)}</span>}
            </th>
            {hasAmounts(row) && <Amounts row={row} />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where nothing is counted the words have the whole row. */
function hasAmounts({ kind }: LedgerRow): boolean {
  return kind !== 'start' && kind !== 'owner' && kind !== 'omitted';
}

function Amounts({ row: { kind, counted, taken, total } }: { readonly row: LedgerRow }) {
  if (kind === 'closed' || kind === 'pause' || kind === 'leave') {
    return <td colSpan={2}>{taken === undefined ? t('ledger_notCounted') : t('ledger_taken', taken)}</td>;
  }
  return (
    <>
      <td>{counted}</td>
      <td>{total}</td>
    </>
  );
}
