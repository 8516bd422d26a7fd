/** What became of what a rep said of a lead. */
import type { Contact } from '../domain/contact.ts';
import type { SentView } from '../domain/exchange/views.ts';
import { standingFeedback } from '../domain/feedback.ts';
import type { Instant } from '../domain/time.ts';
import { getConnections } from '../storage/connections.ts';
import { queuedOf } from '../storage/outbox.ts';
import { type Named, personNamed } from './asking/person-on-page.ts';
import type { Parts } from './parts.ts';

/** What waits and was refused, and of what was sent, what still stands on the lead; newest first. */
export async function sentOf({ database, surroundings }: Parts, named: Named): Promise<SentView[]> {
  const store = await database();
  const contact = (await personNamed(store, named))?.contact;
  if (!contact) return [];
  const [queued, connections] = await Promise.all([queuedOf(store, contact.id), getConnections(store)]);
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  const standing = standingIds(contact, surroundings.now());
  return queued.flatMap(({ item }): SentView[] => {
    const { connectionId, said, state, changedAt, why, notBefore } = item;
    const name = names.get(connectionId);
    if (name === undefined || (state === 'sent' && !standing.has(said.id))) return [];
    return [
      {
        connectionId,
        name,
        said,
        state,
        changedAt,
        ...(why && { why }),
        ...(state === 'waiting' && notBefore !== undefined && { notBefore }),
      },
    ];
  });
}

/** The ids of what the rep said that is shown on the lead now. */
function standingIds(contact: Contact, now: Instant): ReadonlySet<string> {
  const isStanding = ({ undoneAt }: { readonly undoneAt?: Instant }) => undoneAt === undefined;
  const deadline = contact.deadlines
    .filter(isStanding)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  return new Set([
    ...[standingFeedback(contact)?.id, deadline?.id].filter((id) => id !== undefined),
    ...contact.responses.filter(isStanding).map(({ id }) => id),
    ...contact.pauses.filter((pause) => isStanding(pause) && (pause.to ?? now + 1) > now).map(({ id }) => id),
  ]);
}
