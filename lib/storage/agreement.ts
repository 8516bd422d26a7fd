/** The agreement the teams put in force, if they have. */
import { parseAgreement } from '../domain/agreement/parse.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** The last one read. Checking it takes longer than reading a contact, and it is the same as long as its text is. */
let checked: { readonly text: string; readonly agreement: Agreement | null } | undefined;

/** The agreement in force; `null` where none was put in force, or what is stored is not one any more. */
export async function getAgreement(database: Database): Promise<Agreement | null> {
  const text = await read(database, ['settings'], ({ store }) => store.get('agreement'));
  if (text === undefined) return null;
  if (checked?.text !== text) checked = { text, agreement: agreementIn(text) };
  return checked.agreement;
}

/** Puts a checked agreement in force. */
export function putAgreement(database: Database, agreement: Agreement): Promise<void> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    await store.put(JSON.stringify(agreement), 'agreement');
  });
}

/** Takes the agreement out of force. */
export function removeAgreement(database: Database): Promise<void> {
  return write(database, ['settings'], 'strict', ({ store }) => store.delete('agreement'));
}

function agreementIn(text: string): Agreement | null {
  try {
    const parsed = parseAgreement(JSON.parse(text));
    if (parsed.ok) return parsed.agreement;
    const paths = parsed.problems.map(({ path }) => path).join(', ');
    console.warn(`The stored agreement cannot be read at: ${paths}. Baton's own is used.`);
  } catch {
    console.warn("The stored agreement is not JSON. Baton's own is used.");
  }
  return null;
}
