import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { EdgePort } from './edge-port.ts';
import type { SidebarSession, SidebarState } from './session.ts';

/** What the sidebar hangs on: what it shows, and who opened it. */
export interface SidebarSurroundings {
  readonly session: SidebarSession;
  /** Absent in the browser's own side panel. */
  readonly edge?: EdgePort;
}

/** Provided once, around the whole sidebar. */
export const SidebarContext = createContext<SidebarSurroundings | null>(null);

/** What every part of the sidebar may need of its surroundings. */
export function useSidebar(): SidebarSurroundings {
  const surroundings = useContext(SidebarContext);
  if (!surroundings) throw new Error('a part of the sidebar outside of the sidebar');
  return surroundings;
}

/** The session's state, drawn anew with each change. */
export function useSidebarState(): SidebarState {
  const { session } = useSidebar();
  const [state, setState] = useState(session.state);
  useLayoutEffect(() => {
    setState(session.state());
    return session.subscribe(() => setState(session.state()));
  }, [session]);
  return state;
}
