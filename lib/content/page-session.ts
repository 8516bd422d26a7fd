/**
 * Baton on one page, from the script's start to the page's end. One abort signal ends all of it: a newer script, the
 * worker's word that the site was withdrawn, or the loss of the extension itself.
 */
import type { CrmPlan } from '../crm/adapter.ts';
import { pageAt } from '../crm/match-url.ts';
import { readPage } from '../crm/read-page.ts';
import type { EdgeState } from '../domain/edge.ts';
import type { RecordPage, RecordRef } from '../domain/record.ts';
import { call, isOrphaned } from '../messaging/client.ts';
import { createEdge, type Edge } from './edge.ts';
import { removeLeftovers } from './edge-host.ts';
import { observePages } from './navigation-observer.ts';
import { type Former, nothingFormer, type Sighting, watchRecord } from './record-watcher.ts';
import { recallSite, type SiteMemory } from './site-memory.ts';
import { onTabCall } from './tab-calls.ts';

/** By this event on the document, a newer script tells an older one to leave. */
const startedEvent = 'baton-started';
/** How often an open edge looks whether its extension is still there, in milliseconds. */
const orphanCheckEvery = 1000;

/** Starts Baton on this page; an older start, of whatever version, ends. */
export function startPageSession(): void {
  // A page drawn ahead is no page of its tab yet. TypeScript's DOM does not know the property.
  if ('prerendering' in document && document.prerendering)
    document.addEventListener('prerenderingchange', startNow, { once: true });
  else startNow();
}

function startNow(): void {
  document.dispatchEvent(new Event(startedEvent));
  removeLeftovers();
  const ends = new AbortController();
  document.addEventListener(startedEvent, () => ends.abort(), { signal: ends.signal });
  runSession(ends);
}

function runSession(ends: AbortController): void {
  const { signal } = ends;
  /** Ends with the session, or before it when nobody is there to work for. */
  const work = new AbortController();
  const working = AbortSignal.any([signal, work.signal]);

  let move = 0;
  let asked = 0;
  let page: RecordPage | null = null;
  let isRead = false;
  let lastEmail: string | undefined;
  /** How this site is read; `null` until the worker has said which CRM it is. */
  let plan: CrmPlan | null = null;
  let planAsked = 0;
  /** The address for which the plan was asked last: where there is none, the next address may have one. */
  let planAskedAt: string | undefined;
  /** What the worker said of the page at an address together with the plan. */
  let foretold: { readonly href: string; readonly edge: EdgeState | null } | undefined;
  let moveEnds = new AbortController();
  let watchEnds = new AbortController();
  /** What the worker said of this page; `null` until it has. */
  let clock: EdgeState | null = null;
  let shown: { readonly edge: Edge; readonly ends: AbortController } | undefined;
  let memory: Promise<SiteMemory> | undefined;

  function look(url: URL): RecordPage | null {
    if (!plan && planAskedAt !== url.href) void learn(url.href);
    return plan && pageAt(plan, url);
  }

  /** Asks how this site is read. Nothing is drawn before: only the worker knows whether there is anything to draw. */
  async function learn(href: string): Promise<void> {
    planAskedAt = href;
    planAsked += 1;
    const turn = planAsked;
    let reply = await call('siteOpened', { url: href });
    // A worker that was ended over a question answers no more; its successor does.
    if (!reply.ok && !isOrphaned()) reply = await call('siteOpened', { url: href });
    if (working.aborted || turn !== planAsked) return;
    if (!reply.ok) {
      if (isOrphaned()) orphan();
      return;
    }
    plan = reply.value.plan;
    foretold = { href, edge: reply.value.edge };
    const before = page;
    lookAgain();
    // The same record by another plan: it is read anew.
    if (page === before && page?.kind === 'record') watch(page.record, nothingFormer);
    foretold = undefined;
  }

  function changed(next: RecordPage | null): void {
    if (isOrphaned()) {
      orphan();
      return;
    }
    const former = formerOn(next);
    moveEnds.abort();
    moveEnds = new AbortController();
    move += 1;
    isRead = false;
    const before = page;
    page = next;
    const isForetold = foretold?.href === location.href;
    clock = isForetold ? (foretold?.edge ?? null) : null;
    // What comes too late for this page is not for it.
    asked += 1;
    if (!isForetold && (next?.kind === 'record' || before)) void ask();
    if (next?.kind === 'record') {
      // Before the edge is drawn, so that what is remembered is here by then.
      if (!shown) memory = recallSite(location.origin);
      watch(next.record, former);
    }
    if (shown && (next?.kind === 'record' || shown.edge.isOpen())) present(shown.edge, false);
    else if (next?.kind === 'record') drawSoon();
    else hideEdge();
  }

  function watch(record: RecordRef, former: Former): void {
    watchEnds.abort();
    watchEnds = new AbortController();
    if (plan) watchRecord(plan, record, former, seen, AbortSignal.any([working, moveEnds.signal, watchEnds.signal]));
  }

  /** Just before the next paint: the page's own parser is not held up, and is not painted without us. */
  function drawSoon(): void {
    const drawn = move;
    requestAnimationFrame(() => {
      if (!working.aborted && move === drawn) present(showEdge(), false);
    });
  }

  function present(edge: Edge, isSameRecord: boolean): void {
    edge.show(clock);
    edge.moved(move, page, isSameRecord);
  }

  /** What may stand on the page now and belong to what it showed before. */
  function formerOn(next: RecordPage | null): Former {
    if (move === 0 || next?.kind !== 'record') return nothingFormer;
    const fields = plan?.pages[next.record.object];
    const standing = fields && readPage(document, fields, next.record.id, plan?.shadow).facts.email;
    const emails = [standing, lastEmail].filter((email) => email !== undefined);
    const isGone = standing !== lastEmail && lastEmail !== undefined;
    return { emails, unread: page?.kind === 'record' && !isRead, isGone };
  }

  function seen({ reading, facts, trace }: Sighting): void {
    if (page?.kind !== 'record') return;
    isRead = reading === 'read';
    if (isRead) lastEmail = facts.email;
    page = { ...page, reading, facts, trace };
    shown?.edge.moved(move, page, true);
    void ask();
  }

  async function ask(): Promise<void> {
    asked += 1;
    const turn = asked;
    const reply = await call('pageSeen', { page });
    if (working.aborted || turn !== asked) return;
    if (reply.ok) {
      clock = reply.value;
      shown?.edge.show(clock);
    } else if (isOrphaned()) orphan();
  }

  function showEdge(): Edge {
    if (shown) return shown.edge;
    const edgeEnds = new AbortController();
    memory ??= recallSite(location.origin);
    const edge = createEdge(memory, AbortSignal.any([signal, edgeEnds.signal]));
    const timer = setInterval(() => isOrphaned() && orphan(), orphanCheckEvery);
    for (const end of [working, edgeEnds.signal]) end.addEventListener('abort', () => clearInterval(timer));
    shown = { edge, ends: edgeEnds };
    return edge;
  }

  function hideEdge(): void {
    shown?.ends.abort();
    shown = undefined;
  }

  function orphan(): void {
    work.abort();
    if (shown) shown.edge.orphan();
    else ends.abort();
  }

  onTabCall(
    {
      leadChanged: () => void ask(),
      openSidebar() {
        if (!page) return;
        const edge = showEdge();
        present(edge, true);
        edge.open();
      },
      planChanged: () => void learn(location.href),
      stop: () => ends.abort(),
    },
    working,
  );
  // Back from the browser's cache of pages: meanwhile the tab showed others.
  window.addEventListener('pageshow', ({ persisted }) => persisted && page && void ask(), { signal: working });
  const lookAgain = observePages(look, changed, working);
}
