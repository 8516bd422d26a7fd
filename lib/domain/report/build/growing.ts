/** Columns of numbers whose length nobody knows beforehand. */

type Numbers = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** A column that grows. */
export class Growing<Column extends Numbers> {
  readonly #make: (length: number) => Column;
  #column: Column;
  length = 0;

  /** `make`: a column of so many zeros. */
  constructor(make: (length: number) => Column) {
    this.#make = make;
    this.#column = make(1024);
  }

  /** Adds a number at the end. */
  push(value: number): void {
    this.#reserve(this.length + 1);
    this.#column[this.length] = value;
    this.length += 1;
  }

  /** Puts a number at a place; what lies between the end and it is 0. */
  set(place: number, value: number): void {
    this.#reserve(place + 1);
    this.#column[place] = value;
    if (place >= this.length) this.length = place + 1;
  }

  /** So many numbers, with zeros at the end where it has fewer. */
  done(length = this.length): Column {
    this.#reserve(length);
    return this.#column.slice(0, length) as Column;
  }

  #reserve(length: number): void {
    if (length <= this.#column.length) return;
    const longer = this.#make(Math.max(length, this.#column.length * 2));
    longer.set(this.#column);
    this.#column = longer;
  }
}
