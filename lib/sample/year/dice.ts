/** Chance that falls the same each time. */
import { seededRandom } from '../seeded-random.ts';

/** Dice of one lead: what one lead throws changes nothing for the others. */
export interface Dice {
  /** True so many times of one. */
  readonly chance: (share: number) => boolean;
  /** A number between two. */
  readonly between: (least: number, most: number) => number;
  /** A whole number between two, both included. */
  readonly whole: (least: number, most: number) => number;
  /** One of a list. */
  readonly one: <Item>(items: readonly Item[]) => Item;
  /** One of a list, each as often as its weight says. */
  readonly weighted: <Item>(items: readonly Item[], weight: (item: Item) => number) => Item;
}

/** The dice of the lead with this number. */
export function diceOf(number: number): Dice {
  // Neighbours' seeds lie far from one another.
  const random = seededRandom(Math.imul(number + 1, 0x9e3779b1));
  const between = (least: number, most: number): number => least + random() * (most - least);
  const place = <Item>(items: readonly Item[], at: number): Item => {
    const item = items[at];
    if (item === undefined) throw new RangeError('nothing to choose from');
    return item;
  };
  return {
    between,
    chance: (share) => random() < share,
    whole: (least, most) => Math.floor(between(least, most + 1)),
    one: (items) => place(items, Math.floor(random() * items.length)),
    weighted: (items, weight) => {
      let left = random() * items.reduce((sum, item) => sum + weight(item), 0);
      const found = items.findIndex((item) => {
        left -= weight(item);
        return left < 0;
      });
      return place(items, found < 0 ? items.length - 1 : found);
    },
  };
}
