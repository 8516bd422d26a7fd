/** What extension pages ask the worker for reports. Types only. */
import type { ChannelPath } from '../domain/report/channels/channel-path.ts';
import type { Spend } from '../domain/report/channels/spend.ts';
import type { Detail } from '../domain/report/details.ts';
import type { LeadPick } from '../domain/report/lead-pick.ts';
import type { CountState, DimensionChoice, ReportLead, ReportQuestion, Reports } from '../domain/report/report.ts';
import type { PlainDay } from '../domain/time.ts';
import type { Call } from './call.ts';

/** The kinds of tables that speak of no lead. */
export type SideTable = 'spend' | 'paths' | 'details';

/** Extension pages to worker, about reports. */
export interface ReportCalls {
  /** A report over the leads as they were counted last; `report` is null where they never were. */
  report: Call<
    { readonly question: ReportQuestion },
    { readonly state: CountState; readonly report: Reports[keyof Reports] | null }
  >;
  /** Counts everybody anew and answers when it is done; whoever asks meanwhile waits for the same count. */
  countReports: Call<null, CountState>;
  /** How old the count is, and how far one is that goes on now. */
  reportState: Call<null, CountState>;
  /**
   * What can be grouped and filtered by, the facts that cannot because nearly every lead has a value of its own, and the
   * first day anything is known of. Empty where nothing was counted.
   */
  reportChoices: Call<
    null,
    {
      readonly dimensions: readonly DimensionChoice[];
      readonly tooVaried: readonly string[];
      readonly firstDay?: PlainDay;
    }
  >;
  /** The leads behind a figure of a report, the newest first; `limit` 1 to 1,000. */
  reportLeads: Call<
    { readonly question: ReportQuestion; readonly pick: LeadPick; readonly skip?: number; readonly limit: number },
    { readonly count: number; readonly leads: readonly ReportLead[] }
  >;
  /** Rows of tables that speak of no lead into the store. May be repeated. At most 5,000 rows at once. */
  importSide: Call<
    { readonly spend: readonly Spend[]; readonly paths: readonly ChannelPath[]; readonly details: readonly Detail[] },
    { readonly added: number; readonly known: number }
  >;
  /** The tables of that kind that are stored, by the file they came from. */
  sideTables: Call<null, readonly { readonly kind: SideTable; readonly source: string; readonly rows: number }[]>;
  /** Removes what came from one of them. */
  forgetSide: Call<{ readonly kind: SideTable; readonly source: string }, null>;
}
