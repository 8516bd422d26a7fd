import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';
import { followerOf } from './sales-team.ts';

interface Invoice {
  company: number;
  contact: number;
  text: string;
  /** US dollars before tax. */
  amount: number;
  /** Days since the issue; due 30 days after it. */
  age: number;
  status: 'draft' | 'sent' | 'paid';
}

// biome-ignore format: one invoice a line reads as a table
const invoices: Invoice[] = [
  { company: 1, contact: 1, text: 'Licences, first half-year', amount: 21600, age: 120, status: 'paid' },
  { company: 2, contact: 6, text: 'Deposit for stand space', amount: 5500, age: 75, status: 'paid' },
  { company: 4, contact: 15, text: 'Pilot on two lines, first part', amount: 24000, age: 10, status: 'sent' },
  { company: 7, contact: 23, text: 'Training days', amount: 7200, age: 45, status: 'paid' },
  { company: 3, contact: 12, text: 'Two seats, pushchair', amount: 1690, age: 5, status: 'sent' },
  { company: 14, contact: 5, text: 'Licences, 38 seats', amount: 14800, age: 1, status: 'draft' },
];

/** Adds the invoices, each with one item. */
export function addInvoices(database: MemoryDatabase, time: RelativeTime): void {
  invoices.forEach(({ company, contact, text, amount, age, status }, index) => {
    const { id = null } = database.insert('invoices', {
      invoice_number: `INV-${1001 + index}`,
      company_id: company,
      contact_id: contact,
      sales_id: followerOf(company),
      status,
      issue_date: time.daysAgo(age, 9),
      due_date: time.daysAgo(age - 30, 9),
      paid_at: status === 'paid' ? time.daysAgo(age - 20, 9) : null,
      subtotal: amount,
      total: amount,
      amount_paid: status === 'paid' ? amount : 0,
    });
    const item = {
      invoice_id: id,
      description: text,
      unit_price: amount,
      line_total: amount,
      line_total_with_tax: amount,
    };
    database.insert('invoice_items', item);
  });
}
