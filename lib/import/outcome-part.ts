/** Outcomes of rows: won or lost, when, and for how much. */
import type { Instant } from '../domain/time.ts';
import type { CellReader } from './cell-reader.ts';
import { addTo, type Draft, type PeopleCollector } from './people-collector.ts';
import type { RowPart } from './row-part.ts';
import { stableId } from './stable-id.ts';
import { outcomeOf } from './values/words.ts';

/** Outcomes into a draft. */
export class OutcomePart implements RowPart {
  readonly #cells: CellReader;
  readonly #collector: PeopleCollector;

  constructor(cells: CellReader, collector: PeopleCollector) {
    this.#cells = cells;
    this.#collector = collector;
  }

  take(row: readonly string[], draft: Draft, rowTime: Instant): boolean {
    const cells = this.#cells;
    const { source, fileTime } = cells.context;
    const word = cells.first(row, 'outcome');
    if (word === '') return false;
    const result = outcomeOf(word);
    const column = cells.columns('outcome')[0] ?? -1;
    if (result === null) cells.problem('unknownOutcome', column, word);
    if (result === null || result === 'open') return result === 'open';
    // The day a deal closed decides the month it counts in; the day of the export must not stand in for it.
    const at = cells.instant(row, 'outcomeTime') ?? (rowTime === fileTime ? undefined : rowTime);
    if (at === undefined) {
      if (cells.problemsOnLine === 0) cells.problem('missingTime', column, word);
      return false;
    }
    const money = cells.money(row, 'value');
    const currency = currencyCode(cells.first(row, 'currency')) ?? money?.currency;
    addTo(draft, 'outcomes', {
      id: stableId('outcome', at, result, money?.value, cells.first(row, 'touchpointId')),
      result,
      at,
      source,
      ...(money && { value: money.value }),
      ...(money && currency && { currency }),
    });
    this.#collector.weighEntry();
    return true;
  }
}

function currencyCode(text: string): string | undefined {
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}
