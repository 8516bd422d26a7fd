/** Counts handovers, and the leads behind them. */
import type { LeadPick } from '../lead-pick.ts';
import type { HandoverCount } from './follow-up.ts';

/** One figure. Handovers come in the order of their leads, so that a lead is new where it is not the last one. */
export class HandoverCounter {
  #count = 0;
  #leads = 0;
  #last = -1;

  /** Counts a handover of the lead at a place. */
  add(lead: number): void {
    this.#count += 1;
    if (lead === this.#last) return;
    this.#last = lead;
    this.#leads += 1;
  }

  /** Handovers so far. */
  get count(): number {
    return this.#count;
  }

  /** The figure; `pick` means the leads. */
  counted(pick: LeadPick): HandoverCount {
    return { count: this.#count, leads: { count: this.#leads, pick } };
  }
}
