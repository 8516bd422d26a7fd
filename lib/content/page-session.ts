/**
 * Baton on one page, from the script's start to the page's end. One abort signal ends all of it: a newer script, the
 * worker's word that the site was withdrawn, or the loss of the extension itself.
 */
import type { CrmPlan } from '../crm/adapter.ts';
import { pageAt } from '../crm/match-url.ts';
import { readPage } from '../crm/read-page.ts';
import type { EdgeState } from '../domain/edge.ts';
import type { RecordPage, RecordRef } from '../domain/record.ts';
import { isSameRecord } from '../domain/same-record.ts';
import { call, isOrphaned } from '../messaging/client.ts';
import { createEdge, type Edge } from './edge.ts';
import { removeLeftovers } from './edge-host.ts';
import { watchLinks } from './link-hints.ts';
import { type Former, nothingFormer } from './may-believe.ts';
import { observePages } from './navigation-observer.ts';
import { type Sighting, watchRecord } from './record-watcher.ts';
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

/** A worker that was ended over a question answers no more; its successor does. */
const callTwice: typeof call = async (name, input) => {
  const reply = await call(name, input);
  return reply.ok || isOrphaned() ? reply : call(name, input);
};

function runSession(ends: AbortController): void {
  const { signal } = ends;
  /** Ends with the session, or before it when nobody is there to work for. */
  const work = new AbortController();
  const working = AbortSignal.any([signal, work.signal]);

  let move = 0;
  let asked = 0;
  let page: RecordPage | null = null;
  let isRead = false;
  /** A record was left before it was read, and none was since. */
  let isUnread = false;
  /** The record that was read last, and its address. */
  let lastRead: { readonly record: RecordRef; readonly email: string | undefined } | undefined;
  /** What the tab showed before the record on it. */
  let former = nothingFormer;
  let movedAt = 0;
  /** How this site is read; `null` until the worker has said which CRM it is. */
  let plan: CrmPlan | null = null;
  let planAsked = 0;
  /** The address for which the plan was asked last: where there is none, the next address may have one. */
  let planAskedAt: string | undefined;
  /** Addresses of this document for which there was no plan yet: what they named may stand on the page. */
  const passed = new Set<string>();
  let moveEnds = new AbortController();
  let watchEnds = new AbortController();
  let hints = new AbortController();
  /** What the worker said of this page; `null` until it has. */
  let clock: EdgeState | null = null;
  let shown: { readonly edge: Edge; readonly ends: AbortController } | undefined;
  let memory: Promise<SiteMemory> | undefined;

  function look(url: URL): RecordPage | null {
    if (!plan) passed.add(url.href);
    if (!plan && planAskedAt !== url.href) void learn(url.href);
    return plan && pageAt(plan, url);
  }

  /** Asks how this site is read. Nothing is drawn before: only the worker knows whether there is anything to draw. */
  async function learn(href: string): Promise<void> {
    planAskedAt = href;
    planAsked += 1;
    const turn = planAsked;
    const reply = await callTwice('siteOpened', { url: href });
    if (working.aborted || turn !== planAsked) return;
    if (!reply.ok) {
      if (isOrphaned()) orphan();
      return;
    }
    plan = reply.value.plan;
    hints.abort();
    hints = new AbortController();
    if (reply.value.hints) watchLinks(isOtherRecord, hint, AbortSignal.any([working, hints.signal]));
    const before = page;
    lookAgain();
    // The same record by another plan: it is read anew.
    if (page === before && page?.kind === 'record') watch(page.record, formerStill());
    passed.clear();
  }

  function isOtherRecord(url: URL): boolean {
    const linked = plan && pageAt(plan, url);
    return linked?.kind === 'record' && !(page?.kind === 'record' && isSameRecord(linked.record, page.record));
  }

  function hint(url: string): void {
    if (!isOrphaned()) void call('linkHinted', { url });
  }

  /** What may still stand on a page that has been watched for a while: once it is read, nothing. */
  function formerStill(): Former {
    if (isRead) return nothingFormer;
    return { ...former, unread: former.unread && performance.now() - movedAt < (plan?.patience ?? 0) };
  }

  function changed(next: RecordPage | null): void {
    if (isOrphaned()) {
      orphan();
      return;
    }
    former = formerOn(next);
    movedAt = performance.now();
    moveEnds.abort();
    moveEnds = new AbortController();
    move += 1;
    isRead = false;
    page = next;
    clock = null;
    void ask();
    if (next?.kind === 'record') {
      // Before the edge is drawn, so that what is remembered is here by then.
      if (!shown) memory = recallSite(location.origin);
      watch(next.record, former);
    }
    if (shown && (next?.kind === 'record' || shown.edge.isOpen())) present(shown.edge, false);
    else if (next?.kind === 'record') drawSoon();
    else hideEdge();
  }

  function watch(record: RecordRef, before: Former): void {
    watchEnds.abort();
    watchEnds = new AbortController();
    if (plan) watchRecord(plan, record, before, seen, AbortSignal.any([working, moveEnds.signal, watchEnds.signal]));
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
    isUnread ||= page?.kind === 'record' && !isRead;
    if (next?.kind !== 'record') return nothingFormer;
    const { record } = next;
    if (move === 0) {
      const earlier = [...passed].map((href) => plan && pageAt(plan, new URL(href)));
      isUnread = earlier.some((other) => other?.kind === 'record' && !isSameRecord(other.record, record));
      if (!isUnread) return nothingFormer;
    }
    const fields = plan?.pages[record.object];
    const standing = fields && readPage(document, fields, record.id, plan?.shadow).facts.email;
    const own = lastRead && isSameRecord(lastRead.record, record) ? lastRead.email : undefined;
    const emails = [standing, lastRead?.email].filter((email) => email !== undefined);
    return { emails, unread: isUnread, own };
  }

  function seen({ reading, facts, trace }: Sighting): void {
    if (page?.kind !== 'record') return;
    isRead = reading === 'read';
    if (isRead) {
      isUnread = false;
      lastRead = { record: page.record, email: facts.email };
    }
    page = { ...page, reading, facts, trace };
    shown?.edge.moved(move, page, true);
    void ask();
  }

  async function ask(): Promise<void> {
    asked += 1;
    const turn = asked;
    const reply = await callTwice('pageSeen', { page });
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
    const edge = createEdge(memory, restart, AbortSignal.any([signal, edgeEnds.signal]));
    const timer = setInterval(() => isOrphaned() && orphan(), orphanCheckEvery);
    for (const end of [working, edgeEnds.signal]) end.addEventListener('abort', () => clearInterval(timer));
    shown = { edge, ends: edgeEnds };
    return edge;
  }

  /** `document.open` takes every listener, ours too. */
  function restart(): void {
    ends.abort();
    startNow();
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
  // Back from the browser's cache of pages: meanwhile the tab showed others, and nobody could be told anything.
  window.addEventListener('pageshow', ({ persisted }) => persisted && void learn(location.href).then(ask), {
    signal: working,
  });
  const lookAgain = observePages(look, changed, working);
}
