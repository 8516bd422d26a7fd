/** Where the sample year says it comes from, and who is of it. */
import type { Contact } from './contact.ts';

/** The file its people are said to come from. */
export const yearSource = 'sample-year.csv';

/** The tables beside them: what was paid for channels, and the teams of its reps. */
export const yearSideSources = { spend: 'sample-year-spend.csv', details: 'sample-year-teams.csv' } as const;

/**
 * Whether somebody is of the sample year and of nothing else: the sample told all that is known of them, and their
 * addresses are none that anybody can have. Somebody who was made one with a contact of one's own is kept.
 */
export function isOfSampleYear({ emails, records, facts }: Pick<Contact, 'emails' | 'records' | 'facts'>): boolean {
  const told = Object.values(facts);
  return (
    told.length > 0 &&
    told.every(({ source }) => source === yearSource) &&
    records.length === 0 &&
    emails.every((email) => email.endsWith('.example'))
  );
}
