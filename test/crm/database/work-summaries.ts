import { isJsonObject, type Row } from './json.ts';
import { byId, latest, type Rows, related } from './view-sources.ts';

/** Columns that the view deals_summary adds to those of a deal. */
export const dealsSummaryColumns = 'company_name text, nb_invoices bigint, nb_notes bigint';

/** A row of the view deals_summary. */
export function dealsSummaryRow(deal: Row, rows: Rows): Row {
  return {
    ...deal,
    company_name: byId(rows, 'companies', deal.company_id)?.name ?? null,
    nb_invoices: related(rows, 'invoices', 'deal_id', deal.id).length,
    nb_notes: related(rows, 'dealNotes', 'deal_id', deal.id).length,
  };
}

/** Columns that the view tasks_summary adds to those of a task. */
export const tasksSummaryColumns = `contact_first_name text, contact_last_name text,
  contact_email text, company_id_computed bigint, company_name text, deal_name text,
  assigned_first_name text, assigned_last_name text, creator_first_name text,
  creator_last_name text, nb_notes bigint, last_note_date timestamptz`;

/** A row of the view tasks_summary. */
export function tasksSummaryRow(task: Row, rows: Rows): Row {
  const contact = byId(rows, 'contacts', task.contact_id);
  const company = byId(rows, 'companies', task.company_id) ?? byId(rows, 'companies', contact?.company_id);
  const assigned = byId(rows, 'sales', task.assigned_to);
  const creator = byId(rows, 'sales', task.sales_id);
  const notes = related(rows, 'taskNotes', 'task_id', task.id);
  const email = Array.isArray(contact?.email_jsonb) ? contact.email_jsonb[0] : undefined;
  return {
    ...task,
    contact_first_name: contact?.first_name ?? null,
    contact_last_name: contact?.last_name ?? null,
    contact_email: isJsonObject(email) ? (email.email ?? null) : null,
    company_id_computed: company?.id ?? null,
    company_name: company?.name ?? null,
    deal_name: byId(rows, 'deals', task.deal_id)?.name ?? null,
    assigned_first_name: assigned?.first_name ?? null,
    assigned_last_name: assigned?.last_name ?? null,
    creator_first_name: creator?.first_name ?? null,
    creator_last_name: creator?.last_name ?? null,
    nb_notes: notes.length,
    last_note_date: latest(notes, 'date'),
  };
}

/** Columns that the view invoices_summary adds to those of an invoice. */
export const invoicesSummaryColumns = `company_name text, contact_name text, contact_email jsonb,
  deal_name text, sales_name text, nb_items bigint, nb_notes bigint, computed_status text,
  days_overdue bigint, balance_due numeric`;

function computedStatus(invoice: Row, overdue: boolean): string {
  if (invoice.status === 'paid') return 'Paid';
  if (invoice.status === 'cancelled') return 'Cancelled';
  if (overdue) return 'Overdue';
  return invoice.status === 'sent' ? 'Sent' : 'Draft';
}

/** A row of the view invoices_summary. */
export function invoicesSummaryRow(invoice: Row, rows: Rows, now: Date): Row {
  const fullName = (person: Row | undefined) => (person ? `${person.first_name} ${person.last_name}` : null);
  const contact = byId(rows, 'contacts', invoice.contact_id);
  const daysLate = Math.floor((now.getTime() - Date.parse(String(invoice.due_date))) / 86_400_000);
  const overdue = daysLate >= 0 && invoice.status !== 'paid' && invoice.status !== 'cancelled';
  return {
    ...invoice,
    company_name: byId(rows, 'companies', invoice.company_id)?.name ?? null,
    contact_name: fullName(contact),
    contact_email: contact?.email_jsonb ?? null,
    deal_name: byId(rows, 'deals', invoice.deal_id)?.name ?? null,
    sales_name: fullName(byId(rows, 'sales', invoice.sales_id)),
    nb_items: related(rows, 'invoice_items', 'invoice_id', invoice.id).length,
    nb_notes: related(rows, 'invoice_notes', 'invoice_id', invoice.id).length,
    computed_status: computedStatus(invoice, overdue),
    days_overdue: overdue ? daysLate : 0,
    balance_due: Number(invoice.total) - Number(invoice.amount_paid),
  };
}
