/**
 * The agreements the teams put in force: the newest under a key of its own, those before it in a list. Each applies
 * from its own day, see `historyOf`. Those of an administrator's policy are kept beside them and go before them.
 */
import * as z from 'zod/mini';
import { appliesFrom } from '../domain/agreement/history.ts';
import { type AgreementProblem, agreementProblems } from '../domain/agreement/parse.ts';
import { isObject, ownValue, sameValue } from '../domain/agreement/same-value.ts';
import { type Agreement, agreementSchema } from '../domain/agreement/schema.ts';
import { missingSignatures } from '../domain/agreement/signatures.ts';
import { signedText } from '../domain/agreement/signed-text.ts';
import { mostSignatures } from '../domain/agreement/signing-schema.ts';
import type { Database } from './schema.ts';
import { StorageError } from './storage-error.ts';
import { read, write } from './transaction.ts';

/** What is stored, as JSON: one agreement, and a list of those put in force before it. */
interface Stored {
  readonly newest: string | undefined;
  readonly earlier: string | undefined;
}

/** The last ones read. Checking takes longer than reading a contact, and what follows of an agreement hangs on it. */
let checked: (Stored & { readonly agreements: readonly Agreement[] }) | undefined;

/**
 * Every agreement in force now, before or later, the one put last at the end. What cannot be read is left out. Where a
 * policy has any, those; `own` are those of the teams all the same.
 */
export async function getAgreements(database: Database, own = false): Promise<readonly Agreement[]> {
  const stored = await read(database, ['settings'], async ({ store }) => {
    const [newest, earlier, admins] = await Promise.all([
      store.get('agreement'),
      store.get('agreements'),
      store.get('policyAgreements'),
    ]);
    return admins && !own ? { newest: undefined, earlier: admins } : { newest, earlier };
  });
  if (checked?.newest !== stored.newest || checked?.earlier !== stored.earlier) {
    checked = { ...stored, agreements: valuesIn(stored).flatMap((value) => agreementIn(value) ?? []) };
  }
  return checked?.agreements ?? [];
}

/**
 * Puts checked agreements in force, one after the other, each from its own day. Those that would apply from that day
 * or later are taken out of force: the teams wrote this one knowing them. `check` sees in the same transaction the one
 * put last of those that people see, which a policy may have put, and of the teams' own; it may throw to refuse. The
 * same again changes nothing. Gives whether anything changed.
 */
export function putAgreements(
  database: Database,
  agreements: readonly Agreement[],
  check: (newest: Agreement | undefined, own: Agreement | undefined) => void = () => {},
): Promise<boolean> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const [newest, earlier, admins] = await Promise.all([
      store.get('agreement'),
      store.get('agreements'),
      store.get('policyAgreements'),
    ]);
    const stored = { newest, earlier };
    const values = valuesIn(stored);
    const after = textsOf(agreements.reduce(withAgreement, values));
    if (after.newest === newest && after.earlier === earlier) return false;
    const own = newestIn(values);
    check(admins ? newestIn(valuesIn({ newest: undefined, earlier: admins })) : own, own);
    await Promise.all([
      after.newest === undefined ? store.delete('agreement') : store.put(after.newest, 'agreement'),
      after.earlier === undefined ? store.delete('agreements') : store.put(after.earlier, 'agreements'),
    ]);
    return true;
  });
}

/**
 * Changes the revision with a number where it stands; the others are not touched, nor is what cannot be read. `change`
 * may throw to refuse. Gives whether anything changed; throws `notFound` where no such revision is stored.
 */
export function changeAgreement(
  database: Database,
  revision: number,
  change: (agreement: Agreement) => Agreement,
): Promise<boolean> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const [newest, earlier] = await Promise.all([store.get('agreement'), store.get('agreements')]);
    const values = valuesIn({ newest, earlier });
    const place = values.findLastIndex(
      (value) => ownValue(value, 'revision') === revision && agreementIn(value) !== null,
    );
    const known = place < 0 ? null : agreementIn(values[place]);
    if (!known) throw new StorageError('notFound');
    const changed = change(known);
    if (sameValue(changed, known)) return false;
    const after = textsOf(values.with(place, withChanged(values[place], known, changed)));
    if (after.newest !== undefined) await store.put(after.newest, 'agreement');
    if (after.earlier !== undefined) await store.put(after.earlier, 'agreements');
    return true;
  });
}

/** The stored value with the parts that were changed. What it has beside, as by a later Baton, stays. */
function withChanged(value: unknown, known: Agreement, changed: Agreement): unknown {
  const keys = new Set([...Object.keys(known), ...Object.keys(changed)]);
  const others = [...keys].filter((key) => !sameValue(ownValue(known, key), ownValue(changed, key)));
  const parts = others.map((key) => [key, ownValue(changed, key)]);
  // What is undefined is left out of the text.
  return { ...(isObject(value) && value), ...Object.fromEntries(parts) };
}

/**
 * Puts the agreements of a backup back, oldest first. Nothing that is in force here is replaced: one that is here already
 * gets the signatures that it has not, and one that does not follow from the newest here is given back instead. Gives
 * also whether anything changed, and the newest there is then.
 */
export function restoreAgreements(
  database: Database,
  agreements: readonly Agreement[],
): Promise<{ readonly changed: boolean; readonly left: readonly Agreement[]; readonly newest: Agreement | undefined }> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const [newest, earlier] = await Promise.all([store.get('agreement'), store.get('agreements')]);
    let stored = valuesIn({ newest, earlier }).map((value) => ({ value, known: agreementIn(value) }));
    const left: Agreement[] = [];
    for (const agreement of agreements) {
      const text = signedText(agreement);
      const place = stored.findLastIndex(
        ({ known }) => known?.revision === agreement.revision && signedText(known) === text,
      );
      const same = stored[place]?.known;
      const put = same ? withSignatures(same, agreement) : agreement;
      const entry = { value: put, known: put };
      if (same) stored = put === same ? stored : stored.with(place, entry);
      else if (
        follows(
          agreement,
          stored.flatMap(({ known }) => known ?? []),
        )
      )
        stored = [...stored, entry];
      else left.push(agreement);
    }
    const after = textsOf(stored.map(({ value }) => value));
    const changed = after.newest !== newest || after.earlier !== earlier;
    if (changed && after.newest !== undefined) await store.put(after.newest, 'agreement');
    if (changed && after.earlier !== undefined) await store.put(after.earlier, 'agreements');
    return { changed, left, newest: stored.findLast(({ known }) => known !== null)?.known ?? undefined };
  });
}

/** Whether one was written from the newest, or nothing says of either from which it was written. */
function follows(agreement: Agreement, own: readonly Agreement[]): boolean {
  const newest = own.at(-1);
  if (!newest) return true;
  const isNext = own.every((each) => isBefore(each, agreement) && each.revision < agreement.revision);
  return isNext && (agreement.change ? agreement.change.basedOn === newest.change?.id : !newest.change);
}

function withSignatures(here: Agreement, other: Agreement): Agreement {
  const missing = missingSignatures(other, here);
  if (missing.length === 0) return here;
  return { ...here, signatures: [...(here.signatures ?? []), ...missing].slice(0, mostSignatures) };
}

function withAgreement(values: readonly unknown[], agreement: Agreement): readonly unknown[] {
  const kept = values.filter((value) => {
    const known = agreementIn(value);
    // What cannot be read today may be by a later Baton.
    return known === null || isBefore(known, agreement);
  });
  return [...kept, agreement];
}

/**
 * Puts the checked agreement of an administrator's policy in force before the teams' own, from its own day, as one more
 * version of those that the policy had; `null` takes them all out, and the teams' own are in force again. Gives whether
 * anything changed.
 */
export function putPolicyAgreement(database: Database, agreement: Agreement | null): Promise<boolean> {
  return write(database, ['settings'], 'strict', async ({ store }) => {
    const earlier = await store.get('policyAgreements');
    const values = valuesIn({ newest: undefined, earlier });
    const after = agreement ? JSON.stringify(withAgreement(values, agreement)) : undefined;
    if (after === earlier) return false;
    await (after === undefined ? store.delete('policyAgreements') : store.put(after, 'policyAgreements'));
    return true;
  });
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

function newestIn(values: readonly unknown[]): Agreement | undefined {
  return values.map(agreementIn).findLast((known) => known !== null) ?? undefined;
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
