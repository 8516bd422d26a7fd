/** Outcomes of rows: won or lost, when, and for how much. */
import { nameKey } from '../domain/name-key.ts';
import type { Instant } from '../domain/time.ts';
import type { CellReader } from './cell-reader.ts';
import { DealRows } from './deal-rows.ts';
import type { Draft, PeopleCollector } from './people-collector.ts';
import type { RowPart } from './row-part.ts';
import { stableId } from './stable-id.ts';
import { type OutcomeResult, outcomeOf, saysNoMore } from './values/outcome-words.ts';
import { wordsOf } from './values/words.ts';

/** Outcomes into a draft. */
export class OutcomePart implements RowPart {
  readonly #cells: CellReader;
  readonly #collector: PeopleCollector;
  readonly #words: ReadonlyMap<string, OutcomeResult>;
  /** Columns that say whether it has ended at all. */
  readonly #closing: readonly number[];
  readonly #deals = new DealRows();

  constructor(cells: CellReader, collector: PeopleCollector) {
    this.#cells = cells;
    this.#collector = collector;
    const { columns, outcomeWords = {} } = cells.context.mapping;
    this.#closing = columns.flatMap(({ name }, index) => (wordsOf(name) === 'is closed' ? [index] : []));
    this.#words = new Map(Object.entries(outcomeWords).map(([word, result]) => [nameKey(word), result]));
  }

  take(row: readonly string[], draft: Draft, rowTime: Instant): boolean {
    const cells = this.#cells;
    const { source, fileTime } = cells.context;
    const word = cells.first(row, 'outcome');
    const result = this.#result(row, word);
    if (result === null && word !== '') cells.problem('unknownOutcome', cells.columns('outcome')[0] ?? -1, word);
    if (result === null || result === 'open') return result === 'open';
    const at = this.#closedAt(row, rowTime);
    const money = cells.money(row, 'value');
    const currency = currencyCode(cells.first(row, 'currency')) ?? money?.currency;
    const deal = cells.first(row, 'dealId').replace(/^(\d+)\.0$/, '$1');
    const event = cells.first(row, 'touchpointId');
    const outcome = {
      // Without an id of its own it is made of what is said of it, so that it is the same in whichever export it stands.
      id: deal === '' ? stableId('outcome', at ?? 'undated', result, money?.value, event) : stableId('deal', deal),
      result,
      at: at ?? fileTime,
      ...(at === undefined && { undated: true }),
      ...(deal !== '' && { toldAt: rowTime }),
      source,
      ...(word !== '' && !saysNoMore(word) && { word: cells.clean(word, 200) }),
      ...(money && { value: money.value }),
      ...(money && currency && { currency }),
    };
    if (deal === '' && event === '' && money) this.#deals.addAnother(draft, outcome);
    else this.#deals.add(draft, outcome);
    this.#collector.weighEntry();
    return true;
  }

  #result(row: readonly string[], word: string): OutcomeResult | null {
    const cells = this.#cells;
    if (word !== '') {
      const result = this.#words.get(nameKey(word)) ?? outcomeOf(word);
      return result === 'open' && saysNoMore(word) && this.#isClosed(row) ? 'lost' : result;
    }
    const { everyOutcome } = cells.context.mapping;
    if (!everyOutcome || cells.columns('outcome').length > 0) return null;
    // Where such a table has a column for the day, a row without one has not come to an end.
    const times = cells.columns('outcomeTime');
    return times.length > 0 && times.every((index) => cells.text(row, index) === '') ? 'open' : everyOutcome;
  }

  /** Beside `IsWon`, which says no of what was lost and of what is open alike, `IsClosed` tells the two apart. */
  #isClosed(row: readonly string[]): boolean {
    return this.#closing.some((index) => outcomeOf(this.#cells.text(row, index)) === 'won');
  }

  /** The day a deal closed decides the month it counts in; the day of the export must not stand in for it. */
  #closedAt(row: readonly string[], rowTime: Instant): Instant | undefined {
    const cells = this.#cells;
    const { fileTime } = cells.context;
    const said = cells.instant(row, 'outcomeTime') ?? (rowTime === fileTime ? undefined : rowTime);
    // In a log, what stands in a row happened then.
    return said ?? cells.instant(row, 'touchpointTime');
  }
}

/** An ISO 4217 code, whatever its case. */
export function currencyCode(text: string): string | undefined {
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
