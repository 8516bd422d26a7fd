/**
 * Between what the points of a journey lie, from kinds and times alone. Who opened and followed a mail, and whether two
 * systems tell of the same thing, needs all of a touchpoint; for most leads neither changes the cell they stand in.
 */
import type { Agreement } from '../agreement/schema.ts';
import { day, type Instant } from '../time.ts';
import { actors, touchpointKinds } from '../touchpoint.ts';

/** The least and the most points a journey can have. */
export interface PointBounds {
  readonly least: number;
  readonly most: number;
}

/** Sums are taken in another order here, and differ in their last digits. */
const rounding = 1e-9;

const machine = actors.indexOf('machine');
const unsaid = actors.indexOf('unknown');

/** Sums up the bounds of one journey after the other, each at one instant, under one agreement. */
export class PointRange {
  #now: Instant;
  readonly #countsMachines: boolean;
  /** By the place of the kind. */
  readonly #points: readonly number[];
  readonly #halfLives: readonly number[];
  readonly #isJudged: readonly boolean[];
  /** Whether no rule takes points away: then whatever is left out of a journey makes it less. */
  readonly isRising: boolean;
  #least = 0;
  #most = 0;

  constructor({ engagement, machines }: Pick<Agreement, 'engagement' | 'machines'>, now: Instant) {
    // The last rule of a kind counts, as in `engagementView`.
    const rules = new Map(engagement.map((rule) => [rule.kind, rule]));
    this.#now = now;
    this.#countsMachines = machines?.counted ?? false;
    this.#points = touchpointKinds.map((kind) => rules.get(kind)?.points ?? 0);
    this.#halfLives = touchpointKinds.map((kind) => (rules.get(kind)?.halfLifeDays ?? 1) * day);
    this.#isJudged = touchpointKinds.map((kind) => kind === 'emailOpen' || kind === 'emailClick');
    this.isRising = engagement.every(({ points }) => points >= 0);
  }

  /** Of the journey to come the points are asked at this instant. */
  begin(now: Instant): void {
    this.#now = now;
  }

  /** Takes a touchpoint by the places of its kind and of its actor. */
  readonly take = (kind: number, actor: number, at: Instant): void => {
    const points = this.#points[kind] ?? 0;
    if (points === 0 || at > this.#now || (actor === machine && !this.#countsMachines)) return;
    const worth = points * 0.5 ** ((this.#now - at) / (this.#halfLives[kind] ?? day));
    this.#most += worth;
    if (this.#countsMachines || actor !== unsaid || !this.#isJudged[kind]) this.#least += worth;
  };

  /** The bounds of what was taken since the last time. Where several systems told of it, any part may be a twin. */
  end(hasOneSource: boolean): PointBounds {
    const bounds = { least: hasOneSource ? this.#least * (1 - rounding) : 0, most: this.#most * (1 + rounding) };
    this.#least = 0;
    this.#most = 0;
    return bounds;
  }
}
