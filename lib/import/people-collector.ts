/**
 * Rows gathered by person, so that the store has each person's touchpoints together, and handed on in batches. What
 * waits is bounded: by touchpoints, by people and by the length of their texts.
 */

import type { Fact } from '../domain/contact.ts';
import type { ImportedPerson } from '../domain/import-batch.ts';
import type { Touchpoint } from '../domain/touchpoint.ts';

/** How much may wait before it is handed on; `characters` counts the texts and what goes with them. */
export interface WaitingLimits {
  readonly touchpoints: number;
  readonly people: number;
  readonly characters: number;
}

/**
 * When this much waits, it is handed on. A person whose rows lie far apart is written once for each time, and writing
 * is what an import waits for: with a million touchpoints at once it took a third of the time, but 300 MB.
 */
export const mostWaiting: WaitingLimits = { touchpoints: 500_000, people: 200_000, characters: 120_000_000 };
/** The size of a batch: what one message carries and one look-up has to wait for. */
const batchLimits = { touchpoints: 5000, people: 500, characters: 4_000_000 };

/** A person as the rows so far describe them. The lists are filled in place. */
export type Draft = { -readonly [Key in keyof ImportedPerson]: ImportedPerson[Key] };

export interface Batch {
  readonly people: readonly ImportedPerson[];
  /** For each person the line on which the file first speaks of them. */
  readonly lines: readonly number[];
}

interface Waiting {
  readonly draft: Draft;
  readonly line: number;
  characters: number;
}

/** Adds to one of a draft's lists. */
export function addTo<Name extends ListName>(draft: Draft, name: Name, entry: EntryOf<Name>): void {
  const list = draft[name] as EntryOf<Name>[] | undefined;
  if (list) list.push(entry);
  else Object.assign(draft, { [name]: [entry] });
}

type ListName = Exclude<keyof Draft, 'identity' | 'facts' | 'createdAt'>;
type EntryOf<Name extends ListName> = NonNullable<Draft[Name]>[number];

/** What waits to be handed on. */
export class PeopleCollector {
  readonly #limits: WaitingLimits;
  #people = new Map<string, Waiting>();
  #touchpoints = 0;
  #characters = 0;

  constructor(limits: WaitingLimits = mostWaiting) {
    this.#limits = limits;
  }

  /** The draft of a person. Whom the file names by e-mail here and by record there, the store puts together. */
  person(emails: readonly string[], records: readonly string[], line: number): Draft {
    // No address has a space in it. Most rows have one and nothing else.
    const [only = ''] = emails;
    const key = emails.length === 1 && records.length === 0 ? only : `${emails.join(' ')} ${records.join(' ')}`;
    let waiting = this.#people.get(key);
    if (!waiting) {
      waiting = { draft: { identity: { emails: [...emails], records: [...records] } }, line, characters: 200 };
      this.#people.set(key, waiting);
      this.#characters += 200;
    }
    this.#last = waiting;
    return waiting.draft;
  }

  #last: Waiting | null = null;

  /** Adds to the person last asked for. */
  addTouchpoint(draft: Draft, touchpoint: Touchpoint): void {
    addTo(draft, 'touchpoints', touchpoint);
    this.#touchpoints++;
    this.#weigh(60 + (touchpoint.title?.length ?? 0) + (touchpoint.url?.length ?? 0));
  }

  /** The newer of two facts stays; of two told at one instant, the later row. */
  addFact(draft: Draft, name: string, fact: Fact): void {
    const facts = draft.facts ?? {};
    draft.facts = facts;
    const known = Object.hasOwn(facts, name) ? facts[name] : undefined;
    if (known && known.at > fact.at) return;
    if (!known) this.#weigh(60 + name.length + String(fact.value).length);
    facts[name] = fact;
  }

  /** Counts what was added besides. */
  weighEntry(): void {
    this.#weigh(120);
  }

  /** How many people wait. */
  get people(): number {
    return this.#people.size;
  }

  /** Whether it is time to hand on. */
  get full(): boolean {
    const { touchpoints, people, characters } = this.#limits;
    return this.#touchpoints >= touchpoints || this.#people.size >= people || this.#characters >= characters;
  }

  #weigh(characters: number): void {
    this.#characters += characters;
    if (this.#last) this.#last.characters += characters;
  }

  /**
   * Hands on everybody who waits. Those named both by e-mail and by record go first, so that people named by only
   * one of them are found as the same.
   */
  *takeAll(): Generator<Batch> {
    const all = [...this.#people.values()];
    this.#people = new Map();
    this.#touchpoints = 0;
    this.#characters = 0;
    this.#last = null;
    const both = ({ draft }: Waiting): boolean => draft.identity.emails.length > 0 && draft.identity.records.length > 0;
    yield* batches([...all.filter(both), ...all.filter((waiting) => !both(waiting))]);
  }
}

function* batches(all: readonly Waiting[]): Generator<Batch> {
  let people: ImportedPerson[] = [];
  let lines: number[] = [];
  let [touchpoints, characters] = [0, 0];
  for (const { draft, line, characters: weight } of all) {
    for (const part of portions(draft)) {
      const count = part.touchpoints?.length ?? 0;
      const full =
        people.length >= batchLimits.people ||
        touchpoints + count > batchLimits.touchpoints ||
        characters + weight > batchLimits.characters;
      if (full && people.length > 0) {
        yield { people, lines };
        [people, lines, touchpoints, characters] = [[], [], 0, 0];
      }
      people.push(part);
      lines.push(line);
      touchpoints += count;
      characters += weight;
    }
  }
  if (people.length > 0) yield { people, lines };
}

/** A person with more touchpoints than a batch may have comes in several parts, the rest of them in the first. */
function* portions(draft: Draft): Generator<ImportedPerson> {
  const touchpoints = draft.touchpoints ?? [];
  if (touchpoints.length <= batchLimits.touchpoints) {
    yield draft;
    return;
  }
  for (let from = 0; from < touchpoints.length; from += batchLimits.touchpoints) {
    const part = touchpoints.slice(from, from + batchLimits.touchpoints);
    yield from === 0 ? { ...draft, touchpoints: part } : { identity: draft.identity, touchpoints: part };
  }
}
