import { useRef, useState } from 'preact/hooks';
import type { Failure, PageCalls } from '../../lib/messaging/protocol.ts';
import type { LeadCall } from './session.ts';
import { useSidebar } from './sidebar-context.ts';

export interface Change {
  /** The call under way. */
  readonly saving: LeadCall | null;
  readonly failure: Failure | null;
  /**
   * Sends a change, unless one is under way; resolves to whether it is stored. The input's `id` is made once for one
   * intent, so that sending it twice does it once.
   */
  readonly run: <Name extends LeadCall>(name: Name, input: PageCalls[Name]['in']) => Promise<boolean>;
  /** Sends what failed once more, with the same id. */
  readonly retry: () => Promise<boolean>;
}

/** Changes to the contact on show. Nothing is shown as done before the worker has stored it. */
export function useChange(): Change {
  const { session } = useSidebar();
  const [state, setState] = useState<{ saving: LeadCall | null; failure: Failure | null }>({ saving: null, failure: null });
  const underWay = useRef(false);
  const last = useRef<() => Promise<boolean>>(() => Promise.resolve(false));

  async function run<Name extends LeadCall>(name: Name, input: PageCalls[Name]['in']): Promise<boolean> {
    if (underWay.current) return false;
    underWay.current = true;
    last.current = () => run(name, input);
    setState({ saving: name, failure: null });
    const failure = await session.change(name, input);
    underWay.current = false;
    setState({ saving: null, failure });
    return failure === null;
  }

  return { ...state, run, retry: () => last.current() };
}
