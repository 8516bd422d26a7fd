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
  /** When the month began. */
  readonly from: Instant;
  /** Kinds of milestones, see `milestonesOf`. */
  readonly kinds: readonly string[];
}

/** Contacts, each once, with all that is known of them but for facts other than `name` and `company`. */
export interface MonthContacts {
  /** Those with a milestone of the kinds since the month began. */
  readonly month: readonly Contact[];
  /** Those with a handover that no response answers, from whatever time. */
  readonly open: readonly Contact[];
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
  const kept = view && ledger.changed && contactsIn(view, query);
  if (kept && ledger.changed?.length === 0) return kept;
  const changed = kept ? await getContacts(database, ledger.changed ?? []) : [];
  const contacts = kept ? patched(kept, ledger.changed ?? [], changed, query) : await found(database, query);
  await keep(database, query, contacts, ledger);
  return contacts;
}

function contactsIn(view: MonthView, { from, kinds }: MonthQuery): MonthContacts | null {
  if (view.from !== from || view.kinds.join('\n') !== kinds.join('\n')) return null;
  const month = unpackContacts(view.month);
  const open = unpackContacts(view.open);
  return month && open && { month, open };
}

async function found(database: Database, { from, kinds }: MonthQuery): Promise<MonthContacts> {
  const [month, open] = await Promise.all([
    findByMilestones(database, kinds, from),
    findByMilestones(database, [milestoneKinds.open]),
  ]);
  return { month: month.map(withFewFacts), open: open.map(withFewFacts) };
}

/** The lists with the changed contacts as they are now; those of them that are gone or do not belong are left out. */
function patched(
  { month, open }: MonthContacts,
  ids: readonly string[],
  changed: readonly Contact[],
  { from, kinds }: MonthQuery,
): MonthContacts {
  const others = (list: readonly Contact[]) => list.filter(({ id }) => !ids.includes(id));
  const having = (fits: (kind: string, at: Instant) => boolean) =>
    changed.filter((contact) => milestonesOf(contact).some(([kind, at]) => fits(kind, at))).map(withFewFacts);
  return {
    month: [...others(month), ...having((kind, at) => kinds.includes(kind) && at >= from)],
    open: [...others(open), ...having((kind) => kind === milestoneKinds.open)],
  };
}

function withFewFacts(contact: Contact): Contact {
  const { name, company } = contact.facts;
  return { ...contact, facts: { ...(name && { name }), ...(company && { company }) } };
}

/** Keeps the lists, unless somebody changed since the ledger was read. */
async function keep(
  database: Database,
  query: MonthQuery,
  { month, open }: MonthContacts,
  seen: Ledger,
): Promise<void> {
  if (month.length + open.length > mostKept) return;
  const view = { from: query.from, kinds: [...query.kinds], month: packContacts(month), open: packContacts(open) };
  await write(database, ['ledger', 'views'], 'relaxed', async (transaction) => {
    const ledgers = transaction.objectStore('ledger');
    const ledger = (await ledgers.get('all')) ?? emptyLedger;
    if (ledger.version !== seen.version) return;
    await transaction.objectStore('views').put(view, 'month');
    await ledgers.put({ ...ledger, changed: [] }, 'all');
  });
}
