/** The person that a connector read, as tests look at it. */
import type { PersonRead } from '../../../lib/connectors/connector.ts';
import { type ImportedPerson, importedPersonSchema } from '../../../lib/domain/import-batch.ts';

/** The instant of a text. */
export const at = (text: string): number => Date.parse(text);

/** The person that was read, as the store takes it. Throws where there is none, or one that the store refuses. */
export function personIn({ person }: PersonRead): ImportedPerson {
  return importedPersonSchema.parse(person);
}

/** Titles of the touchpoints of a kind, oldest first. */
export function journey({ touchpoints = [] }: ImportedPerson, kind: string): (string | undefined)[] {
  const ones = touchpoints.filter((one) => one.kind === kind).toSorted((a, b) => a.at - b.at);
  return ones.map(({ title }) => title);
}
