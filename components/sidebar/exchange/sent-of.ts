/** What became of one thing that stands on the lead, out of all that was said. */
import type { SentView } from '../../../lib/domain/exchange/views.ts';
import { type Instant, minute } from '../../../lib/domain/time.ts';

/** So long it is said that a taking-back has been sent: it has no place of its own any more. */
const saidFor = 10 * minute;

/** What a rep can say, and take back. */
export type Sayable = 'feedback' | 'response' | 'pause' | 'deadline' | 'content' | 'nurture' | 'caseStudy';

/**
 * Of what stands under this id, its way to each system. Where nothing stands, the way of the last taking-back, or of
 * the end of a pause, as long as it is news.
 */
export function sentOf(
  sent: readonly SentView[] | undefined,
  what: Sayable,
  id: string | undefined,
  now: Instant,
): readonly SentView[] {
  if (!sent) return [];
  if (id !== undefined) return sent.filter(({ said }) => said.kind === what && said.id === id);
  const systems = new Set<string>();
  return sent.filter(({ connectionId, said, state, changedAt }) => {
    const isTakenBack = said.kind === 'undone' && said.was === what;
    const isEnded = what === 'pause' && said.kind === 'resume';
    // Newest first: what is said later goes before.
    if ((!isTakenBack && !isEnded) || systems.has(connectionId)) return false;
    systems.add(connectionId);
    return state !== 'sent' || now - changedAt < saidFor;
  });
}

/** Whether it has gone nowhere yet, so that taking it back leaves no trace. */
export function isHeld(sent: readonly SentView[]): boolean {
  return sent.length > 0 && sent.every(({ state }) => state !== 'sent');
}
