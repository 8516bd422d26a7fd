/**
 * Which frame is a sidebar of ours. Any page can put our sidebar in a frame of its own; only the one that our content
 * script announced, by a token that serves once, is told anything.
 */
import * as z from 'zod/mini';
import type { Sender } from '../messaging/answering.ts';
import { sessionValues } from './session-values.ts';

const ticketSchema = z.object({
  token: z.string(),
  /** The frame that showed the token. Browsers give a frame's number to no other while they run. */
  frameId: z.optional(z.number()),
});

const tickets = sessionValues('sidebar', ticketSchema);

/** How long a claim waits for its announcement, which is sent first but may be stored later; milliseconds. */
const patience = 1000;

/** The content script of a tab is about to open a frame with this token. A frame opened before is ours no longer. */
export function announceSidebar(tabId: number, token: string): Promise<void> {
  return tickets.set(tabId, { token });
}

/** A frame shows its token. True for the first frame that shows the right one, however often it does. */
export async function claimSidebar(tabId: number, frameId: number, token: string): Promise<boolean> {
  const announced = tickets.next(tabId, (ticket) => ticket.token === token, patience);
  if (await claimNow(tabId, frameId, token)) return true;
  return (await announced) !== undefined && claimNow(tabId, frameId, token);
}

/** Whether the sender is a frame that has claimed its token. */
export async function isClaimed({ tab, frameId }: Sender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false;
  return (await tickets.get(tab.id))?.frameId === frameId;
}

/** Claimed sidebars, tab by frame. */
export async function openSidebars(): Promise<[tabId: number, frameId: number][]> {
  return [...(await tickets.all())].flatMap(([tabId, { frameId }]) =>
    frameId === undefined ? [] : [[tabId, frameId]],
  );
}

/** Forgets a tab's sidebar. */
export const forgetSidebar: (tabId: number) => Promise<void> = tickets.remove;

/** One at a time: of two frames that show one token, one is refused. */
function claimNow(tabId: number, frameId: number, token: string): Promise<boolean> {
  return navigator.locks.request(`claim:${tabId}`, async () => {
    const ticket = await tickets.get(tabId);
    if (ticket?.token !== token) return false;
    if (ticket.frameId === undefined) await tickets.set(tabId, { token, frameId });
    return ticket.frameId === undefined || ticket.frameId === frameId;
  });
}
