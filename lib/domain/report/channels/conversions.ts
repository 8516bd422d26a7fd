/** The conversions of a period. */
import type { Instant } from '../../time.ts';
import { linesOf } from '../by-lead.ts';
import type { ConversionGoal } from '../lead-pick.ts';
import type { LeadTable } from '../lead-table.ts';
import { leadsIn, periodTest, valueTest } from '../leads-in.ts';
import type { ReportFilter } from '../report-filter.ts';

/** One conversion of a lead. */
export interface Conversion {
  readonly lead: number;
  /** Undefined where nobody knows when. */
  readonly at: Instant | undefined;
  /** 0 where nobody says. */
  readonly value: number;
  readonly currency: string;
}

/**
 * Each deal that was won in the period; or each lead that was handed over for the first time in it. In the order of their
 * leads. A conversion nobody dated is in no period, but in "since ever".
 */
export function* conversionsIn(table: LeadTable, filter: ReportFilter, goal: ConversionGoal): Generator<Conversion> {
  if (goal === 'handedOver') {
    for (const lead of leadsIn(table, filter, 'handedOver')) {
      yield { lead, at: table.leads[lead]?.handedOverAt, value: 0, currency: '' };
    }
    return;
  }
  const isIn = periodTest(table, filter);
  const has = valueTest(table, filter.where);
  for (const { lead, result, at, value = 0, currency } of table.deals) {
    if (result === 'won' && isIn(at) && has(lead)) yield { lead, at, value, currency };
  }
}

/** When the lead at a place converted, each time; undefined where nobody knows when. */
export function conversionsOf(
  { leads, deals }: LeadTable,
  lead: number,
  goal: ConversionGoal,
): readonly (Instant | undefined)[] {
  if (goal === 'handedOver') return leads[lead]?.handedOverAt === undefined ? [] : [leads[lead].handedOverAt];
  return linesOf(deals, leads.length, lead).flatMap(({ result, at }) => (result === 'won' ? [at] : []));
}
