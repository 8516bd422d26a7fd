/** Handovers and first responses of rows. */
import type { CellReader } from './cell-reader.ts';
import { addTo, type Draft, type PeopleCollector } from './people-collector.ts';
import type { RowPart } from './row-part.ts';
import { stableId } from './stable-id.ts';

/** Handovers and first responses into a draft. */
export class HandoverPart implements RowPart {
  readonly #cells: CellReader;
  readonly #collector: PeopleCollector;

  constructor(cells: CellReader, collector: PeopleCollector) {
    this.#cells = cells;
    this.#collector = collector;
  }

  take(row: readonly string[], draft: Draft): boolean {
    const cells = this.#cells;
    const { source } = cells.context;
    const handedOver = cells.instant(row, 'handoverTime');
    const responded = cells.instant(row, 'responseTime');
    const captured = cells.instant(row, 'capturedAt');
    if (captured !== undefined && (draft.createdAt === undefined || captured < draft.createdAt)) {
      draft.createdAt = captured;
    }
    const owner = cells.clean(cells.first(row, 'owner'), 200);
    if (handedOver !== undefined) {
      const id = stableId('handover', handedOver);
      // Nobody hands over what is not there yet: a later time is of something else.
      const capturedAt = captured !== undefined && captured <= handedOver ? captured : undefined;
      addTo(draft, 'handovers', {
        id,
        at: handedOver,
        source,
        ...(owner !== '' && { owner }),
        ...(capturedAt !== undefined && { capturedAt }),
      });
      this.#collector.weighEntry();
    }
    if (responded !== undefined) {
      // The file says that the buyer was contacted, not how.
      const id = stableId('response', responded);
      addTo(draft, 'responses', { id, at: responded, kind: 'marked', source, ...(owner !== '' && { by: owner }) });
      this.#collector.weighEntry();
    }
    return handedOver !== undefined || responded !== undefined;
  }
}
