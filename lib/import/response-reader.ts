/** Which touchpoints are a person's response to the buyer, and stop the clock. */
import type { Response } from '../domain/contact.ts';
import { isPerson } from '../domain/sla/person.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';
import type { CellReader } from './cell-reader.ts';
import { fields } from './fields.ts';
import { stableId } from './stable-id.ts';
import { isPersonal, isResponse, isUndone } from './values/responses.ts';
import { wordsOf } from './values/words.ts';

/** Columns that say who did it: a CRM's record of what its users do has one, a log of what buyers do has none. */
const authors: ReadonlySet<string> = new Set([
  ...fields.owner.names,
  'property hubspot owner id',
  'activity owner',
  'sender',
  'sent by',
  'from',
  'author',
  'created by',
  'created by id',
  'logged by',
]);
/** Columns that say whether it was done or is still to do. */
const states: ReadonlySet<string> = new Set(['status', 'task status', 'activity status', 'is closed', 'completed']);

/** Reads the rows of one table. */
export class ResponseReader {
  readonly #cells: CellReader;
  readonly #authors: readonly number[];
  readonly #states: readonly number[];

  constructor(cells: CellReader) {
    const columns = cells.context.mapping.columns.map(({ name }, index) => ({ index, words: wordsOf(name) }));
    const among = (names: ReadonlySet<string>) =>
      columns.flatMap(({ index, words }) => (names.has(words) ? index : []));
    this.#cells = cells;
    this.#authors = among(authors);
    this.#states = among(states);
  }

  /** The response that a row's touchpoint is; `null` where it is none. `word` is the source's own for its kind. */
  read(row: readonly string[], { at, kind, actor, source }: Touchpoint, word: string): Response | null {
    if ((kind !== 'call' && kind !== 'meeting' && kind !== 'mail') || actor === 'machine') return null;
    // A file knows of meetings to come; they have answered nobody yet.
    if (at > this.#cells.context.fileTime || !isResponse(kind, word) || this.#isUndone(row)) return null;
    const by = this.#author(row);
    // Marketing's systems call their mails by the same word.
    if (kind === 'mail' && !isPersonal(word) && (by === '' || !isPerson(by))) return null;
    return { id: stableId('response', at, kind), at, kind, source, ...(by !== '' && { by }) };
  }

  #author(row: readonly string[]): string {
    for (const index of this.#authors) {
      const name = this.#cells.text(row, index);
      if (name !== '') return this.#cells.clean(name, 200);
    }
    return '';
  }

  #isUndone(row: readonly string[]): boolean {
    return this.#states.some((index) => isUndone(this.#cells.text(row, index)));
  }
}
