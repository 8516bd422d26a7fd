/**
 * Every message in Baton, one table per direction, one sentence per call.
 *
 * The worker is the only server: content scripts may call the few things in `ContentCalls`, extension pages (the
 * sidebar in its frame, the popup, the options) those in `PageCalls`. The worker calls back by `TabCalls` (to the
 * content script and the sidebar of one tab) and `Broadcasts` (to every open extension page).
 *
 * Types only: the content script imports this file and must not carry zod. The receiver's schemas are in
 * `schemas.ts`, which a type test holds against these tables.
 */

import type { CrmPlan } from '../crm/adapter.ts';
import type { PauseKind, Verdict } from '../domain/contact.ts';
import type { EdgeState } from '../domain/edge.ts';
import type { Figures } from '../domain/figures/figures.ts';
import type { BatchResult, ImportedPerson } from '../domain/import-batch.ts';
import type { Lead, TouchpointView } from '../domain/lead.ts';
import type { PageField, RecordPage } from '../domain/record.ts';
import type { ReminderSettings } from '../domain/reminders/settings.ts';
import type { Instant, PlainDay, Zone } from '../domain/time.ts';
import type { TouchpointKind } from '../domain/touchpoint.ts';
import type { Call } from './call.ts';
import type { ExchangeCalls } from './exchange-calls.ts';
import type { MendingCalls } from './mending-calls.ts';
import type { OfficeCalls } from './office-calls.ts';
import type { ReportCalls } from './report-calls.ts';
import type { SiteCalls } from './site-calls.ts';

export type { KeptDraft, KeptDrafts } from './agreement-calls.ts';
export type { MendInForce, RecentRecord, TriedPlace } from './mend-calls.ts';
export type { AddressTrouble, FollowedAddress } from './sharing-calls.ts';
export type { CrmKnownBy, NamedCrm, Site, SiteAtUrl } from './site-calls.ts';

/** What the sidebar shows for the page in its tab. */
export type LeadReply =
  /** A known contact. `conflict` names another contact that the page's e-mail belongs to. */
  | {
      readonly state: 'known';
      readonly page: RecordPage;
      readonly lead: Lead;
      readonly conflict?: { readonly contactId: string; readonly name?: string; readonly email: string };
    }
  /** A readable page of somebody Baton has no data on. */
  | { readonly state: 'unknown'; readonly page: RecordPage }
  /** The page is still drawing itself; Baton has not yet seen who it is. */
  | { readonly state: 'reading'; readonly page: RecordPage }
  /** The page shows no e-mail and its record is not known. */
  | { readonly state: 'noEmail'; readonly page: RecordPage }
  /** The adapter found nothing it knows on this page. */
  | { readonly state: 'unreadable'; readonly page: RecordPage }
  /** A list, a board, a dashboard of a known CRM. */
  | { readonly state: 'list'; readonly page: RecordPage }
  /** The tab shows no page of a CRM Baton runs on (only in the browser's own side panel). */
  | { readonly state: 'elsewhere' };

/** A failure with a code the interface translates, and what it needs to be precise. Never a thrown string. */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
}
/** Why a call failed. */
export type FailureCode =
  | 'notAllowed'
  | 'badMessage'
  | 'notFound'
  | 'invalidAgreement'
  | 'agreementChanged'
  | 'invalidBackup'
  | 'invalidMends'
  | 'quotaExceeded'
  | 'databaseBlocked'
  | 'databaseNewer'
  | 'databaseFailed'
  | 'permissionMissing'
  | 'badSetting'
  | 'unexpected';

/** What comes back of a call. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Content script to worker. */
export interface ContentCalls {
  /**
   * A document of a granted site has begun, or has moved while no CRM was known. The answer is the CRM, as far as this
   * site or this address tells; where nothing does, the tab shows no page of Baton's any more. The page itself is told
   * of by `pageSeen`: nothing is looked up before the edge can be drawn.
   */
  siteOpened: Call<{ readonly url: string }, SiteOpened>;
  /** The tab shows this page now; the answer is what the edge shows. `null`: no page of Baton's any more. */
  pageSeen: Call<{ readonly page: RecordPage | null }, EdgeState | null>;
  /** The user pointed at something for a field; absent `picked`: they let it be. */
  fieldPicked: Call<
    { readonly field: PageField; readonly picked?: { readonly selector: string; readonly value?: string } },
    null
  >;
  /** The content script is about to open the sidebar's frame with this one-time token. */
  sidebarOpening: Call<{ readonly token: string }, null>;
  /** The pointer rests on a link to another record: the rep may go there. */
  linkHinted: Call<{ readonly url: string }, null>;
}

/** What a content script is told when its document begins. */
export interface SiteOpened {
  /** How to read this site; `null` where neither the site nor the address tells which CRM it is. */
  readonly plan: CrmPlan | null;
  /** Whether it is of use to say on which link the pointer rests: something is connected. */
  readonly hints: boolean;
}

/** Extension pages to worker: what it answers itself, and what it loads the two scripts of its office for. */
export interface PageCalls extends WorkerCalls, OfficeCalls, ReportCalls {}

/** What the worker answers itself, because a page of the CRM or the popup waits for it. */
export interface WorkerCalls extends SiteCalls, MendingCalls, ExchangeCalls {
  /** The sidebar's frame presents its token; refused unless our content script announced it in this tab, once. */
  claimSidebar: Call<{ readonly token: string }, LeadReply>;
  /** The lead on a page; `null`: whatever page the window's active tab shows (the browser's own side panel). */
  leadOf: Call<{ readonly page: RecordPage | null }, LeadReply>;
  /** Touchpoints of a contact, newest first, older than `before`, at most `limit` (1 to 1,000). */
  touchpoints: Call<
    {
      readonly contactId: string;
      readonly before?: Instant;
      readonly skip?: number;
      readonly limit: number;
      readonly kinds?: readonly TouchpointKind[];
    },
    readonly TouchpointView[]
  >;
  /** The rep's verdict. `id` is made by the page; the same id, or the verdict already standing, changes nothing. */
  giveFeedback: Call<
    { readonly contactId: string; readonly id: string; readonly verdict: Verdict; readonly reason?: string },
    Lead
  >;
  /** Takes back the verdict with this id. */
  undoFeedback: Call<{ readonly contactId: string; readonly id: string }, Lead>;
  /** "I contacted them": stops the SLA clock. */
  /** `after`: the last contact the rep knew of, where this is another one. */
  markContacted: Call<{ readonly contactId: string; readonly id: string; readonly after?: Instant }, Lead>;
  /** Takes back the response with this id; the clock runs on as if it had never stopped. */
  undoContacted: Call<{ readonly contactId: string; readonly id: string }, Lead>;
  /** The rep stops the clock for a reason, until a day or until further notice. */
  pauseClock: Call<
    {
      readonly contactId: string;
      readonly id: string;
      readonly kind: PauseKind;
      readonly until?: Instant;
      readonly note?: string;
    },
    Lead
  >;
  /** Ends the pause with this id now; one of less than ten seconds is taken back. */
  resumeClock: Call<{ readonly contactId: string; readonly id: string }, Lead>;
  /** Marketing answers the verdict with this id. */
  answerFeedback: Call<{ readonly contactId: string; readonly id: string; readonly text: string }, Lead>;
  /** The rep enters a purchase deadline, or with `null` takes back the one that stands. */
  setDeadline: Call<
    { readonly contactId: string; readonly id: string; readonly day: PlainDay | null; readonly what?: string },
    Lead
  >;

  /** The popup's figures at this instant. */
  figures: Call<{ readonly zone: Zone }, Figures>;
  /** How this rep wants to be reminded. */
  reminders: Call<null, ReminderSettings>;
  putReminders: Call<{ readonly settings: ReminderSettings }, ReminderSettings>;
  /** No reminder of this lead, or of any, until then. */
  snoozeReminders: Call<{ readonly contactId?: string; readonly until: Instant }, null>;
}

/** Worker to the content script (frame 0) of a tab. */
export interface TabCalls {
  /** The lead on this page changed; ask again. */
  leadChanged: { readonly contactId: string };
  /** Open the sidebar, asked for in the popup. */
  openSidebar: null;
  /** The site's permission was withdrawn: remove everything and stop. */
  stop: null;
  /** The site is another CRM than before, or is read in another way: ask again, by `siteOpened`. */
  planChanged: null;
  /** Lets the user point at this field, see `pickField`; what they point at comes back by `fieldPicked`. */
  startPicking: { readonly field: PageField };
  /** The pointing is called off, or its page is gone. */
  stopPicking: null;
}

/** Worker to all extension pages. */
export interface Broadcasts {
  /** Contacts changed in the store. An empty list means: any of them. */
  contactsChanged: { readonly contactIds: readonly string[] };
  agreementChanged: null;
  /** How well pages can be read, or which sites Baton runs on, may be different now. */
  sitesChanged: null;
  /** Connections, ages or what was sent are different for these contacts; with none named, for any. */
  exchangeChanged: { readonly contactIds: readonly string[] };
  /** A tab moved to another page (for the browser's own side panel). */
  tabPageChanged: { readonly tabId: number };
}

/**
 * Between the content script and the sidebar's frame, over a MessagePort handed in with the token: no page can
 * reach it, and it needs no worker.
 */
export type EdgeToSidebar =
  /** The tab moved to this page; what is on show belongs to another. `move` counts up. */
  | { readonly type: 'moved'; readonly move: number; readonly page: RecordPage | null }
  /** Read again: the same page, something in it changed. */
  | { readonly type: 'theme'; readonly theme: 'light' | 'dark' };
/** The other way. */
export type SidebarToEdge =
  /** The page of this move is painted; the curtain may lift. */
  | { readonly type: 'painted'; readonly move: number }
  /** The lead changed in the sidebar; the edge shows this. */
  | { readonly type: 'edge'; readonly edge: EdgeState }
  | { readonly type: 'close' };

export type { BatchResult, EdgeState, ImportedPerson };
