/** What facts say of each lead, one column a fact. */
import type { Contact } from '../../contact.ts';
import type { FactColumn } from '../lead-table.ts';
import { Growing } from './growing.ts';

/** A fact with more different values tells no groups of leads apart. */
export const mostValues = 5000;

/** Facts that name a person, or say how to reach one; "Do Not Email" says only that one may not. */
const personal =
  /^(?:(?:first|last|full|given|family|sur|middle)[\s_-]*)?name$|^(?!.*(?:\bnot\b|\bopt(?:ed)?\b|\bno\b)).*(?:mail|phone|mobile|telephone)/i;

/** A value that reaches a person. */
const address = /^[^\s@]+@[^\s@]+$/;

interface Column {
  readonly codes: Growing<Uint32Array>;
  readonly values: Map<string, number>;
}

/** Puts the columns together. */
export class FactColumns {
  readonly #columns = new Map<string, Column | 'personal' | 'tooVaried'>();
  readonly #kept: ReadonlySet<string>;

  /** `kept`: facts that are kept however many values they have, because tables say something of each. */
  constructor(kept: ReadonlySet<string>) {
    this.#kept = kept;
  }

  /** Takes the facts of the lead at a place. */
  add(place: number, { facts }: Pick<Contact, 'facts'>): void {
    for (const name in facts) {
      let column = this.#columns.get(name);
      if (column === undefined) {
        column = personal.test(name)
          ? 'personal'
          : { codes: new Growing((size) => new Uint32Array(size)), values: new Map() };
        this.#columns.set(name, column);
      }
      if (typeof column === 'string') continue;
      const value = String(facts[name]?.value ?? '').trim();
      if (value === '') continue;
      let code = column.values.get(value);
      if (code === undefined) {
        code = column.values.size + 1;
        const left = address.test(value) ? 'personal' : code > mostValues ? 'tooVaried' : undefined;
        if (left !== undefined && !this.#kept.has(name)) {
          this.#columns.set(name, left);
          continue;
        }
        column.values.set(value, code);
      }
      column.codes.set(place, code);
    }
  }

  /** The columns over so many leads, by the facts' names, and the facts that were left out for their many values. */
  done(leads: number): { readonly facts: ReadonlyMap<string, FactColumn>; readonly tooVaried: readonly string[] } {
    const facts = new Map<string, FactColumn>();
    const tooVaried: string[] = [];
    for (const [name, column] of this.#columns) {
      if (column === 'tooVaried') tooVaried.push(name);
      if (typeof column === 'string') continue;
      facts.set(name, { values: [...column.values.keys()], codes: column.codes.done(leads) });
    }
    return { facts, tooVaried };
  }
}
