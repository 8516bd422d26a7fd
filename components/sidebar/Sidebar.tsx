import { useLayoutEffect, useState } from 'preact/hooks';
import { afterPaint } from '../ui/after-paint.ts';
import { LeadScreen } from './LeadScreen.tsx';
import { OtherScreen } from './OtherScreen.tsx';
import { Skeleton } from './Skeleton.tsx';
import { edgeOfReply, type Screen, type SidebarState } from './session.ts';
import { useSidebar, useSidebarState } from './sidebar-context.ts';
import './sidebar.css';

/** Waiting shorter than this shows nothing; longer shows grey lines where the lead will stand. In milliseconds. */
const patience = 150;

/** The sidebar: whatever is to be said about the page in the tab. */
export function Sidebar() {
  const state = useSidebarState();
  const late = useLate(state);
  useEdge(state, late);
  return <ScreenView screen={state.screen} late={late} />;
}

function ScreenView({ screen, late }: { readonly screen: Screen; readonly late: boolean }) {
  if (screen.kind === 'closed' || (screen.kind === 'waiting' && !late)) return null;
  if (screen.kind === 'waiting') return <Skeleton />;
  if (screen.kind === 'shown' && screen.reply.state === 'known') {
    return <LeadScreen key={screen.reply.lead.contactId} reply={screen.reply} />;
  }
  return <OtherScreen screen={screen} />;
}

/** Whether the answer to this move is late. */
function useLate({ screen, move }: SidebarState): boolean {
  const [late, setLate] = useState(-1);
  const waiting = screen.kind === 'waiting';
  useLayoutEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(move), patience);
    return () => clearTimeout(timer);
  }, [waiting, move]);
  return waiting && late === move;
}

/** Tells the edge what to show, and lets it lift its curtain once this page shows nothing of the former contact. */
function useEdge({ screen, move }: SidebarState, late: boolean): void {
  const { edge } = useSidebar();
  const shown = screen.kind === 'failed' || screen.kind === 'shown' || late;
  useLayoutEffect(() => {
    if (edge && screen.kind === 'shown') edge.post({ type: 'edge', edge: edgeOfReply(screen.reply) });
  }, [edge, screen]);
  useLayoutEffect(() => {
    if (edge && shown) afterPaint(() => edge.post({ type: 'painted', move }));
  }, [edge, shown, move]);
}
