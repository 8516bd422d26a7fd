import { sampleCompanies } from '../../../lib/sample/people.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';
import { followerOf } from './sales-team.ts';

/** The CRM's size classes: largest number of employees and id. */
const sizeClasses = [
  { most: 1, id: 1 },
  { most: 9, id: 10 },
  { most: 49, id: 50 },
  { most: 249, id: 250 },
];

const sizeClass = (employees: number): number => sizeClasses.find(({ most }) => employees <= most)?.id ?? 500;

const customers = new Set([1, 2, 3, 7, 14]);

/** Adds the sample companies. */
export function addCompanies(database: MemoryDatabase, time: RelativeTime): void {
  for (const { id, name, sector, size, website, country } of sampleCompanies) {
    const lifecycle = customers.has(id) ? 'customer' : 'prospect';
    database.insert('companies', {
      id,
      name,
      sector,
      size: sizeClass(size),
      employee_count: size,
      website,
      country,
      lifecycle_stage: lifecycle,
      company_type: lifecycle,
      qualification_status: 'qualified',
      sales_id: followerOf(id),
      internal_heartbeat_score: 40 + ((id * 17) % 55),
      internal_heartbeat_status: customers.has(id) ? 'engaged' : 'quiet',
      external_heartbeat_status: 'healthy',
      external_heartbeat_checked_at: time.daysAgo(id % 9, 3),
      created_at: time.daysAgo(260 - id * 9, 10),
      last_seen: time.daysAgo(id % 6, 8),
    });
  }
}
