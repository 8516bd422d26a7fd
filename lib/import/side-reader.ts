/**
 * Reads rows that speak of no lead: money spent on channels, paths of channels, and what a table says of owners,
 * companies and the like.
 */
import type { ChannelPath } from '../domain/report/channels/channel-path.ts';
import type { Spend } from '../domain/report/channels/spend.ts';
import type { Detail } from '../domain/report/details.ts';
import { CellReader, type RowContext } from './cell-reader.ts';
import { type FieldId, sideKindOf } from './fields.ts';
import { currencyCode } from './outcome-part.ts';
import { noteProblem } from './report.ts';
import { RowCounter } from './row-identity.ts';
import { SpendSums } from './spend-sums.ts';
import { stableId } from './stable-id.ts';
import { isTotalsRow } from './totals-row.ts';
import { outcomeOf } from './values/outcome-words.ts';
import { channelsIn } from './values/path.ts';

/** Rows for the store, of one of the three kinds. */
export interface SideRows {
  readonly spend: Spend[];
  readonly paths: ChannelPath[];
  readonly details: Detail[];
}

/** As many rows as one message may carry. */
export const sideRowsAtOnce = 5000;

/** More rows without a name are rows like any other. */
const mostNameless = 5;

/** Reads the rows of one file, in order. */
export class SideReader {
  readonly #cells: CellReader;
  readonly #context: RowContext;
  readonly #counter: RowCounter;
  readonly #named = new SpendSums();
  readonly #nameless: { readonly row: Spend; readonly line: number }[] = [];
  #rows: SideRows = { spend: [], paths: [], details: [] };

  constructor(context: RowContext) {
    this.#context = context;
    this.#cells = new CellReader(context);
    this.#counter = new RowCounter(context.mapping.columns.map(({ name }) => name));
  }

  /** Whether it is time to hand on. */
  get full(): boolean {
    return this.count >= sideRowsAtOnce;
  }

  /** How many rows wait. */
  get count(): number {
    const { spend, paths, details } = this.#rows;
    return spend.length + paths.length + details.length;
  }

  /** Hands on what waits. */
  takeAll(): SideRows {
    const rows = this.#rows;
    this.#rows = { spend: [], paths: [], details: [] };
    return rows;
  }

  read(row: readonly string[], line: number): void {
    const { report, mapping } = this.#context;
    report.rows++;
    this.#cells.line = line;
    const kind = sideKindOf(mapping.carries);
    if (isTotalsRow(row)) {
      this.#skipTotals(line);
      return;
    }
    const taken = kind === 'spend' ? this.#spend(row) : kind === 'paths' ? this.#path(row) : this.#detail(row);
    if (taken) return;
    report.skippedRows++;
    if (this.#cells.problemsOnLine === 0) noteProblem(report, { line, code: 'nothingToTake' });
  }

  #id(row: readonly string[]): string {
    return stableId(this.#context.source, this.#counter.idOf(row));
  }

  #spend(row: readonly string[]): boolean {
    const cells = this.#cells;
    const first = cells.period(row, 'spendDay');
    const last = cells.period(row, 'spendUntil');
    const from = first?.from;
    const until = last && from !== undefined && last.until >= from ? last.until : first?.until;
    const cost = cells.money(row, 'cost');
    const channel = cells.clean(cells.first(row, 'channel'), 500);
    const campaign = cells.clean(cells.first(row, 'campaign'), 500);
    const revenue = cells.money(row, 'claimedRevenue');
    const currency = currencyCode(cells.first(row, 'currency')) ?? cost?.currency ?? revenue?.currency;
    const claims = {
      ...this.#amount(row, 'impressions', 'impressions'),
      ...this.#amount(row, 'clicks', 'clicks'),
      ...this.#amount(row, 'claimedLeads', 'leads'),
      ...this.#amount(row, 'claimedConversions', 'conversions'),
      ...(revenue && { revenue: revenue.value }),
    };
    if (!cost && Object.keys(claims).length === 0) return false;
    const labels = this.#said(row, 500);
    this.#take({
      id: this.#id(row),
      source: this.#context.source,
      ...(from !== undefined && until !== undefined && { from, until }),
      ...(channel !== '' && { channel }),
      ...(campaign !== '' && { campaign }),
      ...(cost && { cost: this.#isMicros() ? cost.value / 1e6 : cost.value }),
      ...(currency && { currency }),
      ...claims,
      ...(Object.keys(labels).length > 0 && { labels }),
    });
    return true;
  }

  /** A row without a name, in a table that has names, waits: it may be the total of all others. */
  #take(row: Spend): void {
    const isNamed = row.channel !== undefined || row.campaign !== undefined;
    if (isNamed) this.#named.add(row);
    const mayBeTotal = !isNamed && this.#cells.columns('channel').length + this.#cells.columns('campaign').length > 0;
    if (mayBeTotal && this.#nameless.length < mostNameless) this.#nameless.push({ row, line: this.#cells.line });
    else this.#rows.spend.push(row);
  }

  /** Decides about what waited, when there are no more rows. */
  finish(): void {
    for (const { row, line } of this.#nameless.splice(0)) {
      if (this.#named.isTotal(row)) this.#skipTotals(line);
      else this.#rows.spend.push(row);
    }
  }

  #skipTotals(line: number): void {
    const { report } = this.#context;
    report.skippedRows++;
    noteProblem(report, { line, code: 'totalsRow' });
  }

  /** Google Ads counts in millionths. */
  #isMicros(): boolean {
    return /micros$/i.test(this.#cells.nameOf(this.#cells.columns('cost')[0] ?? -1));
  }

  #amount<Name extends string>(row: readonly string[], field: FieldId, name: Name): Partial<Record<Name, number>> {
    const sum = this.#cells.money(row, field);
    return (sum ? { [name]: sum.value } : {}) as Partial<Record<Name, number>>;
  }

  #path(row: readonly string[]): boolean {
    const cells = this.#cells;
    const [column = -1] = cells.columns('path');
    const channels = channelsIn(cells.first(row, 'path'), this.#context.hints[column]?.separator)
      .slice(0, 1000)
      .map((name) => cells.clean(name, 200));
    if (channels.length === 0) return false;
    const without = cells.money(row, 'pathNulls')?.value ?? 0;
    const conversions = this.#conversions(row);
    const value = cells.money(row, 'pathValue');
    const currency = currencyCode(cells.first(row, 'currency')) ?? value?.currency;
    this.#rows.paths.push({
      id: this.#id(row),
      source: this.#context.source,
      channels,
      conversions: Math.max(conversions, 0),
      value: value?.value ?? 0,
      ...(currency && { currency }),
      // One buyer's path that did not convert is one buyer without.
      without: Math.max(without, conversions === 0 && cells.columns('pathNulls').length === 0 ? 1 : 0),
    });
    return true;
  }

  /** A number of them, or of one buyer yes or no. A table without such a column has a row for each conversion. */
  #conversions(row: readonly string[]): number {
    const [column] = this.#cells.columns('pathConversions');
    if (column === undefined) return 1;
    const result = /\d/.test(row[column] ?? '') ? null : outcomeOf(this.#cells.text(row, column));
    if (result !== null) return result === 'won' ? 1 : 0;
    return this.#cells.money(row, 'pathConversions')?.value ?? 0;
  }

  #detail(row: readonly string[]): boolean {
    const cells = this.#cells;
    const value = cells.clean(cells.first(row, 'detailKey'), 1000);
    const says = this.#said(row, 1000);
    if (value === '' || Object.keys(says).length === 0) return false;
    const { source, mapping } = this.#context;
    this.#rows.details.push({ of: mapping.about ?? '', value, says, source });
    return true;
  }

  /** The columns kept as they are, by their names. */
  #said(row: readonly string[], limit: number): Record<string, string> {
    const said: Record<string, string> = {};
    for (const index of this.#cells.columns('fact')) {
      const text = this.#cells.text(row, index);
      const name = this.#cells.nameOf(index);
      // The one name that would reach an object's prototype.
      if (text !== '') said[name === '__proto__' ? 'proto' : name.slice(0, 200)] = this.#cells.clean(text, limit);
    }
    return said;
  }
}
