/** Touchpoints of rows, and the responses among them. */
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { CellReader } from './cell-reader.ts';
import { addTo, type Draft, type PeopleCollector } from './people-collector.ts';
import { ResponseReader } from './response-reader.ts';
import { RepeatCounter } from './row-identity.ts';
import type { RowPart } from './row-part.ts';
import { stableId } from './stable-id.ts';
import { clockTimeIn } from './values/clock-time.ts';
import { kindOf } from './values/words.ts';

/** Touchpoints into a draft. */
export class TouchpointPart implements RowPart {
  readonly #cells: CellReader;
  readonly #collector: PeopleCollector;
  readonly #responses: ResponseReader;
  readonly #isBare: boolean;
  readonly #repeats = new RepeatCounter();

  constructor(cells: CellReader, collector: PeopleCollector) {
    this.#cells = cells;
    this.#collector = collector;
    this.#responses = new ResponseReader(cells);
    this.#isBare = cells.columns('title').length === 0 && cells.columns('url').length === 0;
  }

  /** Whether the row says the time of day: with a clock, as a counted instant, or as part of a spreadsheet's day. */
  #hasClock(row: readonly string[]): boolean {
    const text = this.#cells.first(row, 'touchpointTime');
    return text.includes(':') || /^\d{9,}|^\d{5}\.\d/.test(text) || clockTimeIn(text) !== null;
  }

  /** Twice the same at one second is said twice. Twice the same on one day, in a table without times, happened twice. */
  #number(draft: Draft, touchpoint: Touchpoint): void {
    const { at, kind, title, url, channel, campaign } = touchpoint;
    const first = stableId(at, kind, title, url, channel, campaign);
    const id = this.#repeats.idOf(draft, first);
    if (id !== first) touchpoint.externalId = id;
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
    const channel = cells.first(row, 'channel');
    if (channel !== '') touchpoint.channel = cells.clean(channel, 200);
    const campaign = cells.first(row, 'campaign');
    if (campaign !== '') touchpoint.campaign = cells.clean(campaign, 200);
    // A kind Baton has no word for is told by the source's own; what has neither title nor address by its campaign.
    const title = cells.first(row, 'title') || (known === null ? word : '') || (this.#isBare ? campaign : '');
    if (title !== '') touchpoint.title = cells.clean(title, 500);
    const url = cells.first(row, 'url');
    if (url !== '') touchpoint.url = cells.clean(url, 2000);
    const externalId = cells.first(row, 'touchpointId');
    if (externalId !== '' && externalId.length <= 200) touchpoint.externalId = externalId;
    else if (!this.#hasClock(row)) this.#number(draft, touchpoint);
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
