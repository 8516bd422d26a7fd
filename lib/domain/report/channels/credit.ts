/** What channels, or campaigns, are credited with: conversions and their value, by every model at once. */
import type { Money } from '../tally.ts';
import { type AttributionModel, attributionModels, type ByModel } from './channels.ts';
import type { Path } from './path.ts';
import { shareOut } from './share-out.ts';

/** What is shared out among the touches of a path. */
export interface Shared {
  /** How many such conversions, and their value together. */
  readonly count: number;
  readonly value: number;
  readonly currency: string;
  /** First day of the month in which it happened; undefined where nobody knows. */
  readonly month: string | undefined;
}

/** By the number of the name. */
type Column = Float64Array;

/** What one name has in a month. */
export interface MonthCredit {
  readonly conversions: number;
  readonly value: Money;
}

/** Sums by name: conversions, and value by currency. */
class Sums {
  readonly conversions: Column;
  readonly #values = new Map<string, Column>();

  constructor(size: number) {
    this.conversions = new Float64Array(size);
  }

  /** The column of a currency; undefined for no value, so that no empty currency is told of. */
  valuesIn(currency: string, value: number): Column | undefined {
    if (value === 0) return undefined;
    let column = this.#values.get(currency);
    if (!column) {
      column = new Float64Array(this.conversions.length);
      this.#values.set(currency, column);
    }
    return column;
  }

  /** The value of a name. */
  value(id: number): Money {
    const value: Record<string, number> = {};
    for (const [currency, column] of this.#values) {
      const sum = column[id] ?? 0;
      if (sum !== 0) value[currency] = sum;
    }
    return value;
  }
}

/** Credit by name, and by month for one model. */
export class CreditBook {
  readonly #model: AttributionModel;
  readonly #sums: ByModel<Sums>;
  readonly #months = new Map<string, Sums>();
  readonly #isNamed: Uint8Array;
  readonly #size: number;
  #shares = new Float64Array(64);

  /** `size`: how many names there are; `model`: the one that the months are counted by. */
  constructor(size: number, model: AttributionModel) {
    this.#size = size;
    this.#model = model;
    this.#sums = byModel(() => new Sums(size));
    this.#isNamed = new Uint8Array(size);
  }

  /** Shares a conversion out. */
  add(path: Path, shared: Shared): void {
    if (this.#shares.length < path.size) this.#shares = new Float64Array(path.size * 2);
    for (let place = 0; place < path.size; place += 1) this.#isNamed[path.ids[place] ?? 0] = 1;
    for (const model of attributionModels) {
      shareOut(model, path.ages, path.size, this.#shares);
      this.#book(this.#sums[model], path, shared);
      if (model === this.#model && shared.month !== undefined) this.#book(this.#month(shared.month), path, shared);
    }
  }

  /** Whether a path names it. */
  has(id: number): boolean {
    return this.#isNamed[id] === 1;
  }

  /** The conversions of a name. */
  conversions(id: number): ByModel<number> {
    return byModel((model) => this.#sums[model].conversions[id] ?? 0);
  }

  /** The value of a name. */
  value(id: number): ByModel<Money> {
    return byModel((model) => this.#sums[model].value(id));
  }

  /** First days of the months with a conversion. */
  get months(): readonly string[] {
    return [...this.#months.keys()];
  }

  /** What a name has in a month; undefined for nothing. */
  inMonth(month: string, id: number): MonthCredit | undefined {
    const sums = this.#months.get(month);
    const conversions = sums?.conversions[id] ?? 0;
    return sums && conversions !== 0 ? { conversions, value: sums.value(id) } : undefined;
  }

  /** Adds what the shares that were worked out last give each. */
  #book(sums: Sums, { ids, size }: Path, { count, value, currency }: Shared): void {
    const { conversions } = sums;
    const values = sums.valuesIn(currency, value);
    for (let place = 0; place < size; place += 1) {
      const id = ids[place] ?? 0;
      const share = this.#shares[place] ?? 0;
      conversions[id] = (conversions[id] ?? 0) + share * count;
      if (values) values[id] = (values[id] ?? 0) + share * value;
    }
  }

  #month(month: string): Sums {
    let sums = this.#months.get(month);
    if (!sums) {
      sums = new Sums(this.#size);
      this.#months.set(month, sums);
    }
    return sums;
  }
}

/** One value for each model. */
export function byModel<Value>(make: (model: AttributionModel) => Value): Record<AttributionModel, Value> {
  return {
    first: make('first'),
    last: make('last'),
    linear: make('linear'),
    position: make('position'),
    timeDecay: make('timeDecay'),
  };
}
