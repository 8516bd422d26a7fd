/** Counts all leads by fit and engagement, and remembers the count. */
import { GridCount, gridTerms } from '../../../domain/grid/count-grid.ts';
import type { FitGridReply, GridCell } from '../../../domain/grid/fit-grid.ts';
import type { StoredGridLead } from '../../../domain/grid/grid-lead-schema.ts';
import { dayOf } from '../../../domain/time.ts';
import { forEachKind, hasOneSource, unpackChunk } from '../../../storage/chunk.ts';
import { everyChunk, everyRecord, type WholeRecord } from '../../../storage/every-record.ts';
import { cellKey, getGrid, getGridLeads, ledgerVersion, putGrid } from '../../../storage/grid-view.ts';
import { getTotals } from '../../../storage/ledger.ts';
import { fromStoredInBulk } from '../../../storage/stored-contact.ts';
import { agreementInForce } from '../../agreement-in-force.ts';
import type { Workspace } from '../../workspace.ts';

/** The count of a worker. */
export interface GridCounter {
  /** As it was counted last, and how far a count is that goes on now. */
  readonly last: () => Promise<FitGridReply>;
  /** Counts anew; whoever asks meanwhile gets the same count. */
  readonly count: () => Promise<FitGridReply>;
  /** The first leads of a cell, as they were counted last. */
  readonly leadsOf: (cell: GridCell) => Promise<readonly StoredGridLead[]>;
}

/** A counter that has counted nothing yet. */
export function gridCounter(workspace: Workspace): GridCounter {
  let counting: { readonly whole: Promise<FitGridReply>; progress: FitGridReply['counting'] } | undefined;

  async function last(): Promise<FitGridReply> {
    const [kept, { agreement }] = await Promise.all([workspace.database().then(getGrid), agreementInForce(workspace)]);
    const progress = counting?.progress;
    if (!kept) return { grid: null, ...(progress && { counting: progress }) };
    const { terms, version: _, ...grid } = kept.grid;
    const zone = workspace.zone();
    // Points fade, so a day makes a difference.
    const isPast = dayOf(grid.at, zone) !== dayOf(workspace.now(), zone);
    const isOld = kept.isOld || isPast || terms !== gridTerms(agreement);
    return { grid: { ...grid, isOld }, ...(progress && { counting: progress }) };
  }

  async function pass(): Promise<FitGridReply> {
    const database = await workspace.database();
    const [version, { contacts }, { agreement }] = await Promise.all([
      ledgerVersion(database),
      getTotals(database),
      agreementInForce(workspace),
    ]);
    const at = workspace.now();
    const count = new GridCount(agreement, at);
    // Of long journeys all, however old: with so few of them it costs next to nothing, and no figure is off.
    for await (const people of everyRecord(database, everyChunk)) {
      for (const person of people) addTo(count, person);
      if (counting) counting.progress = { done: count.leads, of: Math.max(contacts, count.leads) };
    }
    const { cells, ...counted } = count.result();
    const named = new Map(cells.map(({ cell, leads }) => [cellKey(cell), leads]));
    const { revision } = agreement;
    await putGrid(database, { ...counted, at, revision, terms: gridTerms(agreement), cells: named }, version);
    return { grid: { ...counted, at, revision, isOld: false } };
  }

  return {
    last,
    count() {
      if (counting) return counting.whole;
      const whole = pass().finally(() => {
        counting = undefined;
      });
      counting = { whole, progress: { done: 0, of: 0 } };
      return whole;
    },
    leadsOf: async (cell) => getGridLeads(await workspace.database(), cell),
  };
}

function addTo(count: GridCount, { record, chunks }: WholeRecord): void {
  for (const chunk of chunks) forEachKind(chunk, count.range.take);
  const bounds = count.range.end(hasOneSource(chunks));
  count.add(fromStoredInBulk(record), bounds, () => chunks.flatMap(unpackChunk));
}
