import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';

/** Contact, sales user, days ago, status after the talk, text. */
type ContactNote = [contact: number, sale: number, days: number, status: string, text: string];

const contactNotes: ContactNote[] = [
  [1, 1, 2, 'hot', 'Asked for a quote over 240 seats, two years. Compares with one other vendor.'],
  [1, 1, 19, 'warm', 'Contract ends in ten weeks. She wants the usage report before she decides.'],
  [2, 1, 6, 'warm', 'Sends the list of unused licences by Friday.'],
  [3, 1, 11, 'cold', 'Voicemail. Try again in the morning, she is in Strasbourg.'],
  [4, 2, 4, 'warm', 'Happy with the trial, needs the board to agree.'],
  [5, 2, 9, 'warm', 'Counted 38 active users; price stays as it is.'],
  [6, 2, 1, 'hot', 'Wants 60 m² in hall 7, corner. Reserve until the end of the month.'],
  [7, 2, 8, 'warm', 'Sells stand space to three of our customers as well.'],
  [9, 1, 5, 'hot', 'Opens the next edition in spring and looks for a gold sponsor.'],
  [11, 3, 3, 'warm', 'Baby is due in ten weeks. Car has Isofix, wants to try two seats in the shop.'],
  [12, 3, 7, 'hot', 'Twins: needs two seats and the wide pushchair. Asked about delivery.'],
  [13, 3, 14, 'warm', 'Has the seat of the first child, asks whether it may still be used.'],
  [15, 1, 2, 'in-contract', 'Pilot on two lines starts next month.'],
  [16, 1, 12, 'warm', 'Technical questions about sensors answered by e-mail.'],
  [18, 2, 10, 'cold', 'Budget is frozen until the new year.'],
  [20, 3, 6, 'warm', 'Visited the plant; sample parts are on the way.'],
  [23, 1, 4, 'hot', 'Tender opens on the first. Wants a demonstration for four faculties.'],
  [24, 1, 20, 'warm', 'Reads everything on our site before each talk.'],
  [26, 2, 3, 'hot', 'Price list in yen sent; answer within a week.'],
  [29, 3, 13, 'warm', 'Asks for paper samples, recycled quality.'],
  [31, 2, 9, 'warm', 'Follow up after the festival week.'],
  [33, 3, 5, 'warm', 'Compares our tool holders with the present supplier.'],
  [35, 1, 15, 'cold', 'Prefers the telephone. No e-mail so far.'],
  [36, 1, 1, 'warm', 'Called by herself after a recommendation.'],
];

const companyNotes: [company: number, sale: number, days: number, text: string][] = [
  [1, 1, 21, 'Framework agreement renewed last year with a two-year option.'],
  [2, 2, 15, 'New hall opens in spring; space is sold in three waves.'],
  [7, 1, 30, 'Buying goes through the central tender office.'],
];

/** Adds the notes on contacts and companies; as in the CRM, a note moves its contact's status and last activity. */
export function addNotes(database: MemoryDatabase, time: RelativeTime): void {
  // Oldest first, so that the newest note decides.
  for (const [contact_id, sales_id, days, status, text] of contactNotes.toSorted((a, b) => b[2] - a[2])) {
    const date = time.daysAgo(days, 9);
    database.insert('contactNotes', { contact_id, sales_id, status, text, date });
    const contact = database.rows('contacts').find(({ id }) => id === contact_id);
    if (contact) database.update('contacts', contact, { status, last_seen: date });
  }
  for (const [company_id, sales_id, days, text] of companyNotes) {
    database.insert('companyNotes', { company_id, sales_id, text, date: time.daysAgo(days, 10) });
  }
}
