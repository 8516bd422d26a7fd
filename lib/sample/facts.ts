/** The facts of a sample person: what the CRM knows of everybody, and what they told in their story. */
import type { Fact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import { type SamplePerson, sampleCompanies } from './people.ts';
import { sources } from './sources.ts';
import type { Story } from './story.ts';

/** The language in which the CRM's people are written to, by country. */
const languages: Readonly<Record<string, string>> = {
  AE: 'ar',
  BE: 'nl',
  BG: 'bg',
  DE: 'de',
  ES: 'es',
  FR: 'fr',
  GB: 'en',
  GR: 'el',
  IN: 'hi',
  JP: 'ja',
  KR: 'ko',
  NL: 'nl',
  NO: 'nb',
  PL: 'pl',
  SE: 'sv',
  TH: 'th',
  UA: 'uk',
};

/** Facts by name: the CRM's from `knownFrom`, the person's own from `toldAt`. */
export function sampleFacts(
  person: SamplePerson,
  story: Story,
  knownFrom: Instant,
  toldAt: Instant,
): Record<string, Fact> {
  const company = sampleCompanies.find(({ name }) => name === person.company);
  const fromCrm = {
    // As the CRM's own page has it, given name first in every language.
    name: `${person.firstName} ${person.lastName}`,
    jobTitle: person.title,
    phone: person.phone,
    city: person.city,
    country: person.country,
    language: languages[person.country],
    // Private people are listed under the shop they buy from, which is not where they work.
    ...(story.atHome ? {} : { company: person.company, industry: company?.sector, employees: company?.size }),
    owner: story.owner,
    leadSource: story.leadSource,
  };
  const facts: Record<string, Fact> = {};
  for (const [name, value] of Object.entries(fromCrm)) {
    if (value !== undefined) facts[name] = { value, source: sources.crm, at: knownFrom };
  }
  for (const [name, value] of Object.entries(story.told?.facts ?? {})) {
    facts[name] = { value, source: sources.form, at: toldAt };
  }
  return facts;
}
