/**
 * The agreements the teams put in force: the newest under a key of its own, those before it in a list. Each applies
 * from its own day, see `historyOf`.
 */
import * as z from 'zod/mini';
import { appliesFrom } from '../domain/agreement/history.ts';
import { type AgreementProblem, agreementProblems } from '../domain/agreement/parse.ts';
import { type Agreement, agreementSchema } from '../domain/agreement/schema.ts';
import type { Database } from './schema.ts';
import { read, write } from './transaction.ts';

/** What is stored, as JSON: one agreement, and a list of those put in force before it. */
interface Stored {
  readonly newest: string | undefined;
  readonly earlier: string | undefined;
}

/** The last ones read. Checking takes longer than reading a contact, and what follows of an agreement hangs on it. */
let checked: (Stored & { readonly agreements: readonly Agreement[] }) | undefined;

/** Every agreement in force now, before or later, the one put last at the end. What cannot be read is left out. */
export async function getAgreements(database: Database): Promise<readonly Agreement[]> {
  const stored = await read(database, ['settings'], async ({ store }) => {
    const [newest, earlier] = await Promise.all([store.get('agreement'), store.get('agreements')]);
    return { newest, earlier };
  });
  if (checked?.newest !== stored.newest || checked?.earlier !== stored.earlier) {
    checked = { ...stored, agreements: valuesIn(stored).flatMap((value) => agreementIn(value) ?? []) };
  }
  return checked?.agreements ?? [];
}

/**
 * Puts checked agreements in force, one after the other, each from its own day. Those that would apply from that day
 * or later are taken out of force: the teams wrote this one knowing them. `check` sees the one put last in the same
 * transaction, and may throw to refuse. The same again changes nothing. Gives whether anything changed.
 */
export function putAgreements(
  database: Database,
  agreements: readonly Agreement[],
  check: (newest: Agreement | undefined) => void = () => {},
): Promise<boolean> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const [newest, earlier] = await Promise.all([store.get('agreement'), store.get('agreements')]);
    const stored = { newest, earlier };
    const values = valuesIn(stored);
    const after = textsOf(agreements.reduce(withAgreement, values));
    if (after.newest === newest && after.earlier === earlier) return false;
    check(values.map(agreementIn).findLast((known) => known !== null) ?? undefined);
    await Promise.all([
      after.newest === undefined ? store.delete('agreement') : store.put(after.newest, 'agreement'),
      after.earlier === undefined ? store.delete('agreements') : store.put(after.earlier, 'agreements'),
    ]);
    return true;
  });
}

function withAgreement(values: readonly unknown[], agreement: Agreement): readonly unknown[] {
  const kept = values.filter((value) => {
    const known = agreementIn(value);
    // What cannot be read today may be by a later Baton.
    return known === null || isBefore(known, agreement);
  });
  return [...kept, agreement];
}

/** Takes all agreements out of force. */
export function removeAgreements(database: Database): Promise<void> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    await Promise.all([store.delete('agreement'), store.delete('agreements')]);
  });
}

function isBefore(known: Agreement, agreement: Agreement): boolean {
  return known.revision !== agreement.revision && known.validFrom < agreement.validFrom;
}

/** The stored agreements as values, oldest first; a text that is not JSON as itself, so that it is not lost. */
function valuesIn({ newest, earlier }: Stored): unknown[] {
  const list = earlier === undefined ? [] : jsonOf(earlier);
  return [...(Array.isArray(list) ? list : [list]), ...(newest === undefined ? [] : [jsonOf(newest)])];
}

function textsOf(values: readonly unknown[]): Stored {
  const [newest, earlier] = [values.at(-1), values.slice(0, -1)];
  return {
    newest: newest === undefined ? undefined : JSON.stringify(newest),
    earlier: earlier.length === 0 ? undefined : JSON.stringify(earlier),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The agreement a value is. A zone that this browser does not know is no reason to drop it: its clocks say so. */
function agreementIn(value: unknown): Agreement | null {
  const parsed = z.safeParse(agreementSchema, value);
  const wrong = parsed.success
    ? [...agreementProblems(parsed.data)].filter((problem) => !isUnknownZone(problem)).map(({ path }) => path)
    : parsed.error.issues.map(({ path }) => path.join('.'));
  if (parsed.success && wrong.length === 0 && hasDay(parsed.data)) return parsed.data;
  console.warn(`A stored agreement cannot be read and is left out. Wrong at: ${wrong.join(', ') || 'validFrom'}`);
  return null;
}

function isUnknownZone({ code, detail }: AgreementProblem): boolean {
  return code === 'calendar' && detail === 'unknownZone';
}

/** Whether it can be said from when it applies. */
function hasDay(agreement: Agreement): boolean {
  try {
    return Number.isFinite(appliesFrom(agreement));
  } catch {
    return false;
  }
}
