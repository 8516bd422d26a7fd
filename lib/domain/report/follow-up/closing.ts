/** The leads whose closing is compared: by what they have in common, and by who has them. */
import { isKnownZone, zoneClock } from '../../business-time/zone-clock.ts';
import { cellOf } from '../dimension.ts';
import type { LeadLine, LeadTable } from '../lead-table.ts';
import { leadsIn } from '../leads-in.ts';
import { monthOf } from '../months.ts';
import type { ReportFilter } from '../report-filter.ts';
import { minimumSample } from '../tally.ts';
import { spreadOfWaits } from './spread-of-waits.ts';

/** How many leads somebody has, and what came of them. */
export interface Holding {
  leads: number;
  won: number;
  open: number;
}

/** By who has the leads now; null: nobody. */
export type Holdings = Map<string | null, Holding>;

/** What close rates are worked out of. */
export interface Closing {
  readonly all: Holdings;
  /** By cell of fit and engagement. */
  readonly cells: ReadonlyMap<string, Holdings>;
  /** The same, but young leads by the month of their handover as well: what is alike in time, too. */
  readonly alike: ReadonlyMap<string, Holdings>;
  readonly daysToRipen?: number;
}

/** Over the leads that were handed over for the first time in the period. */
export function closingOf(table: LeadTable, filter: ReportFilter): Closing {
  const { zone, at } = table;
  const clock = zoneClock(isKnownZone(zone) ? zone : 'UTC');
  const today = clock.dayNumberAt(at);
  const daysToRipen = ripening(table, filter, (instant) => clock.dayNumberAt(instant));
  const all: Holdings = new Map();
  const cells = new Map<string, Holdings>();
  const alike = new Map<string, Holdings>();
  const nameOfCell = cellNames();
  for (const place of leadsIn(table, filter, 'handedOver')) {
    const line = table.leads[place];
    if (line?.handedOverAt === undefined) continue;
    const cell = nameOfCell(line);
    const age = today - clock.dayNumberAt(line.handedOverAt);
    const isYoung = daysToRipen !== undefined && age < daysToRipen;
    add(all, line);
    add(holdingsFor(cells, cell), line);
    add(holdingsFor(alike, isYoung ? `${cell} ${monthOf(line.handedOverAt, zone)}` : cell), line);
  }
  return { all, cells, alike, ...(daysToRipen !== undefined && { daysToRipen }) };
}

/** `cellOf`, each name made once and not for every lead. */
function cellNames(): typeof cellOf {
  const names = new Map<LeadLine['grade'], string[]>();
  return (line) => {
    let ofGrade = names.get(line.grade);
    if (!ofGrade) {
      ofGrade = [];
      names.set(line.grade, ofGrade);
    }
    ofGrade[line.level] ??= cellOf(line);
    return ofGrade[line.level] ?? '';
  };
}

/** Days from the first handover within which nine of ten were won; over all leads like the filter's, whenever they came. */
function ripening(table: LeadTable, { where }: ReportFilter, dayOf: (at: number) => number): number | undefined {
  const days: number[] = [];
  for (const place of leadsIn(table, { where }, 'handedOver')) {
    const { result, handedOverAt, closedAt } = table.leads[place] ?? {};
    if (result !== 'won' || handedOverAt === undefined || closedAt === undefined || closedAt < handedOverAt) continue;
    days.push(dayOf(closedAt) - dayOf(handedOverAt));
  }
  return days.length < minimumSample ? undefined : spreadOfWaits(days)?.ninth;
}

function holdingsFor(groups: Map<string, Holdings>, key: string): Holdings {
  let group = groups.get(key);
  if (!group) {
    group = new Map();
    groups.set(key, group);
  }
  return group;
}

function add(
  holdings: Holdings,
  { owner = null, result }: { readonly owner?: string | null } & Pick<LeadLine, 'result'>,
) {
  let holding = holdings.get(owner);
  if (!holding) {
    holding = { leads: 0, won: 0, open: 0 };
    holdings.set(owner, holding);
  }
  holding.leads += 1;
  if (result === 'won') holding.won += 1;
  if (result === 'open') holding.open += 1;
}

/** What all reps have together; what nobody has is left out, as nobody tried to close it. */
export function heldByReps(holdings: ReadonlyMap<string | null, Holding>): Holding {
  const sum: Holding = { leads: 0, won: 0, open: 0 };
  for (const [owner, { leads, won, open }] of holdings) {
    if (owner === null) continue;
    sum.leads += leads;
    sum.won += won;
    sum.open += open;
  }
  return sum;
}
