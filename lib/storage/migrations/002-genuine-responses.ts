/**
 * Version 2: milestones of what is owed follow genuine responses, verdicts and outcomes, and the view of the month
 * holds more. Frozen; imports nothing of Baton's.
 */
import type { IDBPDatabase, IDBPTransaction } from 'idb';

type Milestone = [kind: string, at: number];
type Told = Record<string, unknown>;

interface StoredContact {
  id: string;
  milestones: Milestone[];
  body: string;
}

/** Records read at a time: few enough for memory, enough that asking costs little. */
const recordsAtATime = 500;

/** Works out anew what each contact is owed, and drops the view of the month. */
export async function genuineResponses(
  _database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], 'versionchange'>,
): Promise<void> {
  await transaction.objectStore('views').clear();
  const contacts = transaction.objectStore('contacts');
  let range: IDBKeyRange | null = null;
  for (;;) {
    const records: StoredContact[] = await contacts.getAll(range, recordsAtATime);
    const changed = records.flatMap((record) => {
      const milestones = renewed(record);
      return JSON.stringify(milestones) === JSON.stringify(record.milestones) ? [] : { ...record, milestones };
    });
    await Promise.all(changed.map((record) => contacts.put(record)));
    const last = records.at(-1);
    if (!last || records.length < recordsAtATime) return;
    range = IDBKeyRange.lowerBound(last.id, true);
  }
}

function renewed({ milestones, body }: StoredContact): Milestone[] {
  const told = objectIn(body);
  const owed = new Map<string, Milestone>();
  const add = (kind: string, at: number) => owed.set(`${kind} ${at}`, [kind, at]);
  const verdicts = entriesOf(told.feedback).filter(({ undoneAt }) => undoneAt === undefined);
  // What is dated ahead, as a meeting next week, has settled nothing yet.
  const knownAt = typeof told.updatedAt === 'number' ? told.updatedAt : Number.POSITIVE_INFINITY;
  for (const handover of entriesOf(told.handovers)) {
    const since = ({ at }: { at: number }) => at >= handover.at && at <= knownAt;
    if (entriesOf(told.outcomes).some(since)) continue;
    if (!answers(told).some(since) && !movedBetween(told, handover.at, knownAt)) add('open', handover.at);
    else if (!verdicts.some(since)) add('unqualified', handover.at);
  }
  const standing = verdicts.reduce<Entry | undefined>(
    (last, one) => (last && last.at > one.at ? last : one),
    undefined,
  );
  if (standing?.reason !== undefined && standing.answer === undefined) add('unanswered', standing.at);
  return [...milestones.filter(([kind]) => kind !== 'open'), ...owed.values()];
}

type Entry = Told & { at: number };

/** What reached the buyer by a person: an automatic mail and a task that was only created did not. */
function answers(told: Told): Entry[] {
  const genuine = ['call', 'meeting', 'mail', 'stageChange', 'marked'];
  return entriesOf(told.responses).filter(
    ({ kind, by, undoneAt }) => undoneAt === undefined && genuine.includes(String(kind)) && (!by || isPerson(by)),
  );
}

/** Whether a person moved the lead to another stage after an instant, up to another. The same stage told again is no move. */
function movedBetween(told: Told, handedOverAt: number, knownAt: number): boolean {
  const stages = entriesOf(told.stages).toSorted((a, b) => a.at - b.at);
  const nameOf = (entry: Entry | undefined) => String(entry?.stage).trim().toLowerCase();
  const moves = stages.filter((entry, place) => place === 0 || nameOf(entry) !== nameOf(stages[place - 1]));
  return moves.some(({ at, by }) => at > handedOverAt && at <= knownAt && isPerson(by));
}

const machine =
  /(?<![\p{L}\p{N}])(?:workflows?|system|automations?|automated|automatic|integrations?|api|imports?|imported|importer|sync|webhooks?|zapier|n8n|no-?reply)(?![\p{L}\p{N}])/iu;

function isPerson(by: unknown): boolean {
  return typeof by === 'string' && by.trim() !== '' && !machine.test(by.replaceAll('_', ' '));
}

function entriesOf(list: unknown): Entry[] {
  return Array.isArray(list) ? list.filter((entry) => typeof entry?.at === 'number') : [];
}

function objectIn(text: string): Told {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
