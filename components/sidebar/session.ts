/**
 * What the sidebar shows, apart from how: one page at a time, asked of the worker, dropped at once when the tab moves.
 * The answer to an earlier question is never shown, so a late one cannot put a former contact on a new page.
 */
import type { Lead } from '../../lib/domain/lead.ts';
import type { RecordPage } from '../../lib/domain/record.ts';
import type { call } from '../../lib/messaging/client.ts';
import type { Failure, LeadReply, PageCalls, Result } from '../../lib/messaging/protocol.ts';

export type Screen =
  /** Not yet known whether our content script opened this frame, and it stays empty as long as it is not. */
  | { readonly kind: 'opening' }
  /** Nobody of ours opened this frame: it stays empty for good. */
  | { readonly kind: 'closed' }
  /** Asked, not yet answered. Shows nothing of anybody. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'shown'; readonly reply: LeadReply };

export interface SidebarState {
  readonly screen: Screen;
  /** Counts the moves of the tab. */
  readonly move: number;
}

/** Calls that change a contact and answer with its lead. */
export type LeadCall = {
  [Name in keyof PageCalls]: PageCalls[Name]['out'] extends Lead ? Name : never;
}[keyof PageCalls];

export interface SidebarSession {
  readonly state: () => SidebarState;
  /** Calls the listener after each change of state; gives a function that ends it. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when the worker has recognised this frame; at once in the browser's own side panel. */
  readonly opened: Promise<void>;
  /** The tab shows another page; told once the frame is opened. `undefined`: the side panel's tab, whose page only the worker knows. */
  readonly moved: (page: RecordPage | null | undefined, move?: number) => void;
  /** Asks again and keeps what is shown until the answer is here. */
  readonly refresh: () => void;
  /** Changes a contact. Resolves to what went wrong, or to `null` when the worker has stored it. */
  readonly change: <Name extends LeadCall>(name: Name, input: PageCalls[Name]['in']) => Promise<Failure | null>;
}

/**
 * A session that asks through `ask`, the client's `call`, and asks for the first time at once: with the token of the
 * frame, or with `null` for the active tab, as the browser's own side panel.
 */
export function createSession(ask: typeof call, token: string | null): SidebarSession {
  let state: SidebarState = { screen: { kind: token === null ? 'waiting' : 'opening' }, move: 0 };
  let page: RecordPage | null | undefined;
  let asked = 0;
  let waiting = false;
  let askAgain = false;
  let claim: Promise<Result<LeadReply>> | undefined;
  let isOpen = token === null;
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  const listeners = new Set<() => void>();
  if (isOpen) open();

  function set(next: SidebarState): void {
    if (state.screen.kind === 'closed') return;
    state = next;
    for (const listener of listeners) listener();
  }

  function show(reply: LeadReply): void {
    if (token !== null && page === undefined && reply.state !== 'elsewhere') page = reply.page;
    set({ ...state, screen: { kind: 'shown', reply } });
  }

  async function answer(turn: number): Promise<Result<LeadReply>> {
    if (token !== null && !isOpen) {
      claim ??= ask('claimSidebar', { token });
      const reply = await claim;
      if (!reply.ok) {
        // The token was not looked at: it may be presented again.
        if (reply.failure.code === 'unexpected') claim = undefined;
        return reply;
      }
      isOpen = true;
      open();
      if (turn !== asked || page === undefined || isSameReading(page, reply.value)) return reply;
    }
    return ask('leadOf', { page: page ?? null });
  }

  async function question(): Promise<void> {
    const turn = ++asked;
    waiting = true;
    askAgain = false;
    let result = await answer(turn);
    // A worker that was ended over a question answers no more; asking changes nothing, so its successor is asked.
    if (turn === asked && isUnanswered(result)) result = await answer(turn);
    if (!result.ok && isRefusal(result.failure, isOpen)) return set({ ...state, screen: { kind: 'closed' } });
    if (turn !== asked) return;
    waiting = false;
    if (result.ok) show(result.value);
    else set({ ...state, screen: { kind: 'failed', failure: result.failure } });
    if (askAgain) void question();
  }

  void question();

  return {
    state: () => state,
    opened,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    moved(to, move = state.move + 1) {
      const same = to != null && isSameRecord(to, shownPage(state.screen));
      page = to;
      // Another reading of the record on show: its data stands until the answer is here.
      if (to === null) set({ move, screen: { kind: 'shown', reply: { state: 'elsewhere' } } });
      else set({ move, screen: same ? state.screen : { kind: 'waiting' } });
      if (to !== null) return void question();
      asked += 1;
      waiting = false;
    },
    refresh() {
      // In the middle of an import there is news all the time: the answer under way is shown all the same.
      if (waiting) askAgain = true;
      else if (page !== null) void question();
    },
    async change(name, input) {
      const result = await ask(name, input);
      if (!result.ok) return result.failure;
      // Each of these calls answers with a lead; the compiler loses that on the way.
      const lead = result.value as Lead;
      const reply = state.screen.kind === 'shown' ? state.screen.reply : undefined;
      if (reply?.state === 'known' && reply.lead.contactId === lead.contactId) {
        const conflict = name === 'mergeContacts' ? undefined : reply.conflict;
        show({ state: 'known', page: reply.page, lead, ...(conflict && { conflict }) });
      }
      // What was asked before the change may answer with the state before it, and a new contact has a page to tell.
      if (waiting || reply?.state !== 'known') void question();
      return null;
    },
  };
}

function isUnanswered(result: Result<LeadReply>): boolean {
  return !result.ok && result.failure.code === 'unexpected';
}

/** A frame with a token of another shape is as little ours as one with a wrong token. */
function isRefusal({ code }: Failure, isOpen: boolean): boolean {
  return code === 'notAllowed' || (code === 'badMessage' && !isOpen);
}

function shownPage(screen: Screen): RecordPage | undefined {
  return screen.kind === 'shown' && screen.reply.state !== 'elsewhere' ? screen.reply.page : undefined;
}

/** Whether an answer is about a page as it is now known: the same record, read as far. */
function isSameReading(page: RecordPage | null, reply: LeadReply): boolean {
  if (page?.kind !== 'record' || reply.state === 'elsewhere' || reply.page.kind !== 'record') return false;
  return isSameRecord(page, reply.page) && page.reading === reply.page.reading;
}

function isSameRecord(a: RecordPage, b: RecordPage | undefined): boolean {
  if (a.kind !== 'record' || b?.kind !== 'record') return false;
  const [one, other] = [a.record, b.record];
  return one.crm === other.crm && one.account === other.account && one.object === other.object && one.id === other.id;
}
