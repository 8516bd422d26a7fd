import type { PageCalls } from '../../../../lib/messaging/protocol.ts';

/** Something that waits to be sent or was refused. */
export type Queued = PageCalls['outbox']['out'][number];

/** Tells one from all others: the same may wait for two systems. */
export function keyOf({ connectionId, said }: Queued): string {
  return `${connectionId} ${said.id}`;
}
