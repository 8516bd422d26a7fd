/** The first leads of a cell: the most engaged ones. */

/** What places a lead in its cell. */
export interface Ranked {
  readonly contactId: string;
  readonly points: number;
}

/** So many leads of a cell are kept by name; the counts are of all. */
export const leadsInCell = 200;

/** Keeps the first leads of one cell, of any number that come by in any order. */
export class FirstLeads<Lead extends Ranked> {
  readonly #most: number;
  #leads: Lead[] = [];
  /** Points below which nobody is taken any more. */
  #least = Number.NEGATIVE_INFINITY;

  constructor(most: number) {
    this.#most = most;
  }

  /** Whether a lead of so many points may be among the first. */
  mayHave(points: number): boolean {
    return points >= this.#least;
  }

  add(lead: Lead): void {
    if (!this.mayHave(lead.points)) return;
    this.#leads.push(lead);
    // Sorted now and then: cheaper than keeping it in order.
    if (this.#leads.length >= 2 * this.#most) this.#cut();
  }

  /** The first, the most engaged first; of two alike always the same one. */
  all(): readonly Lead[] {
    this.#cut();
    return this.#leads;
  }

  #cut(): void {
    this.#leads.sort((a, b) => b.points - a.points || (a.contactId < b.contactId ? -1 : 1));
    this.#leads = this.#leads.slice(0, this.#most);
    if (this.#leads.length === this.#most) this.#least = this.#leads.at(-1)?.points ?? this.#least;
  }
}
