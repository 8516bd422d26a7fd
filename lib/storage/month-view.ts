/**
 * The contacts that the month's figures are about. Finding them among 100,000 takes a third of a second, so the
 * answer is kept, and brought up to date with the few contacts that changed since.
 */
import type { Contact } from '../domain/contact.ts';
import type { Instant } from '../domain/time.ts';
import { findByMilestones, getContacts } from './contacts.ts';
import { emptyLedger } from './ledger.ts';
import { milestoneKinds, milestonesOf } from './milestones.ts';
import { packContacts, unpackContacts } from './packed-contact.ts';
import type { Database, Ledger, MonthView } from './schema.ts';
import { read, write } from './transaction.ts';

/** Which month, and what of it. */
export interface MonthQuery {
  /** When the month began, or what else is asked for. */
  readonly from: Instant;
  /** Kinds of milestones, see `milestonesOf`. */
  readonly kinds: readonly string[];
  /** The kinds that say that something is owed; of some, only those since an instant. */
  readonly open: readonly { readonly kind: string; readonly from?: Instant }[];
  /** The facts wanted of each contact. */
  readonly facts: readonly string[];
}

/** Contacts, each once, with all that is known of them but for facts that were not asked for. */
export interface MonthContacts {
  /** Those with a milestone of the kinds since then. */
  readonly month: readonly Contact[];
  /** Those who may be owed something by sales, from whatever time. */
  readonly open: readonly Contact[];
  /** Those with a reason that marketing has not answered, from whatever time. */
  readonly unanswered: readonly Contact[];
}

/** A view of more contacts than this is not kept: it would take longer to read than to find them. */
const mostKept = 20_000;

/** The contacts of a month. */
export async function monthOf(database: Database, query: MonthQuery): Promise<MonthContacts> {
  const { ledger, view } = await read(database, ['ledger', 'views'], async (transaction) => {
    const [ledger, view] = await Promise.all([
      transaction.objectStore('ledger').get('all'),
      transaction.objectStore('views').get('month'),
    ]);
    return { ledger: ledger ?? emptyLedger, view };
  });
  const kept = view && ledger.changed && contactsIn(view as MonthView, query);
  if (kept && ledger.changed?.length === 0) return kept;
  const changed = kept ? await getContacts(database, ledger.changed ?? []) : [];
  const contacts = kept ? patched(kept, ledger.changed ?? [], changed, query) : await found(database, query);
  await keep(database, query, contacts, ledger);
  return contacts;
}

function contactsIn(view: MonthView, query: MonthQuery): MonthContacts | null {
  if (view.query !== JSON.stringify(query)) return null;
  const [month, open, unanswered] = [view.month, view.open, view.unanswered].map(unpackContacts);
  return month && open && unanswered ? { month, open, unanswered } : null;
}

async function found(database: Database, query: MonthQuery): Promise<MonthContacts> {
  const [month, open, unanswered] = await Promise.all([
    findByMilestones(database, query.kinds, query.from),
    Promise.all(query.open.map(({ kind, from }) => findByMilestones(database, [kind], from))),
    findByMilestones(database, [milestoneKinds.unanswered]),
  ]);
  const once = new Map(open.flat().map((contact) => [contact.id, contact]));
  const few = (list: Iterable<Contact>) => Array.from(list, (contact) => withFacts(contact, query));
  return { month: few(month), open: few(once.values()), unanswered: few(unanswered) };
}

/** The lists with the changed contacts as they are now; those of them that are gone or do not belong are left out. */
function patched(
  { month, open, unanswered }: MonthContacts,
  ids: readonly string[],
  changed: readonly Contact[],
  query: MonthQuery,
): MonthContacts {
  const passed = changed.map((contact) => ({
    contact: withFacts(contact, query),
    milestones: milestonesOf(contact),
  }));
  const renewed = (list: readonly Contact[], fits: (kind: string, at: Instant) => boolean) => [
    ...list.filter(({ id }) => !ids.includes(id)),
    ...passed.filter(({ milestones }) => milestones.some(([kind, at]) => fits(kind, at))).map(({ contact }) => contact),
  ];
  return {
    month: renewed(month, (kind, at) => query.kinds.includes(kind) && at >= query.from),
    open: renewed(open, (kind, at) => query.open.some((owed) => owed.kind === kind && at >= (owed.from ?? at))),
    unanswered: renewed(unanswered, (kind) => kind === milestoneKinds.unanswered),
  };
}

function withFacts(contact: Contact, { facts }: MonthQuery): Contact {
  const wanted = facts.flatMap((name) => {
    const fact = Object.hasOwn(contact.facts, name) ? contact.facts[name] : undefined;
    return fact ? [[name, fact] as const] : [];
  });
  return { ...contact, facts: Object.fromEntries(wanted) };
}

/** Keeps the lists, unless somebody changed since the ledger was read. */
async function keep(
  database: Database,
  query: MonthQuery,
  { month, open, unanswered }: MonthContacts,
  seen: Ledger,
): Promise<void> {
  if (month.length + open.length + unanswered.length > mostKept) return;
  const view = {
    query: JSON.stringify(query),
    month: packContacts(month),
    open: packContacts(open),
    unanswered: packContacts(unanswered),
  };
  await write(database, ['ledger', 'views'], 'relaxed', async (transaction) => {
    const ledgers = transaction.objectStore('ledger');
    const ledger = (await ledgers.get('all')) ?? emptyLedger;
    if (ledger.version !== seen.version) return;
    await transaction.objectStore('views').put(view, 'month');
    await ledgers.put({ ...ledger, changed: [] }, 'all');
  });
}
