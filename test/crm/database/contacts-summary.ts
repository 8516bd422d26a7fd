import type { Row } from './json.ts';
import { byId, daysSince, keyTexts, latest, type Rows, related, searchText } from './view-sources.ts';

/** Columns that the view contacts_summary adds to those of a contact. */
export const contactsSummaryColumns = `email_fts text, phone_fts text, search_text text,
  company_name text, nb_tasks bigint, nb_notes bigint, nb_invoices bigint, nb_open_tasks bigint,
  nb_completed_tasks bigint, task_completion_rate numeric, last_note_date timestamptz,
  last_task_activity date, days_since_last_activity bigint`;

/** A row of the view contacts_summary, which is what the CRM shows as a contact. */
export function contactsSummaryRow(contact: Row, rows: Rows, now: Date): Row {
  // The view leaves these two columns of the table out.
  const { created_at: _created, updated_at: _updated, ...shown } = contact;
  const tasks = related(rows, 'tasks', 'contact_id', contact.id);
  const notes = related(rows, 'contactNotes', 'contact_id', contact.id);
  const done = tasks.filter((task) => task.done_date !== null).length;
  const company = byId(rows, 'companies', contact.company_id)?.name ?? null;
  const emails = keyTexts(contact.email_jsonb, 'email');
  const phones = keyTexts(contact.phone_jsonb, 'number');
  const lastNote = latest(notes, 'date');
  const lastTask = latest(tasks, 'due_date');
  return {
    ...shown,
    email_fts: emails,
    phone_fts: phones,
    search_text: searchText(
      contact.first_name,
      contact.last_name,
      contact.title,
      contact.background,
      emails,
      phones,
      company,
    ),
    company_name: company,
    nb_tasks: tasks.length,
    nb_notes: notes.length,
    nb_invoices: related(rows, 'invoices', 'contact_id', contact.id).length,
    nb_open_tasks: tasks.length - done,
    nb_completed_tasks: done,
    task_completion_rate: tasks.length > 0 ? Math.round((100 * done) / tasks.length) / 100 : 0,
    last_note_date: lastNote,
    last_task_activity: lastTask,
    days_since_last_activity: daysSince([contact.last_seen, lastNote, lastTask], now),
  };
}
