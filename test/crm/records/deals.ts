import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';
import { followerOf } from './sales-team.ts';

interface Deal {
  name: string;
  company: number;
  contacts: number[];
  category: string;
  stage: string;
  /** US dollars, as everywhere in this CRM. */
  amount: number;
  /** Days from now. */
  closing: number;
}

// biome-ignore format: one deal a line reads as a table
const deals: Deal[] = [
  { name: 'Renewal 240 seats', company: 1, contacts: [1, 2], category: 'Renewal', stage: 'in-negociation', amount: 86400, closing: 24 },
  { name: 'Add-on module reporting', company: 1, contacts: [3], category: 'Add-on', stage: 'opportunity', amount: 12000, closing: 60 },
  { name: 'Renewal 38 seats', company: 14, contacts: [4, 5], category: 'Renewal', stage: 'proposal-sent', amount: 14800, closing: 18 },
  { name: 'Corner stand, hall 7', company: 2, contacts: [6], category: 'Stand space', stage: 'proposal-sent', amount: 27500, closing: 12 },
  { name: 'Gold sponsorship', company: 10, contacts: [9, 10], category: 'Sponsorship', stage: 'opportunity', amount: 40000, closing: 75 },
  { name: 'Car seat and base', company: 3, contacts: [11], category: 'Retail', stage: 'opportunity', amount: 540, closing: 20 },
  { name: 'Two seats, pushchair', company: 3, contacts: [12], category: 'Retail', stage: 'won', amount: 1690, closing: -6 },
  { name: 'Pilot on two lines', company: 4, contacts: [15, 16], category: 'Equipment', stage: 'won', amount: 48000, closing: -12 },
  { name: 'Spare-part contract', company: 5, contacts: [18], category: 'Service', stage: 'delayed', amount: 31000, closing: 95 },
  { name: 'Profile tooling', company: 6, contacts: [20, 21], category: 'Equipment', stage: 'opportunity', amount: 22400, closing: 45 },
  { name: 'Campus licence', company: 7, contacts: [23, 24], category: 'Renewal', stage: 'in-negociation', amount: 118000, closing: 40 },
  { name: 'Grinding cell', company: 8, contacts: [26, 27], category: 'Equipment', stage: 'proposal-sent', amount: 205000, closing: 55 },
  { name: 'Folding-box line', company: 9, contacts: [29], category: 'Equipment', stage: 'lost', amount: 64000, closing: -30 },
  { name: 'Tool holders', company: 12, contacts: [33], category: 'Equipment', stage: 'opportunity', amount: 9800, closing: 33 },
];

/** Adds the deals, each placed below the earlier ones of its stage. */
export function addDeals(database: MemoryDatabase, time: RelativeTime): void {
  for (const { name, company, contacts, category, stage, amount, closing } of deals) {
    const index = database.rows('deals').filter((deal) => deal.stage === stage).length;
    database.insert('deals', {
      name,
      company_id: company,
      contact_ids: contacts,
      category,
      stage,
      amount,
      index,
      expected_closing_date: time.daysAgo(-closing, 12),
      sales_id: followerOf(company),
      created_at: time.daysAgo(40 + company, 11),
      updated_at: time.daysAgo(company % 8, 11),
    });
  }
}
