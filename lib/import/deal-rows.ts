/** The rows a file has of one deal: mostly one, of an order one a line, and of a deal joined with something else several alike. */
import type { Outcome } from '../domain/contact.ts';
import { joinOutcomes } from '../domain/merge-outcomes.ts';
import { addTo, type Draft } from './people-collector.ts';
import { RepeatCounter } from './row-identity.ts';

/** In longer lists it is worth knowing what stands where. */
const shortList = 30;

/** Outcomes of one file into drafts, each deal once. */
export class DealRows {
  /** Of the deals told in several rows, the values of their rows by the deals' ids. */
  readonly #values = new WeakMap<Draft, Map<string, number[]>>();
  readonly #copies = new RepeatCounter(2);
  readonly #places = new WeakMap<Draft, Map<string, number>>();

  /**
   * Adds what a row says of a deal with an id of its own. Lines of one order add up; where each row says the same value it
   * is the deal's, as beside each of its products.
   */
  add(draft: Draft, outcome: Outcome): void {
    const place = this.#placeOf(draft, outcome.id);
    const known = draft.outcomes?.[place];
    if (!known) {
      this.#append(draft, outcome);
      return;
    }
    const isLine = known.result === outcome.result && known.at === outcome.at && known.undated === outcome.undated;
    const list = draft.outcomes as Outcome[];
    list[place] = isLine ? { ...known, ...this.#sum(draft, known, outcome) } : laterOf(known, outcome);
  }

  /** Adds a deal that no id tells from others: a second one of the same day and value gets a number. */
  addAnother(draft: Draft, outcome: Outcome): void {
    if (this.#placeOf(draft, outcome.id) < 0) this.#append(draft, outcome);
    else this.#append(draft, { ...outcome, id: this.#copies.idOf(draft, outcome.id) });
  }

  #append(draft: Draft, outcome: Outcome): void {
    addTo(draft, 'outcomes', outcome);
    this.#places.get(draft)?.set(outcome.id, (draft.outcomes?.length ?? 1) - 1);
  }

  #placeOf(draft: Draft, id: string): number {
    const { outcomes = [] } = draft;
    if (outcomes.length < shortList) return outcomes.findIndex((outcome) => outcome.id === id);
    let places = this.#places.get(draft);
    if (!places) {
      places = new Map(outcomes.map((outcome, place) => [outcome.id, place]));
      this.#places.set(draft, places);
    }
    return places.get(id) ?? -1;
  }

  #sum(draft: Draft, known: Outcome, { id, value }: Outcome): { readonly value?: number } {
    if (value === undefined) return {};
    const deals = this.#values.get(draft) ?? new Map<string, number[]>();
    this.#values.set(draft, deals);
    const values = deals.get(id) ?? (known.value === undefined ? [] : [known.value]);
    values.push(value);
    deals.set(id, values);
    const isAlike = values.every((each) => each === value);
    return { value: isAlike ? value : Number(values.reduce((sum, each) => sum + each, 0).toPrecision(15)) };
  }
}

/** Of one instant, what was won. */
function laterOf(known: Outcome, told: Outcome): Outcome {
  if (known.at === told.at && known.result === 'lost' && told.result === 'won') return told;
  return joinOutcomes(known, told);
}
