/** Leads of tables that name nobody: each row is one, known again by what stands in it. */
import { recordKey } from '../domain/record.ts';
import { elsewhere, type Mapping, type RecordHome } from './mapping.ts';
import { stableId } from './stable-id.ts';

/** Where such rows are records of: no CRM. */
const rowsHome: RecordHome = { crm: elsewhere, account: 'rows', object: 'lead' };

/** Whether a mapping takes each row as a lead of its own: it says so, and no column says who it is about. */
export function takesEachRow({ rows, columns }: Mapping): boolean {
  return rows === 'each' && !columns.some(({ field }) => field === 'email' || field === 'recordId');
}

/** Counts rows that are equal, so that the second of them is another row, and the same one when the file is read again. */
export class RowCounter {
  readonly #names: string;
  readonly #seen = new Map<string, number>();

  /** @param names of the table's columns: the same cells under other names are another row. */
  constructor(names: readonly string[]) {
    this.#names = stableId(...names);
  }

  /** An id of the row: made of its cells, and of how many equal ones came before it. */
  idOf(row: readonly string[]): string {
    const id = stableId(this.#names, ...row.map((cell) => cell.trim()));
    const before = this.#seen.get(id) ?? 0;
    this.#seen.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  }
}

/**
 * Tells entries of one person apart that a file says in the same words: the second gets a number, the same one whenever the
 * file is read. What was counted of a person is forgotten once they are handed on.
 */
export class RepeatCounter {
  readonly #seen = new WeakMap<object, Map<string, number>>();
  readonly #first: number;

  /** @param first the number of the first entry asked about; the very first of all has none in its id. */
  constructor(first = 1) {
    this.#first = first;
  }

  /** @param of the person's draft. @param id made of what the entry says. */
  idOf(of: object, id: string): string {
    const seen = this.#seen.get(of) ?? new Map<string, number>();
    this.#seen.set(of, seen);
    const number = seen.get(id) ?? this.#first;
    seen.set(id, number + 1);
    return number === 1 ? id : `${id}-${number}`;
  }
}

/** The record keys of one file's rows, in their order. */
export class RowIdentities {
  readonly #counter: RowCounter;

  constructor(mapping: Mapping) {
    this.#counter = new RowCounter(mapping.columns.map(({ name }) => name));
  }

  of(row: readonly string[]): string {
    return recordKey({ ...rowsHome, id: this.#counter.idOf(row) });
  }
}
