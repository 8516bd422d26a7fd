/** Which kind of buyer a contact is. */
import { testFact } from '../agreement/fact-test.ts';
import type { Persona } from '../agreement/schema.ts';
import type { Contact } from '../contact.ts';

/**
 * The persona of a contact: the first, in the teams' order, whose rules all hold. What is not known holds for none, and
 * a persona without rules is nobody's: it would be everybody's.
 */
export function personaOf(contact: Contact, personas: readonly Persona[]): Persona | undefined {
  return personas.find(({ rules }) => rules.length > 0 && rules.every((rule) => testFact(contact, rule) === 'pass'));
}
