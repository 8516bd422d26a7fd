/** What is shown of a rep's work with a lead beside answering it: given back to marketing, on the way to a case study. */
import type { CaseStudyStep, ReturnSign } from './contact.ts';
import type { Instant, PlainDay } from './time.ts';
import type { TouchpointKind } from './touchpoint.ts';

/** A lead that sales gave back to marketing; see `nurtureView`. */
export interface NurtureView {
  readonly id: string;
  readonly since: Instant;
  /** What it was given back until: a day, a sign, or the first of both. */
  readonly until?: PlainDay;
  readonly sign?: ReturnSign;
  readonly note?: string;
  /** When it returns or returned, as far as is known, and by what; of a sign, what they did. */
  readonly returns?: {
    readonly at: Instant;
    readonly by: 'day' | ReturnSign;
    readonly kind?: TouchpointKind;
    readonly what?: string;
  };
  /** The same instant, where it has come. */
  readonly returnedAt?: Instant;
}

/** Whether a lead is with marketing at an instant: given back, and not returned. */
export function isNurtured(nurture: NurtureView | undefined, now: Instant): boolean {
  return nurture !== undefined && (nurture.returns === undefined || now < nurture.returns.at);
}

/** A customer and a case study of theirs. */
export interface CaseStudyView {
  /** Whether it may be proposed: the lead was won, and nobody called it bad. */
  readonly mayPropose: boolean;
  /** What was said of it and stands, the latest first. */
  readonly steps: readonly CaseStudyStep[];
}
