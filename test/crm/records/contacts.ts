import { type SamplePerson, sampleCompanies, samplePeople } from '../../../lib/sample/people.ts';
import type { Row } from '../database/json.ts';
import type { MemoryDatabase } from '../database/memory-database.ts';
import type { RelativeTime } from './relative-time.ts';
import { followerOf } from './sales-team.ts';
import { tagsOf } from './tags.ts';

const statuses = ['warm', 'hot', 'cold', 'in-contract'];

const backgrounds: Record<number, string> = {
  1: 'Renews 240 seats every autumn; compares prices before she talks.',
  6: 'Met at our own stand; plans the spring fair.',
  11: 'Asked in the shop about seats that turn.',
  15: 'Came through the predictive-maintenance webinar.',
  23: 'Runs the licence pool of four faculties.',
  26: 'Introduced by a partner in Nagoya.',
  35: 'Left a card at reception, no e-mail address yet.',
};

/** How strong the CRM judges a relationship of the given score (0 to 100) to be. */
function strengthOf(score: number): string {
  if (score >= 80) return 'strong';
  if (score >= 60) return 'active';
  return score >= 40 ? 'cooling' : 'cold';
}

function contactRow(person: SamplePerson, companyId: number, time: RelativeTime): Row {
  const { id, email } = person;
  const score = 30 + ((id * 29) % 65);
  return {
    id,
    first_name: person.firstName,
    last_name: person.lastName,
    title: person.title,
    company_id: companyId,
    email_jsonb: email === null ? [] : [{ email, type: companyId === 3 ? 'Home' : 'Work' }],
    phone_jsonb: [{ number: person.phone, type: companyId === 3 ? 'Home' : 'Work' }],
    background: backgrounds[id] ?? null,
    first_seen: time.daysAgo(30 + ((id * 17) % 200), 9),
    last_seen: time.daysAgo((id * 7) % 23, 8),
    has_newsletter: id % 3 === 0,
    status: statuses[id % statuses.length] ?? null,
    tags: tagsOf(companyId),
    sales_id: followerOf(companyId),
    internal_heartbeat_score: score,
    internal_heartbeat_status: strengthOf(score),
    email_validation_status: email === null ? null : 'valid',
    external_heartbeat_status: email === null ? null : 'valid',
    external_heartbeat_checked_at: email === null ? null : time.daysAgo(id % 9, 3),
  };
}

/** Adds all sample people as contacts of their companies. */
export function addContacts(database: MemoryDatabase, time: RelativeTime): void {
  const companyIds = new Map(sampleCompanies.map(({ id, name }) => [name, id]));
  for (const person of samplePeople) {
    const companyId = companyIds.get(person.company);
    if (companyId === undefined) throw new Error(`No sample company is called ${person.company}`);
    database.insert('contacts', contactRow(person, companyId, time));
  }
}
