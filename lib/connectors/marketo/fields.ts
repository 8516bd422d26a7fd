/** Which fields of a lead are asked for: some of Marketo's own, and those that the user named. */
import type { Settings } from '../origins.ts';

/** Fields that every Marketo begins with; an administrator may hide some. */
const own = [
  'email',
  'firstName',
  'lastName',
  'company',
  'title',
  'phone',
  'mobilePhone',
  'country',
  'city',
  'industry',
  'numberOfEmployees',
  'leadSource',
  'leadStatus',
  'leadScore',
  'sfdcLeadId',
  'sfdcContactId',
  'createdAt',
  'updatedAt',
] as const;

/** The names in a setting, with commas between them. */
export function namesIn(setting = ''): string[] {
  return setting
    .split(',')
    .map((name) => name.trim())
    .filter((name) => /^\w+$/.test(name));
}

/** All fields that are read. */
export function fieldsRead({ answerField, deadlineFields }: Settings): string[] {
  return [...new Set([...own, ...namesIn(answerField), ...namesIn(deadlineFields)])];
}

/** Fields of which each change is read. */
export function fieldsFollowed({ answerField }: Settings): string[] {
  return ['leadStatus', ...namesIn(answerField)];
}
