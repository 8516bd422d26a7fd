import { companiesSummaryColumns, companiesSummaryRow } from './companies-summary.ts';
import { contactsSummaryColumns, contactsSummaryRow } from './contacts-summary.ts';
import type { Row } from './json.ts';
import { type Columns, readColumns, tables } from './schema.ts';
import type { Rows } from './view-sources.ts';
import {
  dealsSummaryColumns,
  dealsSummaryRow,
  invoicesSummaryColumns,
  invoicesSummaryRow,
  tasksSummaryColumns,
  tasksSummaryRow,
} from './work-summaries.ts';

/** A view of the CRM's database. */
export interface View {
  columns: Columns;
  /** Computes the view's rows from the tables' rows. */
  rows(rows: Rows, now: Date): Row[];
}

function summaryOf(table: string, added: string, summarize: (row: Row, rows: Rows, now: Date) => Row): [string, View] {
  const columns = new Map([...(tables.get(table) ?? []), ...readColumns(added)]);
  if (table === 'contacts') {
    columns.delete('created_at');
    columns.delete('updated_at');
  }
  return [`${table}_summary`, { columns, rows: (rows, now) => rows(table).map((row) => summarize(row, rows, now)) }];
}

/** All views by name. */
export const views: ReadonlyMap<string, View> = new Map<string, View>([
  summaryOf('contacts', contactsSummaryColumns, contactsSummaryRow),
  summaryOf('companies', companiesSummaryColumns, companiesSummaryRow),
  summaryOf('deals', dealsSummaryColumns, dealsSummaryRow),
  summaryOf('tasks', tasksSummaryColumns, tasksSummaryRow),
  summaryOf('invoices', invoicesSummaryColumns, invoicesSummaryRow),
  [
    'init_state',
    {
      columns: readColumns('is_initialized bigint'),
      rows: (rows) => [{ is_initialized: Math.min(1, rows('sales').length) }],
    },
  ],
]);
