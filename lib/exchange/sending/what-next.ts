/** What becomes of something that could not be sent, and when it is tried again. */
import type { Connection } from '../../domain/exchange/connection.ts';
import type { ExchangeFailure, ExchangeFailureCode } from '../../domain/exchange/failure.ts';
import type { Outgoing } from '../../domain/exchange/outgoing.ts';
import { day, hour, type Instant, minute, second } from '../../domain/time.ts';

/**
 * - `waits`: the same may succeed later.
 * - `looks`: it may have been done, or Baton is at fault: tried again, with a look first, and refused the fifth time.
 * - `refused`: it would fail again; a person has to do something.
 */
type Fate = 'waits' | 'looks' | 'refused';

/** Whose others wait with it: the same person's alone, or all of the connection. */
type Holds = 'person' | 'connection';

const fates: Readonly<Record<ExchangeFailureCode, readonly [Fate, Holds]>> = {
  signedOut: ['waits', 'connection'],
  notGranted: ['waits', 'connection'],
  limited: ['waits', 'connection'],
  budgetSpent: ['waits', 'connection'],
  offline: ['waits', 'connection'],
  serverError: ['waits', 'person'],
  tooSlow: ['waits', 'person'],
  notUnderstood: ['looks', 'person'],
  unexpected: ['looks', 'person'],
  // A refusal keeps nobody waiting: what was said later is sent, and the rep decides about the one.
  forbidden: ['refused', 'person'],
  notFound: ['refused', 'person'],
  refused: ['refused', 'person'],
  planLacks: ['refused', 'person'],
  badSetting: ['refused', 'person'],
};

/** Failures that last until somebody does something about the connection, or until an instant the system named. */
const lasting: ReadonlySet<ExchangeFailureCode> = new Set(['signedOut', 'limited', 'budgetSpent']);

/** Failures that the system itself, and not what was sent, may be the reason of. */
const isSystems: ReadonlySet<ExchangeFailureCode> = new Set([
  'serverError',
  'tooSlow',
  'notUnderstood',
  'unexpected',
  'forbidden',
  'planLacks',
  'badSetting',
]);

/** Looked for so often, and then a person has to. */
const mostLooks = 5;

/** The longest wait that Baton decides upon, and where nothing reaches the system, so that trying costs nobody anything. */
const longestWait = hour;
const longestUnreached = 5 * minute;
const firstWait = 30 * second;

/** No system asks for a longer rest: what is later was said by a clock that has been set back since. */
const longestRest = 2 * day;

/** Ahead of what was noted by so much, a clock has only been corrected. */
const clockSlack = minute;

/** Not before this instant: double the wait each time, at most an hour, scattered over its second half. */
export function backedOff(attempts: number, now: Instant, longest = longestWait, random = Math.random()): Instant {
  const wait = Math.min(longest, firstWait * 2 ** Math.min(Math.max(attempts - 1, 0), 20));
  return now + Math.round(wait * (0.5 + random / 2));
}

/** Something after an attempt that failed. */
export function afterFailure(item: Outgoing, failure: ExchangeFailure, now: Instant): Outgoing {
  const [fate] = fates[failure.code];
  const { notBefore: _, ...rest } = item;
  const tried = { ...rest, changedAt: now, why: failure };
  const isLooked = item.why !== undefined && fates[item.why.code][0] === 'looks' && item.attempts >= mostLooks;
  if (fate === 'refused' || (fate === 'looks' && isLooked)) return { ...tried, state: 'refused' };
  return { ...tried, state: 'waiting', notBefore: nextTry(item.attempts, failure, now) };
}

function nextTry(attempts: number, failure: ExchangeFailure, now: Instant): Instant {
  const isUnreached = failure.code === 'offline' || failure.code === 'notGranted';
  if (isUnreached) return backedOff(attempts, now, longestUnreached);
  if (!('until' in failure)) return backedOff(attempts, now);
  // A rest that is over already, or has no end, is no rest.
  return Math.min(Math.max(failure.until, now + second), now + longestRest);
}

/** Whether nothing more is worth trying at this connection now. */
export function holdsConnection(failure: ExchangeFailure): boolean {
  return fates[failure.code][1] === 'connection';
}

/** Whether the same is to be expected of others after it: three in a row, and the connection rests. */
export function isOfSystem(failure: ExchangeFailure): boolean {
  return isSystems.has(failure.code);
}

/** Whether what waits for this reason says that the others of the connection need not be tried either. */
export function speaksForAll(why: ExchangeFailure): boolean {
  return lasting.has(why.code);
}

/**
 * Until when something waits; `undefined` where it is due. What was noted by a clock that has been set back since says
 * nothing: it is tried, and noted anew. Once the connection was checked and found well, no sign-in is waited for.
 */
export function waitsUntil(item: Outgoing, connection: Connection, now: Instant): Instant | undefined {
  const { notBefore = 0, changedAt, why } = item;
  if (notBefore <= now || now < changedAt - clockSlack || notBefore > changedAt + longestRest + clockSlack) {
    return undefined;
  }
  const { check } = connection;
  const isWell = check !== undefined && check.failure === undefined && check.at >= changedAt;
  const named = why?.code === 'limited' || why?.code === 'budgetSpent';
  return isWell && !named ? undefined : notBefore;
}

/** Until when a connection wants to be left alone; `undefined` where it does not, or said so by another clock. */
export function restsUntil({ pausedUntil = 0 }: Connection, now: Instant): Instant | undefined {
  return pausedUntil > now && pausedUntil <= now + longestRest ? pausedUntil : undefined;
}
