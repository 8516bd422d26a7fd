import type { Row } from './json.ts';
import { daysSince, latest, type Rows, related, searchText } from './view-sources.ts';

/** Columns that the view companies_summary adds to those of a company. */
export const companiesSummaryColumns = `search_text text, nb_deals bigint, nb_contacts bigint,
  nb_notes bigint, nb_invoices bigint, nb_tasks bigint, total_deal_amount numeric,
  last_note_date timestamptz, last_deal_activity timestamptz, last_task_activity date,
  days_since_last_activity bigint`;

/** A row of the view companies_summary, which is what the CRM shows as a company. */
export function companiesSummaryRow(company: Row, rows: Rows, now: Date): Row {
  const contacts = related(rows, 'contacts', 'company_id', company.id);
  const tasks = contacts.flatMap((contact) => related(rows, 'tasks', 'contact_id', contact.id));
  const deals = related(rows, 'deals', 'company_id', company.id);
  const notes = related(rows, 'companyNotes', 'company_id', company.id);
  const last = { note: latest(notes, 'date'), deal: latest(deals, 'updated_at'), task: latest(tasks, 'due_date') };
  const { name, phone_number, website, city, stateAbbr, zipcode, description } = company;
  return {
    ...company,
    search_text: searchText(name, phone_number, website, city, stateAbbr, zipcode, description),
    nb_deals: deals.length,
    nb_contacts: contacts.length,
    nb_notes: notes.length,
    nb_invoices: related(rows, 'invoices', 'company_id', company.id).length,
    nb_tasks: tasks.filter((task) => task.done_date === null).length,
    total_deal_amount: deals.reduce((sum, deal) => sum + Number(deal.amount ?? 0), 0),
    last_note_date: last.note,
    last_deal_activity: last.deal,
    last_task_activity: last.task,
    days_since_last_activity: daysSince(Object.values(last), now),
  };
}
