import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';

interface Task {
  contact: number;
  sale: number;
  type: string;
  text: string;
  priority: 'low' | 'medium' | 'high' | 'urgent';
  /** Days from now; a negative number is overdue, or for a done task the day it was done. */
  due: number;
  done?: boolean;
}

// biome-ignore format: one task a line reads as a table
const tasks: Task[] = [
  { contact: 1, sale: 1, type: 'Call', text: 'Walk through the quote for 240 seats', priority: 'high', due: 0 },
  { contact: 1, sale: 1, type: 'Email', text: 'Send the usage report', priority: 'medium', due: -2, done: true },
  { contact: 2, sale: 1, type: 'Follow-up', text: 'Ask for the list of unused licences', priority: 'medium', due: 3 },
  { contact: 4, sale: 2, type: 'Meeting', text: 'Prepare the board paper together', priority: 'medium', due: 5 },
  { contact: 6, sale: 2, type: 'Email', text: 'Confirm the corner stand', priority: 'urgent', due: 1 },
  { contact: 9, sale: 1, type: 'Call', text: 'Sponsorship packages', priority: 'medium', due: 2 },
  { contact: 11, sale: 3, type: 'Meeting', text: 'Try two seats in the shop', priority: 'high', due: 4 },
  { contact: 12, sale: 3, type: 'Ship', text: 'Deliver two seats and the pushchair', priority: 'high', due: 6 },
  { contact: 15, sale: 1, type: 'Meeting', text: 'Kick-off of the pilot', priority: 'medium', due: 9 },
  { contact: 20, sale: 3, type: 'Follow-up', text: 'Have the sample parts arrived?', priority: 'low', due: -1 },
  { contact: 23, sale: 1, type: 'Demo', text: 'Demonstration for four faculties', priority: 'high', due: 7 },
  { contact: 26, sale: 2, type: 'Email', text: 'Ask for an answer to the price list', priority: 'medium', due: 1 },
  { contact: 35, sale: 1, type: 'Call', text: 'Ask for an e-mail address', priority: 'low', due: 8 },
];

/** Adds the tasks. */
export function addTasks(database: MemoryDatabase, time: RelativeTime): void {
  tasks.forEach(({ contact, sale, type, text, priority, due, done }, index) => {
    database.insert('tasks', {
      contact_id: contact,
      type,
      text,
      priority,
      due_date: time.dateIn(due),
      done_date: done ? time.dateIn(due) : null,
      status: done ? 'done' : 'todo',
      sales_id: sale,
      assigned_to: sale,
      index,
      created_at: time.daysAgo(10, 9),
    });
  });
}
