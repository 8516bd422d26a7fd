/** Who a lead is: facts and deadlines out of its fields. */
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, type Told, words } from '../reading/person-draft.ts';
import { namesIn } from './fields.ts';
import { describeReply, type LeadReply } from './replies.ts';

/** Baton's name of a fact, and the fields that say it, the first that is filled. */
const factsByField = {
  company: ['company'],
  jobTitle: ['title'],
  phone: ['phone', 'mobilePhone'],
  country: ['country'],
  city: ['city'],
  industry: ['industry'],
  employees: ['numberOfEmployees'],
  leadSource: ['leadSource'],
  score: ['leadScore'],
} as const;

/** Adds what a lead's own record says. */
export function addFacts(draft: PersonDraft, lead: LeadReply): void {
  const filled = (name: string): Told => {
    const value = lead[name];
    return typeof value === 'string' && value.trim() === '' ? undefined : value;
  };
  draft.email(lead.email);
  draft.fact('name', [words(lead.firstName, 200), words(lead.lastName, 200)].join(' ').trim());
  for (const [name, fields] of Object.entries(factsByField))
    draft.fact(
      name,
      fields.map(filled).find((value) => value !== undefined && value !== null),
    );
}

/** Adds the days in the fields that the user named. They hold since the lead was changed last, as far as is known. */
export function addDeadlines(
  draft: PersonDraft,
  lead: LeadReply,
  names: readonly string[],
  labels: Readonly<Record<string, string>>,
  now: Instant,
): void {
  const at = instantIn(lead.updatedAt) ?? instantIn(lead.createdAt) ?? now;
  for (const name of names) draft.deadline(dayIn(lead[name]), labels[name] ?? name, at);
}

/** The names for people of the fields that hold deadlines. Throws where the fields cannot be asked for. */
export async function labelsOf(client: Client): Promise<Record<string, string>> {
  const names = namesIn(client.settings.deadlineFields);
  if (names.length === 0) return {};
  const { result } = await client.get('/rest/v1/leads/describe2.json', describeReply);
  const labels = result
    .flatMap(({ fields }) => fields)
    .filter(({ name }) => names.includes(name))
    .map(({ name, displayName }) => [name, words(displayName, 100)] as const);
  return Object.fromEntries(labels.filter(([, label]) => label !== ''));
}
