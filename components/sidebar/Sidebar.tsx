import { useLayoutEffect, useState } from 'preact/hooks';
import { edgeOf } from '../../lib/domain/edge.ts';
import type { RecordPage } from '../../lib/domain/record.ts';
import { afterPaint } from '../ui/after-paint.ts';
import { ExchangeProvider } from './exchange/ExchangeProvider.tsx';
import { HealthProvider } from './health/HealthProvider.tsx';
import { LeadScreen } from './LeadScreen.tsx';
import { OtherScreen } from './OtherScreen.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { Screen, SidebarState } from './session.ts';
import { useSidebar, useSidebarState } from './sidebar-context.ts';
import './sidebar.css';

/** Waiting shorter than this shows nothing; longer shows grey lines where the lead will stand. In milliseconds. */
const patience = 150;

/** The sidebar: whatever is to be said about the page in the tab. */
export function Sidebar() {
  const state = useSidebarState();
  const late = useLate(state);
  useEdge(state, late);
  return (
    <HealthProvider page={pageOf(state.screen)}>
      <ExchangeProvider screen={state.screen}>
        <ScreenView screen={state.screen} late={late} />
      </ExchangeProvider>
    </HealthProvider>
  );
}

function ScreenView({ screen, late }: { readonly screen: Screen; readonly late: boolean }) {
  if (screen.kind === 'opening' || screen.kind === 'closed' || (isPending(screen) && !late)) return null;
  if (screen.kind === 'waiting') return <Skeleton />;
  if (screen.kind === 'shown' && screen.reply.state === 'known') {
    return <LeadScreen key={screen.reply.lead.contactId} reply={screen.reply} />;
  }
  return <OtherScreen screen={screen} />;
}

function pageOf(screen: Screen): RecordPage | null {
  return screen.kind === 'shown' && screen.reply.state !== 'elsewhere' ? screen.reply.page : null;
}

/** Whether there is nothing to show yet: no answer, or the answer that the page is still drawing itself. */
function isPending(screen: Screen): boolean {
  return screen.kind === 'waiting' || (screen.kind === 'shown' && screen.reply.state === 'reading');
}

/** Whether what is to be shown of this move is late. */
function useLate({ screen, move }: SidebarState): boolean {
  const [late, setLate] = useState(-1);
  const pending = isPending(screen);
  useLayoutEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(move), patience);
    return () => clearTimeout(timer);
  }, [pending, move]);
  return pending && late === move;
}

/** Tells the edge what to show, and lets it lift its curtain once this page shows nothing of the former contact. */
function useEdge({ screen, move }: SidebarState, late: boolean): void {
  const { edge } = useSidebar();
  const painted = late || screen.kind === 'failed' || (screen.kind === 'shown' && !isPending(screen));
  useLayoutEffect(() => {
    if (screen.kind !== 'shown' || screen.reply.state !== 'known') return;
    edge?.post({ type: 'edge', edge: edgeOf(screen.reply.lead) });
  }, [edge, screen]);
  useLayoutEffect(() => {
    if (painted) afterPaint(() => edge?.post({ type: 'painted', move }));
  }, [edge, painted, move]);
}
