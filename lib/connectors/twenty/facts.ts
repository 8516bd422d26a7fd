/** What is simply so of a person, and the days in the fields that the administrators named. */
import type { Instant } from '../../domain/time.ts';
import type { Settings } from '../origins.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import { namesIn } from '../reading/names-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import { emailsOf } from './find-person.ts';
import { joined } from './joined.ts';
import type { MemberNames } from './members.ts';
import type { PersonRecord } from './replies.ts';

/** Name, company and the like. Whoever has the company has its people. */
export function addFacts(draft: PersonDraft, person: PersonRecord, names: MemberNames): void {
  for (const email of emailsOf(person)) draft.email(email);
  const { name, company, phones } = person;
  draft.fact('name', joined(name?.firstName, name?.lastName));
  draft.fact('company', company?.name);
  draft.fact('jobTitle', person.jobTitle);
  if (phones?.primaryPhoneNumber)
    draft.fact('phone', joined(phones.primaryPhoneCallingCode, phones.primaryPhoneNumber));
  draft.fact('city', person.city || company?.address?.addressCity);
  draft.fact('country', company?.address?.addressCountry);
  draft.fact('employees', company?.employees);
  draft.fact('owner', names(company?.accountOwnerId));
}

/** The fields named for deadlines. */
export function deadlineNames({ deadlineFields = '' }: Settings): string[] {
  return namesIn(deadlineFields);
}

/** The days in those fields. */
export function addDeadlines(draft: PersonDraft, person: PersonRecord, settings: Settings, now: Instant): void {
  const at = instantIn(person.updatedAt) ?? now;
  for (const name of deadlineNames(settings)) draft.deadline(dayIn(plain(person[name])), inWords(name), at);
}

/** A value of a field that the workspace made itself, if it is a plain one. */
export function plain(value: unknown): Told {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}

/** The name of a field as words: `contractEnds` is "Contract ends". */
export function inWords(name: string): string {
  const text = name.replace(
    /([a-z\d])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return text.charAt(0).toUpperCase() + text.slice(1);
}
