/** A page whose document and clock are in the test's hands, for the record watcher. */
import { parseHTML } from 'linkedom';
import type { Former } from '../../../lib/content/may-believe.ts';
import { type Sighting, watchRecord } from '../../../lib/content/record-watcher.ts';
import type { CrmPlan } from '../../../lib/crm/adapter.ts';
import type { RecordRef } from '../../../lib/domain/record.ts';

const lastSeen = '2026-11-22';

/** How the CRM of these pages is read. */
export const plan: CrmPlan = {
  id: 'atomic-crm',
  hosts: [],
  selfHosted: true,
  records: [],
  objects: {},
  pages: {
    contact: {
      fields: {
        email: { places: ['aside a'], lastSeen },
        name: { places: ['h5'], lastSeen },
        company: { places: ['h5 + div a'], lastSeen },
      },
    },
    company: { fields: { name: { places: ['h5'], lastSeen } } },
    lead: { fields: { email: { places: ['aside a'], lastSeen } }, idAt: ['.id'] },
  },
  root: ['main', '#root'],
  patience: 5000,
};

const record: RecordRef = { crm: 'atomic-crm', account: 'crm.example', object: 'contact', id: '2' };

export interface WatchedPage {
  /** What the watcher has said so far. */
  readonly seen: Sighting[];
  /** The elements that are watched now. */
  readonly watched: Set<Element>;
  /** Draws the page anew, as the CRM would, and lets the watcher notice. */
  readonly draw: (html: string) => void;
  /** Puts a piece of page behind the element that the selector finds. */
  readonly add: (html: string, after: string) => void;
  /** Writes other words into the element that the selector finds. */
  readonly write: (selector: string, words: string) => void;
  /** Changes something that is not the record, such as a sign that it is being loaded. */
  readonly stir: () => void;
  /** Lets milliseconds pass. */
  readonly pass: (milliseconds: number) => void;
  readonly leave: () => void;
  /** How many times it waits for. */
  readonly waits: () => number;
}

/** A contact's page with a name and an address. */
export function contactPage(name: string, email?: string): string {
  const link = email === undefined ? '' : `<a href="mailto:${email}">${email}</a>`;
  return `<main><h5>${name}</h5><aside>${link}</aside></main>`;
}

function formerOf(former: readonly string[] | 'unread'): Former {
  return former === 'unread' ? { emails: [], unread: true } : { emails: former, unread: false };
}

/** Starts watching a page that shows this in the beginning. */
export function watchPage(
  html: string,
  former: readonly string[] | 'unread',
  object: RecordRef['object'] = 'contact',
): WatchedPage {
  const { document } = parseHTML(`<!doctype html><html><body><div id="root">${html}</div></body></html>`);
  const ends = new AbortController();
  const seen: Sighting[] = [];
  const observers = new Map<Element, (drawn: readonly Node[]) => void>();
  let timers: { readonly at: number; readonly callback: () => void }[] = [];
  let now = 0;

  function pass(milliseconds: number): void {
    const end = now + milliseconds;
    for (;;) {
      const next = timers.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      timers = timers.filter((timer) => timer !== next);
      now = next.at;
      next.callback();
    }
    now = end;
  }

  const tell = (drawn: readonly Node[]): void => {
    for (const changed of [...observers.values()]) changed(drawn);
  };

  const page: WatchedPage = {
    seen,
    watched: new Set(),
    stir: () => tell([]),
    pass,
    draw(next) {
      const root = document.getElementById('root');
      if (root) root.innerHTML = next;
      tell(root ? [...root.childNodes] : []);
    },
    add(added, after) {
      const before = document.querySelector(after);
      before?.insertAdjacentHTML('afterend', added);
      tell(before?.nextSibling ? [before.nextSibling] : []);
    },
    write(selector, words) {
      const element = document.querySelector(selector);
      if (element) element.textContent = words;
      tell(element ? [...element.childNodes] : []);
    },
    leave: () => ends.abort(),
    waits: () => timers.length,
  };
  watchRecord(plan, { ...record, object }, formerOf(former), (sighting) => seen.push(sighting), ends.signal, {
    document,
    now: () => now,
    after: (milliseconds, callback) => timers.push({ at: now + milliseconds, callback }),
    observe(root, changed) {
      observers.set(root, changed);
      page.watched.add(root);
      return () => {
        observers.delete(root);
        page.watched.delete(root);
      };
    },
  });
  return page;
}
