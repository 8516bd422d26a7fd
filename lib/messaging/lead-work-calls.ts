/** What the sidebar asks the worker when the rep works with a lead. Types only. */
import type { CaseStudyState, ConsentForm, ReturnSign } from '../domain/contact.ts';
import type { ContentSuggestion } from '../domain/content/suggest.ts';
import type { Lead } from '../domain/lead.ts';
import type { PlainDay } from '../domain/time.ts';
import type { Call } from './call.ts';

/** Extension pages to worker, about work with one lead. Ids are made by the page; the same id again changes nothing. */
export interface LeadWorkCalls {
  /** The content list for this lead, the best first, each with what speaks for and against it. */
  suggestContent: Call<{ readonly contactId: string }, readonly ContentSuggestion[]>;
  /** The rep sent something of the content list. */
  markSent: Call<{ readonly contactId: string; readonly id: string; readonly content: string }, Lead>;
  undoSent: Call<{ readonly contactId: string; readonly id: string }, Lead>;
  /** Whether what was sent was of use. */
  rateSent: Call<{ readonly contactId: string; readonly id: string; readonly useful: boolean }, Lead>;
  /** Back to marketing, until a day or a sign; one of the two at least. */
  nurtureLead: Call<
    {
      readonly contactId: string;
      readonly id: string;
      readonly until?: PlainDay;
      readonly sign?: ReturnSign;
      readonly note?: string;
    },
    Lead
  >;
  /** Takes it back: the lead is the rep's again. */
  undoNurture: Call<{ readonly contactId: string; readonly id: string }, Lead>;
  /** A step towards a case study. `consented` needs who and in what form. */
  stepCaseStudy: Call<
    {
      readonly contactId: string;
      readonly id: string;
      readonly state: CaseStudyState;
      readonly by?: string;
      readonly form?: ConsentForm;
      readonly note?: string;
    },
    Lead
  >;
  undoCaseStudy: Call<{ readonly contactId: string; readonly id: string }, Lead>;
}
