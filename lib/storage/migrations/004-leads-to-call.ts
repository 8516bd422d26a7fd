/**
 * Version 4: contacts are found by the day of their deadline, and by having been given back to marketing. Frozen;
 * imports nothing of Baton's.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Milestone = [kind: string, at: number];
type Told = Record<string, unknown>;

interface StoredContact {
  id: string;
  /** Not there in a damaged record, which nobody finds by a milestone. */
  milestones?: Milestone[];
  body: string;
}

/** Records read at a time: few enough for memory, enough that asking costs little. */
const recordsAtATime = 500;

/** Adds the two kinds of milestones to each contact that has them. Nothing else changes. */
export async function leadsToCall(
  _database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  const contacts = transaction.objectStore('contacts');
  let range: IDBKeyRange | null = null;
  for (;;) {
    const records: StoredContact[] = await contacts.getAll(range, recordsAtATime);
    const changed = records.flatMap((record) => {
      const added = addedTo(record);
      return added.length === 0 ? [] : { ...record, milestones: [...(record.milestones ?? []), ...added] };
    });
    await Promise.all(changed.map((record) => contacts.put(record)));
    const last = records.at(-1);
    if (!last || records.length < recordsAtATime) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

function addedTo({ body, milestones }: StoredContact): Milestone[] {
  const told = objectIn(body);
  const found: Milestone[] = [];
  const [year = Number.NaN, month = 1, date = 1] = String(countedDeadline(standing(told.deadlines))?.day)
    .split('-')
    .map(Number);
  // A day that no month has, as 31 June, is the one so many days on.
  const day = Date.UTC(year, month - 1, date);
  if (Number.isFinite(day)) found.push(['deadline', day]);
  const nurtured = latest(standing(told.nurtures));
  if (nurtured) found.push(['nurtured', nurtured.at]);
  return found.filter(([kind, at]) => !milestones?.some((known) => known[0] === kind && known[1] === at));
}

type Entry = Told & { at: number };

/** The rep's own word before any data, and the latest word of either; of two of one instant the earlier day. */
function countedDeadline(deadlines: Entry[]): Entry | undefined {
  const entered = deadlines.filter(({ source }) => source === 'rep');
  const candidates = entered.length > 0 ? entered : deadlines;
  return candidates.sort((a, b) => b.at - a.at || String(a.day).localeCompare(String(b.day)))[0];
}

/** Of two of one instant the later in the list. */
function latest(entries: Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined);
}

/** What was not taken back. */
function standing(list: unknown): Entry[] {
  if (!Array.isArray(list)) return [];
  return list.filter((entry) => typeof entry?.at === 'number' && entry.undoneAt === undefined);
}

function objectIn(text: string): Told {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
