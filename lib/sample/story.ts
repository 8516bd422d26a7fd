/**
 * A story: what the sample workspace tells of one person, as a table without a date in it. All days count back from
 * the story's anchor: the day of the handover, or today where nobody was handed over. They are working days, except for
 * people who read at home.
 */
import type { CaseStudyState, ConsentForm, PauseKind, ReturnSign, responseKinds, Verdict } from '../domain/contact.ts';
import type { Actor, TouchpointKind } from '../domain/touchpoint.ts';
import type { SampleContentId } from './sample-content.ts';

/** A touchpoint: days before the anchor, local clock time, kind, title, path on the story's site, who did it. */
export type Step = readonly [
  daysBefore: number,
  time: string,
  kind: TouchpointKind,
  title: string,
  path?: string,
  actor?: Actor,
];

/** A touchpoint after the handover, in business hours since. */
export type LaterStep = readonly [hoursAfter: number, kind: TouchpointKind, title: string, path?: string];

/** Something of the content list that was sent, in business hours after the handover, and whether it was of use. */
export type StorySending = readonly [content: SampleContentId, hoursAfter: number, useful?: boolean];

/** A step towards a case study, in business hours after the handover; who consented, and how. */
export type StoryCaseStudy = readonly [state: CaseStudyState, hoursAfter: number, by?: string, form?: ConsentForm];

/** What happened from the handover to sales on. */
export interface StoryHandover {
  /** When: business hours before now, or a clock time some calendar days ago (from a weekend moved back to its Friday). */
  readonly ago: { readonly businessHours: number } | { readonly days: number; readonly time: string };
  /** The first response, in business hours after the handover. */
  readonly answer?: readonly [hoursAfter: number, kind: (typeof responseKinds)[number], title: string];
  /** Minutes for which marketing's systems had the lead before; left out, a few. */
  readonly systemDelay?: number;
  /** Whose the lead became, in business hours after the handover. Until then it was the story's owner's. */
  readonly passedOn?: readonly [hoursAfter: number, owner: string];
  /** A pause, in business hours after the handover. Without `to` it still lasts. */
  readonly pause?: {
    readonly from: number;
    readonly to?: number;
    readonly kind: PauseKind;
    readonly reason: string;
  };
  /** Stages after MQL, in business hours after the handover. */
  readonly stages?: readonly (readonly [stage: string, hoursAfter: number])[];
  readonly steps?: readonly LaterStep[];
  readonly feedback?: readonly [verdict: Verdict, hoursAfter: number, reason?: string];
  /** Marketing's answer to the reason. */
  readonly answered?: readonly [hoursAfter: number, text: string];
  readonly sent?: readonly StorySending[];
  /** Given back to marketing, in business hours after the handover: until a day from today, or until a sign. */
  readonly nurture?: {
    readonly from: number;
    readonly inDays?: number;
    readonly sign?: ReturnSign;
    readonly note: string;
  };
  readonly caseStudy?: readonly StoryCaseStudy[];
  /** Value in EUR. */
  readonly outcome?: readonly [result: 'won' | 'lost', hoursAfter: number, value?: number];
}

/** One person's story. */
export interface Story {
  /** Id of the person in `samplePeople`. */
  readonly person: number;
  /** Origin of the seller's site. */
  readonly site: string;
  /** Private people read on Sundays too: their days are calendar days. */
  readonly atHome?: true;
  /** Found by the e-mail on the page alone: the CRM's record is not known beforehand. */
  readonly foundBy?: 'email';
  readonly owner?: string;
  readonly leadSource?: string;
  /** What they told: need, budget, authority. */
  readonly told?: { readonly daysBefore: number; readonly facts: Readonly<Record<string, string>> };
  readonly stages?: readonly (readonly [stage: string, daysBefore: number, time: string])[];
  readonly steps: readonly Step[];
  readonly deadline?: {
    /** Days from today; negative where it has passed. */
    readonly inDays: number;
    readonly what: string;
    readonly by: 'rep' | 'form' | 'crm';
    readonly learntDaysBefore: number;
  };
  readonly handover?: StoryHandover;
}
