/** What was touched before a conversion: one path after the other is written into the same columns. */
import type { Instant } from '../../time.ts';
import { touchesBefore } from '../lead-dates.ts';
import type { TouchColumns } from '../lead-table.ts';
import type { RowNames } from './row-names.ts';
import { agesWithoutTimes } from './share-out.ts';

/** A path that is written over and over. */
export class Path {
  /** Touches of the path that stands here now. */
  size = 0;
  /** Numbers of names, see `RowNames`, and ms before the conversion; oldest first. */
  ids = new Uint32Array(64);
  ages = new Float64Array(64);

  /**
   * What a lead touched by an instant, in a window of so many days. A conversion nobody dated has all touches, and was at
   * the last of them, as far as anybody knows.
   */
  take(touches: TouchColumns, names: RowNames, lead: number, until: Instant | undefined, windowDays: number): void {
    const { from, to } = touchesBefore(touches, lead, until, windowDays);
    const end = until ?? touches.at[to - 1] ?? 0;
    this.#reserve(to - from);
    for (let touch = from; touch < to; touch += 1) {
      this.ids[touch - from] = names.ofTouch(touch);
      this.ages[touch - from] = end - (touches.at[touch] ?? 0);
    }
  }

  /** The channels of an imported path, which has no times. */
  takeNames(channels: readonly string[], names: RowNames): void {
    this.#reserve(channels.length);
    for (const [place, channel] of channels.entries()) this.ids[place] = names.idOf(channel);
    agesWithoutTimes(channels.length, this.ages);
  }

  #reserve(size: number): void {
    this.size = size;
    if (size <= this.ids.length) return;
    this.ids = new Uint32Array(size * 2);
    this.ages = new Float64Array(size * 2);
  }
}
