import { describe, expect, test, vi } from 'vitest';
import type { Touchpoint } from '../../../lib/domain/touchpoint.ts';
import { type Chunk, packChunk, sizeOf, soundChunk, unpackChunk } from '../../../lib/storage/chunk.ts';
import { addToChunks } from '../../../lib/storage/journey-chunks.ts';
import { now, visits } from './support/store.ts';

/** All chunks after touchpoints were added, in several portions. */
function chunksOf(...portions: Touchpoint[][]): readonly Chunk[] {
  let chunks: readonly Chunk[] = [];
  for (const portion of portions) {
    const change = addToChunks(chunks, portion);
    chunks = [...chunks.slice(0, change.from), ...change.chunks];
  }
  return chunks;
}

const sizes = (chunks: readonly Chunk[]) => chunks.map(sizeOf);
const touchpointsIn = (chunks: readonly Chunk[]) => chunks.flatMap(unpackChunk);

test('a chunk gives back what was packed, to the millisecond and with every field', () => {
  const full: Touchpoint = {
    at: now + 1,
    kind: 'other',
    title: 'T',
    url: 'u',
    source: 's',
    externalId: 'x',
    actor: 'machine',
  };
  const bare: Touchpoint = { at: now, kind: 'page', source: 's' };
  expect(unpackChunk(packChunk([bare, full]))).toEqual([bare, full]);
  const years: Touchpoint[] = [
    { ...bare, at: Date.UTC(1900, 0, 1) + 1 },
    { ...bare, at: Date.UTC(2199, 11, 31) },
  ];
  expect(unpackChunk(packChunk(years))).toEqual(years);
});

test('a chunk has room for more than 255 different texts', () => {
  const many = visits(256).map((touchpoint, index) => ({ ...touchpoint, title: `T${index}`, externalId: `x${index}` }));
  expect(unpackChunk(packChunk(many))).toEqual(many);
});

test('a damaged chunk counts as an empty one', () => {
  const chunk = packChunk(visits(3));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  expect(sizeOf(soundChunk(chunk))).toBe(3);
  expect(warn).not.toHaveBeenCalled();
  for (const damaged of [
    undefined,
    {},
    { ...chunk, kind: new Uint8Array(2) },
    { ...chunk, texts: null },
    { ...chunk, at: null },
  ]) {
    expect(sizeOf(soundChunk(damaged))).toBe(0);
  }
  expect(warn).toHaveBeenCalledTimes(5);
  warn.mockRestore();
});

describe('a journey in chunks', () => {
  test.each([
    [255, [255]],
    [256, [256]],
    [257, [256, 1]],
    [513, [256, 256, 1]],
  ])('of %i touchpoints fills all but the newest', (count, expected) => {
    const chunks = chunksOf(visits(count));
    expect(sizes(chunks)).toEqual(expected);
    expect(touchpointsIn(chunks)).toEqual(visits(count));
  });

  test('grows over the boundary one by one', () => {
    const all = visits(258);
    const chunks = chunksOf(all.slice(0, 255), all.slice(255, 256), all.slice(256, 257), all.slice(257));
    expect(sizes(chunks)).toEqual([256, 2]);
    expect(touchpointsIn(chunks)).toEqual(all);
  });

  test('is the same whatever order it came in', () => {
    const all = visits(700);
    const late = all.filter((_, index) => index % 3 === 0).reverse();
    const rest = all.filter((_, index) => index % 3 !== 0);
    expect(chunksOf(rest, late)).toEqual(chunksOf(all));
    expect(chunksOf(late, rest)).toEqual(chunksOf(all));
  });

  test('leaves older chunks alone when newer touchpoints come', () => {
    const all = visits(600);
    const { from, added } = addToChunks(chunksOf(all.slice(0, 520)), all.slice(520));
    expect({ from, added }).toEqual({ from: 2, added: 80 });
  });

  test('keeps the order of touchpoints of one instant as they came', () => {
    const day = ['first', 'second', 'third'].map(
      (title): Touchpoint => ({ at: now, kind: 'form', title, source: 's' }),
    );
    expect(touchpointsIn(chunksOf(day.slice(0, 2), day.slice(2)))).toEqual(day);
  });

  test('tells its size and span', () => {
    const all = visits(300);
    const { summary } = addToChunks([], all);
    expect(summary).toEqual({ count: 300, first: all[0]?.at, last: all.at(-1)?.at });
    expect(addToChunks([], []).summary).toEqual({ count: 0 });
  });
});

describe('the same touchpoint', () => {
  const visit: Touchpoint = { at: now, kind: 'page', title: 'Prices', url: 'https://x.example', source: 'a.csv' };
  const addedTo = (known: Touchpoint, told: Touchpoint) => addToChunks(chunksOf([known]), [told]).added;

  test('is told by what happened when, from whatever file', () => {
    expect(addedTo(visit, { ...visit, source: 'a (1).csv', actor: 'machine' })).toBe(0);
    for (const other of [
      { at: now + 1 },
      { kind: 'form' as const },
      { title: 'Price' },
      { url: 'https://y.example' },
    ]) {
      expect(addedTo(visit, { ...visit, ...other })).toBe(1);
    }
  });

  test('is told by the identifier of its source where it has one', () => {
    const numbered = { ...visit, externalId: '17' };
    expect(addedTo(numbered, { ...numbered, at: now + 5, title: 'Prices 2026' })).toBe(0);
    expect(addedTo(numbered, { ...numbered, externalId: '18' })).toBe(1);
    expect(addedTo(numbered, { ...numbered, kind: 'emailClick' })).toBe(1);
  });

  test('is taken once of one batch, too', () => {
    expect(addToChunks([], [visit, { ...visit }]).added).toBe(1);
  });

  test('is no other one among 20,000', () => {
    expect(addToChunks([], visits(20_000)).added).toBe(20_000);
  });
});
