/** One attempt to send one thing. */
import { atEdge } from '../../connectors/at-edge.ts';
import { verdictTold } from '../../connectors/telling/verdict-told.ts';
import { type ExchangeFailure, exchangeFailureSchema } from '../../domain/exchange/failure.ts';
import type { Outgoing } from '../../domain/exchange/outgoing.ts';
import type { Instant } from '../../domain/time.ts';
import { getContact } from '../../storage/contacts.ts';
import { changeQueued, type Queued, removeQueued } from '../../storage/outbox.ts';
import type { Database } from '../../storage/schema.ts';
import type { Spoken } from '../parts.ts';
import { type Speaker, toTell } from './to-tell.ts';
import { afterFailure, backedOff } from './what-next.ts';

/** What an attempt works with. */
export interface Sender {
  readonly database: Database;
  readonly now: () => Instant;
  readonly speaker: Speaker;
  readonly spoken: Spoken;
}

/** What is stored after an attempt, and why it failed, if it did. */
export interface Tried {
  readonly item: Outgoing;
  readonly failure?: ExchangeFailure;
}

/**
 * Counts the attempt, sends, and notes what came of it. `undefined` where there is nothing to be sent any more: it was
 * taken back or given up, somebody else has begun, its contact is gone, or the system has no place for such words.
 *
 * Whatever stops it on the way, it stays in the outbox with the attempt counted, and is looked for before it is
 * written again. Throws a `StorageError`, with nothing sent or with something sent that is noted as begun.
 */
export async function attempt({ place, item: known }: Queued, sender: Sender): Promise<Tried | undefined> {
  const { database, now, speaker, spoken } = sender;
  if (spoken.connector.about.tellsOnly === 'verdicts' && !verdictTold(known.said)) {
    await removeQueued(database, place);
    return undefined;
  }
  // On the disk before anything leaves.
  const begun = await changeQueued(database, place, 'strict', (item) => {
    if (item.state !== 'waiting' || item.attempts !== known.attempts) return undefined;
    const attempts = item.attempts + 1;
    // A worker that is stopped over it again and again does not try it all the time.
    return { ...item, attempts, changedAt: now(), notBefore: backedOff(attempts, now()) };
  });
  if (!begun) return undefined;
  const { item } = begun;
  const contact = await getContact(database, item.contactId);
  if (!contact) {
    await removeQueued(database, place);
    return undefined;
  }
  const told = await atEdge(async () => {
    const { connector, client } = spoken;
    return connector.write?.(client, toTell(item, contact, connector.about, speaker));
  });
  const failure = told.ok ? undefined : sound(told.failure);
  const receipt = told.ok ? told.value?.id?.slice(0, 300) : undefined;
  // Where this is lost the attempt is not, and it is looked for: the disk need not be waited for.
  const noted = await changeQueued(database, place, 'relaxed', (current) =>
    failure ? afterFailure(current, failure, now()) : afterSuccess(current, receipt, now()),
  );
  return noted && { item: noted.item, ...(failure && { failure }) };
}

function afterSuccess(item: Outgoing, receipt: string | undefined, now: Instant): Outgoing {
  const { notBefore: _, why: __, ...rest } = item;
  return { ...rest, state: 'sent', changedAt: now, ...(receipt !== undefined && { receipt }) };
}

/** As it can be stored: what cannot be read back would never be sent. */
function sound(failure: ExchangeFailure): ExchangeFailure {
  const clipped = Object.entries(failure).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.slice(0, 300) : value,
  ]);
  const parsed = exchangeFailureSchema.safeParse(Object.fromEntries(clipped));
  return parsed.success ? parsed.data : { code: 'unexpected', what: failure.code };
}
