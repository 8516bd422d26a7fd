/** A closed day and the name people know it by, as calendars hold it. */
import type { PlainDay } from '../domain/time.ts';

export interface Holiday {
  readonly day: PlainDay;
  readonly name: string;
}

/** A country's holidays as Baton knows them itself. Checked year by year against two independent public lists. */
export interface OwnList {
  /** ISO 3166-1 code of two letters. */
  readonly country: string;
  /** The first and the last year it is good for. By rules: as the law stands; by a table: as announced. */
  readonly from: number;
  readonly to: number;
  /** The holidays of one of those years, in any order, weekend days included. */
  readonly inYear: (year: number) => readonly Holiday[];
}
