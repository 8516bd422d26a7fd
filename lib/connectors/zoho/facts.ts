/** Who a person is: what the record itself says. */
import type { Client } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { emailsOf } from './find.ts';
import { type RecordRow, toldIn } from './replies.ts';

/** Baton's name of a fact, and the fields of leads and of contacts that say it: the first that is filled. */
const factsByField: Readonly<Record<string, readonly string[]>> = {
  company: ['Company', 'Account_Name'],
  jobTitle: ['Designation', 'Title'],
  phone: ['Phone', 'Mobile'],
  country: ['Country', 'Mailing_Country'],
  city: ['City', 'Mailing_City'],
  industry: ['Industry'],
  employees: ['No_of_Employees', 'Employees'],
  leadSource: ['Lead_Source'],
  owner: ['Owner'],
  // Fields that Zoho does not bring along, by the names that administrators mostly give them.
  language: ['Language', 'Preferred_Language'],
  need: ['Need'],
  budget: ['Budget'],
  authority: ['Authority'],
};

/** Adds facts and addresses. */
export function addFacts(draft: PersonDraft, record: RecordRow): void {
  const told = (field: string) => toldIn(record, field);
  for (const email of emailsOf(record)) draft.email(email);
  draft.fact('name', told('Full_Name') || `${told('First_Name') ?? ''} ${told('Last_Name') ?? ''}`.trim());
  for (const [name, fields] of Object.entries(factsByField)) draft.fact(name, fields.map(told).find(isFilled));
  draft.fact('tags', tagsIn(record).join(', '));
}

function isFilled(value: Told): boolean {
  return value !== undefined && value !== null && value !== '';
}

function tagsIn({ Tag }: RecordRow): string[] {
  if (!Array.isArray(Tag)) return [];
  return Tag.flatMap((tag: unknown) => {
    const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}

/** Adds the days in the fields that the user named. They hold since the record was changed last, as far as is known. */
export function addDeadlines(draft: PersonDraft, record: RecordRow, client: Client): void {
  const at = instantIn(toldIn(record, 'Modified_Time')) ?? client.now();
  for (const field of namesIn(client.settings.deadlineFields))
    draft.deadline(dayIn(toldIn(record, field)), labelOf(field), at);
}

/** Zoho makes a field's name out of its label: "Contract_End" of "Contract End". */
function labelOf(field: string): string {
  return field.replace(/__[sc]$/, '').replaceAll('_', ' ');
}
