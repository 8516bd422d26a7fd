/** What extension pages ask the worker about the agreement. Types only. */

import type { ReviewItem } from '../domain/agreement/review-item.ts';
import type { Agreement } from '../domain/agreement/schema.ts';
import type { Side } from '../domain/agreement/signing-schema.ts';
import type { FitTrial, TrialParts, TriedPerson } from '../domain/qualification/fit-trial.ts';
import type { Instant } from '../domain/time.ts';
import type { Call } from './call.ts';

/** A draft of an agreement, kept so that a closed tab loses nothing. Who shows it checks it: see `readKeptDraft`. */
export interface KeptDraft {
  /** As it stood in the fields, right or wrong. */
  readonly draft: unknown;
  /** The agreement that it was written from: what `mergeAgreements` compares both with. `null` where it is lost. */
  readonly base: unknown;
  readonly savedAt: Instant;
  /** Another for each time that a draft is kept. */
  readonly id: string;
}

/** The draft that is to be written on, and those that were written beside it, as in another tab. */
export interface KeptDrafts extends KeptDraft {
  readonly others: readonly KeptDraft[];
}

/** Something on the list of the next review, with the name (or else an address) of the lead it is about. */
export interface ListedReviewItem extends ReviewItem {
  readonly lead?: string;
}

/** Extension pages to worker, about the agreement. */
export interface AgreementCalls {
  /** The agreement in force; `isDefault` where the teams have not written one. */
  agreement: Call<
    null,
    {
      readonly agreement: Agreement;
      readonly isDefault: boolean;
      /** All revisions, in the order in which they apply. */
      readonly versions: readonly Pick<Agreement, 'name' | 'revision' | 'validFrom'>[];
      /** The revision that applies from a day to come. */
      readonly upcoming?: Agreement;
    }
  >;
  /**
   * Puts an agreement in force after checking it, from its own day. `basedOn` is the revision it was written from:
   * refused with `agreementChanged` where another has been put in force since. With it, a `change` that the agreement
   * has must say who made it and why, and be based on the newest one's `change`.
   */
  putAgreement: Call<{ readonly agreement: unknown; readonly basedOn?: number }, { readonly agreement: Agreement }>;
  /** Back to the agreement Baton ships. */
  resetAgreement: Call<null, null>;
  /** Every revision that is stored, whole, in the order in which they apply. */
  agreementVersions: Call<null, readonly Agreement[]>;
  /**
   * How many leads stand in each stage now, by the words they have for it, the most used first; no matter whether an
   * agreement knows the word.
   */
  stageUse: Call<null, readonly { readonly word: string; readonly leads: number }[]>;
  /**
   * Somebody signs a stored revision for a side. The same name twice for one side changes nothing, unless the text was
   * changed since: then it is signed anew. `notFound` for a revision that is not stored, as the one Baton ships.
   */
  signAgreement: Call<
    { readonly revision: number; readonly side: Side; readonly name: string },
    { readonly agreement: Agreement }
  >;
  /** Takes a signature back. */
  unsignAgreement: Call<
    { readonly revision: number; readonly side: Side; readonly name: string },
    { readonly agreement: Agreement }
  >;
  /** The draft that is kept, with others beside it; `null` where there is none. */
  agreementDraft: Call<null, KeptDrafts | null>;
  /**
   * Keeps a draft in the stead of those whose ids its writer knows; one that was written elsewhere meanwhile stays beside
   * it. A draft of `null` forgets those that are known. Without `knows` all are meant, and `null` forgets them all.
   * Stored before it is acknowledged; the same id again changes nothing. Gives what is kept then.
   */
  keepAgreementDraft: Call<
    {
      readonly draft: unknown;
      readonly base?: Agreement;
      readonly id?: string;
      readonly knows?: readonly string[];
    } | null,
    KeptDrafts | null
  >;

  /**
   * What rules that are being written would make of the leads stored last, at most 2,000: their fit and personas, with
   * `levels` also the engagement of as many as have 20,000 touchpoints, and with `email` what they would make of the
   * person with this address. Changes nothing.
   */
  tryFit: Call<
    { readonly parts: TrialParts; readonly levels?: boolean; readonly email?: string },
    {
      readonly trial: FitTrial;
      /** How many leads are stored in all. */
      readonly stored: number;
      /** Left out where nobody has the address. */
      readonly person?: TriedPerson;
    }
  >;

  /** What the next review shall look at, oldest first: what did not fit a lead. */
  reviewItems: Call<null, readonly ListedReviewItem[]>;
  /** Puts something on the list of the next review. The same id again changes nothing. */
  putReviewItem: Call<
    { readonly id: string; readonly stage: string; readonly note: string; readonly contactId?: string },
    null
  >;
  /** Talked about: takes it off the list. */
  settleReviewItem: Call<{ readonly id: string }, null>;
}
