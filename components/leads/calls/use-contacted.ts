import { useRef, useState } from 'preact/hooks';
import type { Instant } from '../../../lib/domain/time.ts';
import { call } from '../../../lib/messaging/client.ts';
import type { Failure } from '../../../lib/messaging/protocol.ts';

/** The reader's word, said in the list, that a lead was contacted. */
export interface Marking {
  /** The response it became; kept for another try, so that it is stored once. */
  readonly id: string;
  /** `taken`: as if it had not been said. */
  readonly state: 'saving' | 'said' | 'undoing' | 'taken';
  readonly failure?: Failure;
}

/** What was said of the leads of the list, and the ways to say it and to take it back. */
export interface Contacted {
  readonly of: (contactId: string) => Marking | undefined;
  readonly say: (contactId: string) => void;
  readonly undo: (contactId: string) => void;
}

/** Says of leads on the list that they were contacted; `knownAt`: when the list was as the reader has it. */
export function useContacted(knownAt: Instant): Contacted {
  const [markings, setMarkings] = useState<ReadonlyMap<string, Marking>>(new Map());
  const underWay = useRef(new Set<string>());
  const put = (contactId: string, marking: Marking): void =>
    setMarkings((before) => new Map(before).set(contactId, marking));

  async function send(contactId: string, ask: () => Promise<void>): Promise<void> {
    if (underWay.current.has(contactId)) return;
    underWay.current.add(contactId);
    await ask();
    underWay.current.delete(contactId);
  }
  const say = (contactId: string): void =>
    void send(contactId, async () => {
      const before = markings.get(contactId);
      const id = before?.failure ? before.id : crypto.randomUUID();
      put(contactId, { id, state: 'saving' });
      const reply = await call('markContacted', { contactId, id, after: knownAt });
      put(contactId, reply.ok ? { id, state: 'said' } : { id, state: 'taken', failure: reply.failure });
    });
  const undo = (contactId: string): void =>
    void send(contactId, async () => {
      const id = markings.get(contactId)?.id;
      if (id === undefined) return;
      put(contactId, { id, state: 'undoing' });
      const reply = await call('undoContacted', { contactId, id });
      put(contactId, reply.ok ? { id, state: 'taken' } : { id, state: 'said', failure: reply.failure });
    });
  return { of: (contactId) => markings.get(contactId), say, undo };
}
