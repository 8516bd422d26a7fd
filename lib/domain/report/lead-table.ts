/**
 * What reports are counted from: one line for each lead, handover and deal, and what each lead touched. It is made in one
 * pass over everybody who is stored, once for all reports, so that no two of them can disagree.
 */
import type { Verdict } from '../contact.ts';
import type { SlaState } from '../lead.ts';
import type { Grade } from '../qualification/grade.ts';
import type { Instant, PlainDay, Zone } from '../time.ts';
import type { ChannelPath } from './channels/channel-path.ts';
import type { Spend } from './channels/spend.ts';
import type { Details } from './details.ts';

/** How it ended: won where any deal of the lead was won, lost where one was lost and none won. */
export const leadResults = ['won', 'lost', 'open'] as const;
export type LeadResult = (typeof leadResults)[number];

/** One lead: a contact. */
export interface LeadLine {
  readonly contactId: string;
  /** When it came in: as a source says, else the first that is known of it. */
  readonly createdAt: Instant;
  /** Nothing but the instant of an import says when it came in: it belongs to no month. */
  readonly isUndated: boolean;
  /** The first entry into each stage, by the stage's place in `LeadTable.stages`; undefined where it never entered it. */
  readonly entered: readonly (Instant | undefined)[];
  /** The place of the stage it stands in; -1 where none is known. */
  readonly stage: number;
  /** The last stage, in their order, it ever came to; a customer passed every one. -1: none. */
  readonly furthest: number;
  /** Id of the persona it is, if any. */
  readonly persona?: string;
  /** Who has it now, by the name the agreement has for them. */
  readonly owner?: string;
  /** Fit and engagement at its first handover; of a lead never handed over, now. `grade` null: nothing is known. */
  readonly grade: Grade | null;
  readonly level: 1 | 2 | 3 | 4;
  /** Its first handover. */
  readonly handedOverAt?: Instant;
  readonly result: LeadResult;
  /** When it was won, else lost; undefined while it is open, and where nobody knows when. */
  readonly closedAt?: Instant;
  /** The verdict that stands, with its reason's id and whether marketing answered it. */
  readonly verdict?: Verdict;
  readonly verdictAt?: Instant;
  readonly reason?: string;
  readonly answeredAt?: Instant;
  /** Sales gave it back and it has not been taken up again. */
  readonly isNurtured: boolean;
}

/** One handover of a lead. */
export interface HandoverLine {
  /** The lead's place in `LeadTable.leads`. */
  readonly lead: number;
  readonly at: Instant;
  /** Who answered, else who had the lead. */
  readonly owner?: string;
  /** When marketing's systems had it, if before the handover. */
  readonly capturedAt?: Instant;
  /** The first response after it, up to the next handover. */
  readonly respondedAt?: Instant;
  /** ms of business time from the handover to the response, pauses out; undefined where the hours are not known. */
  readonly business?: number;
  /** The strictest clock of each measure, as `slaView` has it; undefined where no rule holds. */
  readonly response?: SlaState;
  readonly qualification?: SlaState;
  /** Contacts by a person (calls, meetings, mails, "I contacted them") from this handover to the next, or to the end. */
  readonly attempts: number;
  /** The last of them. */
  readonly lastAttemptAt?: Instant;
}

/** One outcome of a lead. A lead may have several deals. */
export interface DealLine {
  readonly lead: number;
  readonly result: 'won' | 'lost';
  /** Undefined where nobody knows when. */
  readonly at?: Instant;
  readonly value?: number;
  /** ISO 4217; '' where none is named. */
  readonly currency: string;
  /** How its source calls it, where it says more than won or lost: "cancelled". */
  readonly word?: string;
}

/** Content a rep sent. */
export interface SentLine {
  readonly lead: number;
  /** Id in the agreement's content. */
  readonly content: string;
  readonly title: string;
  readonly at: Instant;
  readonly useful?: boolean;
}

/** Words by number: what a column's codes stand for. */
export type Dictionary = readonly string[];

/**
 * What leads touched by their own will (pages, downloads, forms, webinars, events, followed links, adverts, chats, videos),
 * machines left out: columns over all touches, those of a lead together and oldest first.
 */
export interface TouchColumns {
  /** By lead: the place of its first touch; one entry more than leads, so that a lead's touches end where the next begin. */
  readonly starts: Uint32Array;
  /** ms since 1970. */
  readonly at: Float64Array;
  /** Place in `channels`. */
  readonly channel: Uint16Array;
  /** Place in `campaigns` plus 1; 0: none is told. */
  readonly campaign: Uint16Array;
  /** Place in `contents` plus 1; 0: no content of its own, as a page. */
  readonly content: Uint32Array;
  /** As they were spelt first: case and space around it make no other one. Beginning with `@`: told by the kind, see `channelOf`. */
  readonly channels: Dictionary;
  readonly campaigns: Dictionary;
  /** Titles of downloads, forms, webinars, events and videos. */
  readonly contents: Dictionary;
}

/** What one fact says of each lead. */
export interface FactColumn {
  /** Its different values. */
  readonly values: Dictionary;
  /** By lead: place in `values` plus 1; 0: nothing is known. */
  readonly codes: Uint32Array;
}

/** Everything. */
export interface LeadTable {
  /** When it was counted: nothing later has happened. */
  readonly at: Instant;
  readonly zone: Zone;
  /** The agreement in force then. */
  readonly revision: number;
  /** Its stages, in order. */
  readonly stages: readonly { readonly id: string; readonly name: string }[];
  readonly leads: readonly LeadLine[];
  /** In the order of their leads, then of time. */
  readonly handovers: readonly HandoverLine[];
  readonly deals: readonly DealLine[];
  readonly sent: readonly SentLine[];
  readonly touches: TouchColumns;
  /** By the fact's name. Facts with too many different values to group by, and those that name a person, are left out. */
  readonly facts: ReadonlyMap<string, FactColumn>;
  /** Facts left out for their many values. */
  readonly tooVaried: readonly string[];
  /** What imported tables say of owners, companies and other values of facts. */
  readonly details: Details;
  readonly spend: readonly Spend[];
  readonly paths: readonly ChannelPath[];
}

/** First days of months, oldest first. */
export type Months = readonly PlainDay[];
