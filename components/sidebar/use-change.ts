import { useRef, useState } from 'preact/hooks';
import type { Failure, PageCalls } from '../../lib/messaging/protocol.ts';
import type { LeadCall } from './session.ts';
import { useSidebar } from './sidebar-context.ts';

/** A change to the contact, from the press of a button to the worker's word that it is stored. */
export interface Change {
  /** The call under way. */
  readonly saving: LeadCall | null;
  readonly failure: Failure | null;
  /**
   * Sends a change, unless one is under way; resolves to whether it is stored. What failed and is asked for again goes
   * with the id of the first time: it may have been stored, and only the answer was lost.
   */
  readonly run: <Name extends LeadCall>(name: Name, input: PageCalls[Name]['in']) => Promise<boolean>;
  /** Sends what failed once more, with the same id. */
  readonly retry: () => Promise<boolean>;
}

/** Changes to the contact on show. Nothing is shown as done before the worker has stored it. */
export function useChange(): Change {
  const { session } = useSidebar();
  const [state, setState] = useState<{ saving: LeadCall | null; failure: Failure | null }>({
    saving: null,
    failure: null,
  });
  const underWay = useRef(false);
  const failed = useRef<{ readonly wish: string; readonly again: () => Promise<boolean> } | null>(null);

  async function send<Name extends LeadCall>(name: Name, input: PageCalls[Name]['in'], wish: string): Promise<boolean> {
    if (underWay.current) return false;
    underWay.current = true;
    setState({ saving: name, failure: null });
    const failure = await session.change(name, input);
    underWay.current = false;
    failed.current = failure && { wish, again: () => send(name, input, wish) };
    setState({ saving: null, failure });
    return failure === null;
  }

  return {
    ...state,
    run(name, input) {
      const wish = JSON.stringify([name, { ...input, id: '' }]);
      return failed.current?.wish === wish ? failed.current.again() : send(name, input, wish);
    },
    retry: () => failed.current?.again() ?? Promise.resolve(false),
  };
}
