import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';

const team = [
  { id: 1, first_name: 'Ingrid', last_name: 'Solheim', email: 'ingrid.solheim@salesdesk.example', administrator: true },
  {
    id: 2,
    first_name: 'Mateus',
    last_name: 'Barroso',
    email: 'mateus.barroso@salesdesk.example',
    administrator: false,
  },
  {
    id: 3,
    first_name: 'Thandeka',
    last_name: 'Mokoena',
    email: 'thandeka.mokoena@salesdesk.example',
    administrator: false,
  },
];

/** Id of the sales user who is signed in, Ingrid Solheim. */
export const signedInSaleId = 1;

/** Id of the sales user who follows a company and the people in it. */
export const followerOf = (companyId: number): number => ((companyId - 1) % team.length) + 1;

/** Adds the sales users. */
export function addSalesTeam(database: MemoryDatabase, time: RelativeTime): void {
  for (const member of team) {
    const joined = time.daysAgo(400, 9);
    const user_id = `00000000-0000-4000-8000-00000000000${member.id}`;
    // A set locale keeps the CRM from storing the browser's language at the first visit.
    database.insert('sales', { ...member, user_id, locale: 'en', email_confirmed_at: joined, created_at: joined });
  }
}
