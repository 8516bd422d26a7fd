/** Words by number, as they come by. */
import { nameKey } from '../../name-key.ts';

/** Spellings that are remembered. A power of two. */
const recentSpellings = 4096;

/** A dictionary that grows: case and space around a word make no other word, and it is spelt as it was first. */
export class Words {
  readonly list: string[] = [];
  readonly #byKey = new Map<string, number>();
  /**
   * Spellings that came by, and the places of their words. Nearly all of millions of titles are some hundred, and each is a
   * string of its own, which a map would have to take apart letter by letter.
   */
  readonly #recent: string[] = new Array(recentSpellings).fill('');
  readonly #recentCodes = new Uint32Array(recentSpellings);
  readonly #most: number;

  /** `most`: so many words at most. */
  constructor(most = Number.POSITIVE_INFINITY) {
    this.#most = most;
  }

  /** The place of a word, which is added where it is new; -1 where there is no room for it. */
  codeOf(word: string): number {
    const slot = slotOf(word);
    if (this.#recent[slot] === word && word !== '') return this.#recentCodes[slot] ?? 0;
    const key = nameKey(word);
    let code = this.#byKey.get(key);
    if (code === undefined) {
      if (this.list.length >= this.#most) return -1;
      code = this.list.push(word.trim()) - 1;
      this.#byKey.set(key, code);
    }
    this.#recent[slot] = word;
    this.#recentCodes[slot] = code;
    return code;
  }

  /** A word as it was spelt first. */
  spelt(word: string): string {
    return this.list[this.codeOf(word)] ?? word;
  }
}

/** Where a spelling is remembered, by its length and some of its letters: titles differ at their ends most. */
function slotOf(word: string): number {
  const { length } = word;
  if (length < 3) return length;
  const ends = word.charCodeAt(length - 1) * 313 + word.charCodeAt(length - 2) * 37 + word.charCodeAt(length - 3) * 7;
  return (length * 17 + word.charCodeAt(0) * 101 + word.charCodeAt(length >> 1) * 61 + ends) & (recentSpellings - 1);
}
