/** What every report of the page has at hand: the filter, the count it is made of, and the agreement. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Agreement } from '../../lib/domain/agreement/schema.ts';
import type { LeadPick } from '../../lib/domain/report/lead-pick.ts';
import type { CountState, DimensionChoice, ReportQuestion } from '../../lib/domain/report/report.ts';
import type { DimensionValue, ReportFilter } from '../../lib/domain/report/report-filter.ts';
import type { PlainDay } from '../../lib/domain/time.ts';

/** See above. */
export interface ReportPlace {
  readonly filter: ReportFilter;
  readonly state: CountState;
  readonly agreement: Agreement;
  readonly dimensions: readonly DimensionChoice[];
  /** Facts that leads cannot be grouped by: they have too many different values. */
  readonly tooVaried: readonly string[];
  /** The first day anything is known of. */
  readonly firstDay?: PlainDay;
  /** What a report keeps in the address besides the filter. */
  readonly choices: Readonly<Record<string, string>>;
  readonly setFilter: (filter: ReportFilter) => void;
  /** Keeps a choice in the address; with '' forgets it. */
  readonly setChoice: (name: string, value: string) => void;
  /** Narrows the filter to one value, as a click on a row does. */
  readonly narrow: (value: DimensionValue) => void;
  /** Shows the leads behind a figure. `title` says what it counts. */
  readonly showLeads: (question: ReportQuestion, pick: LeadPick, title: string) => void;
}

/** Given by the page. */
export const ReportContext = createContext<ReportPlace | null>(null);

/** The page's. Throws outside of it. */
export function useReportPlace(): ReportPlace {
  const place = useContext(ReportContext);
  if (!place) throw new Error('a report stands outside of its page');
  return place;
}
