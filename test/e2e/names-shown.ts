/** Whose names the sidebar shows while the page moves from one person to the next, frame by frame of the screen. */
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { type Move, type Sight, sightsOf } from './page-probe.ts';

/** The names that stand in the sidebar from an instant on, until the next one. */
interface Note {
  /** By the clock of `Sight`. */
  readonly at: number;
  readonly names: readonly string[];
}

/** Notes from now on which of these names the sidebar shows. */
export async function noteNames(sidebar: Frame, names: readonly string[]): Promise<void> {
  await sidebar.evaluate(look, names);
}

function look(names: readonly string[]): void {
  const notes: Note[] = [];
  Object.assign(window, { notes });
  const lookAgain = () => {
    const text = document.body.innerText;
    const seen = names.filter((name) => text.includes(name));
    if (notes.at(-1)?.names.join() !== seen.join()) notes.push({ at: Date.now(), names: seen });
    requestAnimationFrame(lookAgain);
  };
  lookAgain();
}

/**
 * Expects that no name was open to the eye beside the page of somebody else. `ownerOf` tells by the address's hash
 * whose page it is.
 */
export async function expectNoMistakes(
  page: Page,
  sidebar: Frame,
  ownerOf: (hash: string) => string | undefined,
): Promise<void> {
  const notes = await sidebar.evaluate(() => (window as unknown as { notes: Note[] }).notes);
  const { sights, moves } = await sightsOf(page);
  expect(
    sights.some(({ open }) => open),
    'the probe never saw the sidebar',
  ).toBe(true);
  expect(notes.length, 'the sidebar never changed').toBeGreaterThan(1);
  expect(mistakes(sights, moves, notes, ownerOf)).toEqual([]);
}

/** Beside a page that is still drawn though the address has moved on, the new name is right as well as the old one. */
function mistakes(
  sights: readonly Sight[],
  moves: readonly Move[],
  notes: readonly Note[],
  ownerOf: (hash: string) => string | undefined,
): string[] {
  return sights.flatMap((sight, index) => {
    if (!sight.open) return [];
    const until = sights[index + 1]?.at ?? Infinity;
    const shown = notes.filter((note, at) => note.at < until && (notes[at + 1]?.at ?? Infinity) > sight.at);
    return shown.flatMap((note) => {
      const from = Math.max(sight.at, note.at);
      const address = moves.findLast((move) => move.at <= from)?.hash ?? '';
      return note.names
        .filter((name) => name !== ownerOf(sight.hash) && name !== ownerOf(address))
        .map((name) => `${name} on ${sight.hash} for ${Math.round(Math.min(until, Date.now()) - from)} ms`);
    });
  });
}
