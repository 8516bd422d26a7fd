/** What became of what a rep said of a lead. */
import { caseStudySteps } from '../domain/case-study.ts';
import type { Contact } from '../domain/contact.ts';
import type { Outgoing } from '../domain/exchange/outgoing.ts';
import type { SentView } from '../domain/exchange/views.ts';
import { standingFeedback } from '../domain/feedback.ts';
import { standingNurture } from '../domain/nurture.ts';
import { type Instant, minute } from '../domain/time.ts';
import { getConnections } from '../storage/connections.ts';
import { queuedOf } from '../storage/outbox.ts';
import { type Named, personNamed } from './asking/person-on-page.ts';
import type { Parts } from './parts.ts';

/** So long it is told that a taking-back was sent: nothing on the lead stands for it. */
const newsFor = 10 * minute;

/** What waits and was refused, and of what was sent, what still stands on the lead or is news; newest first. */
export async function sentOf({ database, surroundings }: Parts, named: Named): Promise<SentView[]> {
  const store = await database();
  const contact = (await personNamed(store, named))?.contact;
  if (!contact) return [];
  const [queued, connections] = await Promise.all([queuedOf(store, contact.id), getConnections(store)]);
  const names = new Map(connections.map(({ id, name }) => [id, name]));
  const standing = standingIds(contact, surroundings.now());
  return queued.flatMap(({ item }): SentView[] => {
    const name = names.get(item.connectionId);
    const isOver = item.state === 'sent' && !standing.has(item.said.id) && !isNews(item, surroundings.now());
    return name === undefined || isOver ? [] : [sentView(item, name)];
  });
}

/** Something said, as it is shown beside the connection's name. */
export function sentView({ connectionId, said, state, changedAt, why, notBefore }: Outgoing, name: string): SentView {
  return {
    connectionId,
    name,
    said,
    state,
    changedAt,
    ...(why && { why }),
    ...(state === 'waiting' && notBefore !== undefined && { notBefore }),
  };
}

/** Whether it took something back, or let the clock run again, a moment ago. */
function isNews({ said, changedAt }: Outgoing, now: Instant): boolean {
  return (said.kind === 'undone' || said.kind === 'resume') && now - changedAt < newsFor;
}

/** The ids of what the rep said that is shown on the lead now. */
function standingIds(contact: Contact, now: Instant): ReadonlySet<string> {
  const isStanding = ({ undoneAt }: { readonly undoneAt?: Instant }) => undoneAt === undefined;
  const deadline = contact.deadlines
    .filter(isStanding)
    .toSorted((a, b) => a.at - b.at)
    .at(-1);
  return new Set([
    ...[
      standingFeedback(contact)?.id,
      deadline?.id,
      standingNurture(contact)?.id,
      caseStudySteps(contact)[0]?.id,
    ].filter((id) => id !== undefined),
    ...contact.responses.filter(isStanding).map(({ id }) => id),
    ...contact.sent.filter(isStanding).map(({ id }) => id),
    ...contact.pauses.filter((pause) => isStanding(pause) && (pause.to ?? now + 1) > now).map(({ id }) => id),
  ]);
}
