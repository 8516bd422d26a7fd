/** Touchpoints of rows, and the responses among them. */
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { CellReader } from './cell-reader.ts';
import { addTo, type Draft, type PeopleCollector } from './people-collector.ts';
import { ResponseReader } from './response-reader.ts';
import type { RowPart } from './row-part.ts';
import { kindOf } from './values/words.ts';

/** Touchpoints into a draft. */
export class TouchpointPart implements RowPart {
  readonly #cells: CellReader;
  readonly #collector: PeopleCollector;
  readonly #responses: ResponseReader;

  constructor(cells: CellReader, collector: PeopleCollector) {
    this.#cells = cells;
    this.#collector = collector;
    this.#responses = new ResponseReader(cells);
  }

  take(row: readonly string[], draft: Draft): boolean {
    const cells = this.#cells;
    const { mapping, source } = cells.context;
    const at = cells.instant(row, 'touchpointTime');
    if (at === undefined) {
      const column = cells.columns('touchpointTime')[0];
      if (cells.problemsOnLine === 0) cells.problem('missingTime', column ?? -1, '');
      return false;
    }
    const word = cells.first(row, 'kind');
    const known = word === '' ? mapping.defaultKind : kindOf(word);
    const touchpoint: Touchpoint = { at, kind: known ?? 'other', source };
    // A kind Baton has no word for is told by the source's own.
    const title = cells.first(row, 'title') || (known === null ? word : '');
    if (title !== '') touchpoint.title = cells.clean(title, 500);
    const url = cells.first(row, 'url');
    if (url !== '') touchpoint.url = cells.clean(url, 2000);
    const externalId = cells.first(row, 'touchpointId');
    if (externalId !== '' && externalId.length <= 200) touchpoint.externalId = externalId;
    const agent = cells.clean(cells.first(row, 'agent'), 300);
    if (agent !== '') touchpoint.agent = agent;
    this.#collector.addTouchpoint(draft, touchpoint);
    const response = this.#responses.read(row, touchpoint, word);
    if (response) {
      addTo(draft, 'responses', response);
      this.#collector.weighEntry();
    }
    return true;
  }
}
