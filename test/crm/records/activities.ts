import type { Json } from '../database/json.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';

type Activity = [
  contact: number,
  sale: number,
  days: number,
  type: string,
  direction: 'inbound' | 'outbound',
  text: string,
];

const activities: Activity[] = [
  [1, 1, 2, 'email', 'inbound', 'Could you send the quote for 240 seats by Thursday? We compare two offers.'],
  [1, 1, 3, 'call', 'outbound', 'Nine minutes: contract end, usage report, price for two years.'],
  [6, 2, 1, 'meeting', 'inbound', 'Walked through hall 7, corner stand 60 m².'],
  [11, 3, 3, 'email', 'inbound', 'Which seats can I try in the shop on Saturday?'],
  [15, 1, 4, 'email', 'outbound', 'Pilot plan for lines 2 and 5 attached.'],
  [23, 1, 4, 'call', 'inbound', 'Tender dates, demonstration for four faculties.'],
  [26, 2, 3, 'email', 'outbound', 'Price list in yen.'],
];

/** Adds what stands in the contacts' activity timelines. */
export function addActivities(database: MemoryDatabase, time: RelativeTime): void {
  for (const [contact_id, sales_id, days, type, direction, content] of activities) {
    const raw_data: Json = { source_type: 'text', content };
    const created_at = time.daysAgo(days, 8);
    database.insert('activities', {
      contact_id,
      sales_id,
      type,
      direction,
      raw_data,
      created_at,
      processing_status: 'completed',
    });
  }
}
