/** The company's own fields: found by their title, or by the tag with which mails name them. */
import type { Client } from '../client/client.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { pagesOf } from './pages.ts';
import { type ContactAround, type FieldReply, type FieldValue, fieldsReply } from './replies.ts';

/** Fields of contacts, by title or tag. */
export interface Fields {
  named(name: string | undefined): FieldReply | undefined;
}

/** No fields. */
export const noFields: Fields = { named: () => undefined };

/** Reads all fields, of which a company mostly has fewer than a hundred. */
export async function readFields(client: Client): Promise<Fields> {
  const pages = await pagesOf(client, '/fields', fieldsReply, { items: ({ fields }) => fields, most: 5 });
  const all = pages.flatMap(({ fields }) => fields);
  return {
    named(name = '') {
      const wanted = bare(name);
      if (wanted === '') return undefined;
      return all.find(({ title, perstag }) => bare(title) === wanted || bare(perstag) === wanted);
    },
  };
}

/** Tags are written with a per cent sign on each side of them where mails use them. */
function bare(name: Told): string {
  return String(name ?? '')
    .trim()
    .replace(/^%(.*)%$/, '$1')
    .toLowerCase();
}

/** What stands in a field, with the time since when. */
export function enteredIn(around: ContactAround, field: FieldReply | undefined): FieldValue | undefined {
  return field && around.fieldValues?.find((each) => each.field === field.id);
}

/** A value in words: several choices have double strokes around them. */
export function wordsOf(value: Told): Told {
  return typeof value === 'string' && value.startsWith('||') ? value.split('||').filter(Boolean).join(', ') : value;
}

/** Baton's names of facts, and the titles that companies mostly give to fields that say them. */
const factsByField: Readonly<Record<string, readonly string[]>> = {
  company: ['Company', 'Company name', 'Organization'],
  jobTitle: ['Job title', 'Position', 'Title', 'Role'],
  country: ['Country'],
  city: ['City'],
  language: ['Language'],
  industry: ['Industry'],
  employees: ['Employees', 'Number of employees', 'Company size'],
  leadSource: ['Lead source', 'Source'],
  need: ['Need'],
  budget: ['Budget'],
  authority: ['Authority'],
};

/** Adds what fields of usual names say. */
export function addFieldFacts(draft: PersonDraft, around: ContactAround, fields: Fields): void {
  for (const [fact, names] of Object.entries(factsByField)) {
    const values = names.map((name) => wordsOf(enteredIn(around, fields.named(name))?.value));
    draft.fact(
      fact,
      values.find((value) => value !== undefined && value !== null && value !== ''),
    );
  }
}

/** Adds the days in the fields that the administrators named. */
export function addDeadlines(
  draft: PersonDraft,
  around: ContactAround,
  fields: Fields,
  setting: string | undefined,
): void {
  for (const name of namesIn(setting)) {
    const field = fields.named(name);
    const value = enteredIn(around, field);
    const at = instantIn(value?.udate) ?? instantIn(value?.cdate);
    if (field && value && at !== undefined) draft.deadline(dayIn(value.value), field.title, at);
  }
}
