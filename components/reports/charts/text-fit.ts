/** How much room words take in a chart, told without drawing them. */

/** The size of words in charts, in px; `charts.css` says the same. */
export const textSize = 11;

/** What a chart's narrow and wide letters take, as shares of the size. Rather too much than too little. */
const shares: readonly (readonly [RegExp, number])[] = [
  [/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
  // Signs that stand above or below a letter, and marks of direction, which are not seen.
  [/[\p{Mn}\p{Cf}]/u, 0],
  [/[ilj.,:;'|!\s]/u, 0.3],
  [/[MWmw%@]/u, 0.92],
  [/\p{Lu}/u, 0.7],
];

/** About how wide a text is, in px. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += shares.find(([kind]) => kind.test(letter))?.[1] ?? 0.58;
  return width * textSize;
}

/** A text that is no wider than that, cut off at its end where it has to be. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const letters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(
    (part) => part.segment,
  );
  while (letters.length > 1 && widthOf(`${letters.join('')}…`) > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Every how many labels one can stand, so that none touches the next: 1 where all can. */
export function labelStep(labels: readonly string[], room: number): number {
  const widest = Math.max(0, ...labels.map(widthOf)) + textSize;
  return Math.max(1, Math.ceil(widest / Math.max(1, room)));
}

/** Moves places apart that are closer than `gap`, as little as it takes, within 0 and `most`; in the order given. */
export function apart(places: readonly number[], gap: number, most: number): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let before = Number.NEGATIVE_INFINITY;
  for (const item of order) {
    item.place = Math.max(item.place, before + gap);
    before = item.place;
  }
  let after = most + gap;
  for (const item of order.toReversed()) {
    item.place = Math.min(item.place, after - gap);
    after = item.place;
  }
  const moved: number[] = [];
  for (const { place, index } of order) moved[index] = place;
  return moved;
}
