import { render } from 'preact';
import { call } from '../../lib/messaging/client.ts';
import { onBroadcast } from '../../lib/messaging/events.ts';
import type { EdgeToSidebar } from '../../lib/messaging/protocol.ts';
import { browser } from '../../lib/platform/browser.ts';
import { speakIn } from '../../lib/platform/i18n.ts';
import { followSystemTheme, showTheme } from '../ui/theme.ts';
import { awaitEdgePort } from './edge-port.ts';
import { Sidebar } from './Sidebar.tsx';
import { createSession, type SidebarSession } from './session.ts';
import { SidebarContext } from './sidebar-context.ts';

/** Opens the sidebar: in the frame our content script made, or as the browser's own side panel. */
export function openSidebar(root: Element): void {
  const token = window.parent === window ? null : location.hash.slice(1);
  // Before all else: the worker looks the lead up while this page gets ready.
  const session = createSession(call, token);
  followSystemTheme();
  speakIn(document.documentElement);
  const port = token === null ? undefined : awaitEdgePort(token, (message) => heard(message, session));
  followWorker(session, token === null);
  render(
    <SidebarContext.Provider value={{ session, ...(port && { edge: port }) }}>
      <Sidebar />
    </SidebarContext.Provider>,
    root,
  );
}

function heard(message: EdgeToSidebar, session: SidebarSession): void {
  if (message.type === 'theme') showTheme(message.theme);
  // Not before the worker recognised this frame: until then it shows nothing, whoever asks.
  else void session.opened.then(() => session.moved(message.page, message.move));
}

function followWorker(session: SidebarSession, isPanel: boolean): void {
  onBroadcast({
    contactsChanged({ contactIds }) {
      const { screen } = session.state();
      const lead = screen.kind === 'shown' && screen.reply.state === 'known' ? screen.reply.lead : undefined;
      if (!lead || contactIds.length === 0 || contactIds.includes(lead.contactId)) session.refresh();
    },
    agreementChanged: () => session.refresh(),
    async tabPageChanged({ tabId }) {
      if (!isPanel) return;
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
      if (tab?.id === tabId) session.moved(undefined);
    },
  });
}
