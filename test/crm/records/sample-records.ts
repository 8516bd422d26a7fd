import type { MemoryDatabase } from '../database/memory-database.ts';
import { addActivities } from './activities.ts';
import { addCompanies } from './companies.ts';
import { addContacts } from './contacts.ts';
import { addDeals } from './deals.ts';
import { addInvoices } from './invoices.ts';
import { addNotes } from './notes.ts';
import { relativeTo } from './relative-time.ts';
import { addSalesTeam } from './sales-team.ts';
import { addTags } from './tags.ts';
import { addTasks } from './tasks.ts';

/** Fills an empty database with everything the sample CRM shows, dated around the present moment. */
export function addSampleRecords(database: MemoryDatabase): void {
  const time = relativeTo(database.now());
  addSalesTeam(database, time);
  addTags(database);
  addCompanies(database, time);
  addContacts(database, time);
  addNotes(database, time);
  addActivities(database, time);
  addDeals(database, time);
  addTasks(database, time);
  addInvoices(database, time);
  // Without it the CRM greets an administrator with its first-steps wizard.
  database.insert('business_profile', { id: 1, name: 'Salesdesk', onboarding_completed: true });
}
