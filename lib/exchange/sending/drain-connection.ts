/**
 * Works off what waits for one connection: of each person in the order in which it was said, of different persons at
 * the same time. What waits keeps back what was said later of the same person; what was refused does not.
 */
import pLimit from 'p-limit';
import { hour, type Instant, minute } from '../../domain/time.ts';
import { type Queued, queuedAt, waitingPlaces } from '../../storage/outbox.ts';
import { attempt, type Sender } from './attempt.ts';
import { holdsConnection, isOfSystem, speaksForAll, waitsUntil } from './what-next.ts';

/** What is read, and told to pages, at a time. */
const part = 50;

/** So many failures in a row that may be the system's own, and it is left alone for now. */
const mostInARow = 3;

/** Nothing can be stored: soon enough for a disk that somebody is making room on. */
const untilStored = 5 * minute;

/** More than what is sent with. */
export interface Drain extends Sender {
  /** The user wants it tried now, whatever it waits for but a limit of the system's. */
  readonly isImpatient: boolean;
  /** Called with the contacts of whom something changed its state. */
  readonly announce: (contactIds: readonly string[]) => void;
}

/** How a drain goes. */
interface Round {
  /** The connection is left alone until then. */
  restsUntil?: Instant;
  /** When the first of those who wait is due. */
  next?: Instant;
  /** Of whom something waits. */
  readonly held: Set<string>;
  inARow: number;
  /** Something was sent: what waits says nothing of the others. */
  went: boolean;
  readonly changed: Set<string>;
}

/** Sends what is due and gives when to look again; `undefined` where nothing waits. */
export async function drainConnection(drain: Drain): Promise<Instant | undefined> {
  const { database, spoken, announce } = drain;
  const round: Round = { held: new Set(), inARow: 0, went: false, changed: new Set() };
  const together = pLimit(spoken.connector.about.limits.together);
  const places = await waitingPlaces(database, spoken.connection.id);
  for (let from = 0; from < places.length && round.restsUntil === undefined; from += part) {
    const queued = await queuedAt(database, places.slice(from, from + part));
    lookForRest(queued, drain, round);
    const persons = Map.groupBy(queued, ({ item }) => item.contactId);
    await Promise.all([...persons.values()].map((said) => together(() => sendInOrder(said, drain, round))));
    if (round.changed.size > 0) announce([...round.changed]);
    round.changed.clear();
  }
  return round.restsUntil ?? round.next;
}

/**
 * One that waits for a sign-in or a limit waits for all, and so do several whom the system failed: while it is down, no
 * more are tried than it takes to find out.
 */
function lookForRest(queued: readonly Queued[], drain: Drain, round: Round): void {
  if (round.went) return;
  const failed: Instant[] = [];
  for (const { item } of queued) {
    const until = item.why && dueAt(item, drain);
    if (!item.why || until === undefined) continue;
    if (speaksForAll(item.why)) rest(round, until);
    if (isOfSystem(item.why)) failed.push(until);
  }
  const fewLeft = failed.sort((a, b) => b - a)[mostInARow - 1];
  if (fewLeft !== undefined) rest(round, fewLeft);
}

async function sendInOrder(said: readonly Queued[], drain: Drain, round: Round): Promise<void> {
  for (const queued of said) {
    const { contactId } = queued.item;
    if (round.restsUntil !== undefined || round.held.has(contactId)) return;
    const until = dueAt(queued.item, drain) ?? (await sendOne(queued, drain, round));
    if (until === undefined) continue;
    round.held.add(contactId);
    round.next = Math.min(until, round.next ?? until);
  }
}

/** Sends, and gives until when it waits if it does. */
async function sendOne(queued: Queued, drain: Drain, round: Round): Promise<Instant | undefined> {
  const tried = await attempt(queued, drain).catch(() => 'notStored' as const);
  if (tried === 'notStored') {
    const until = drain.now() + untilStored;
    rest(round, until);
    return until;
  }
  if (!tried) return undefined;
  const { item, failure } = tried;
  round.changed.add(item.contactId);
  if (!failure) {
    round.inARow = 0;
    round.went = true;
    return undefined;
  }
  const until = item.notBefore ?? drain.now() + hour;
  if (isOfSystem(failure)) round.inARow += 1;
  if (holdsConnection(failure) || round.inARow >= mostInARow) rest(round, until);
  return item.state === 'waiting' ? until : undefined;
}

function dueAt(item: Queued['item'], { spoken, isImpatient, now }: Drain): Instant | undefined {
  const isLimit = item.why?.code === 'limited' || item.why?.code === 'budgetSpent';
  return isImpatient && !isLimit ? undefined : waitsUntil(item, spoken.connection, now());
}

function rest(round: Round, until: Instant): void {
  round.restsUntil = Math.max(until, round.restsUntil ?? until);
}
