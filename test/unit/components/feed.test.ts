import { describe, expect, test } from 'vitest';
import {
  firstLoaded,
  grown,
  type JourneyFilter,
  keptBeyond,
  type Loaded,
  nextPage,
  pageSize,
} from '../../../components/sidebar/feed.ts';
import type { JourneyView, TouchpointView } from '../../../lib/domain/lead.ts';

const zone = 'Europe/Oslo';

/** A journey in which several things always happen at one instant, as imported ones without a time of day do. */
function journeyOf(count: number): TouchpointView[] {
  return Array.from({ length: count }, (_, i) => ({
    at: Date.UTC(2026, 5, 1) - Math.floor(i / 7) * 3_600_000,
    kind: i % 3 === 0 ? 'download' : 'page',
    title: `Page ${i}`,
    source: 'web.csv',
    actor: i % 5 === 0 ? 'machine' : 'unknown',
  }));
}

/** Loads everything as the sidebar does, from a store that answers as the protocol says. */
function loadAll(all: readonly TouchpointView[], filter: JourneyFilter): Loaded {
  const journey: JourneyView = { count: all.length, byKind: {}, newest: all.slice(0, 50), slices: [] };
  let loaded = firstLoaded(journey, filter, zone);
  for (let pages = 0; loaded.hasMore; pages++) {
    if (pages > all.length) throw new Error('the feed never ends');
    const { before = Number.POSITIVE_INFINITY, skip = 0 } = nextPage(loaded);
    const wanted = all.filter(
      ({ at, kind }) => at < before && (filter.kinds.length === 0 || filter.kinds.includes(kind)),
    );
    loaded = grown(loaded, wanted.slice(skip, skip + pageSize), filter.machines, zone);
  }
  return loaded;
}

function shownTitles({ days }: Loaded): (string | undefined)[] {
  return days.flatMap(({ touchpoints }) => touchpoints.map(({ title }) => title));
}

describe('the feed of a journey', () => {
  test.each([0, 1, 49, 50, 51, 250, 251, 1003])('of %i brings each once, in order', (count) => {
    const all = journeyOf(count);
    expect(shownTitles(loadAll(all, { kinds: [], machines: true }))).toEqual(all.map(({ title }) => title));
  });

  test('of one kind brings all of it, from the newest that came with the lead on', () => {
    const all = journeyOf(1003);
    const downloads = all.filter(({ kind }) => kind === 'download').map(({ title }) => title);
    expect(shownTitles(loadAll(all, { kinds: ['download'], machines: true }))).toEqual(downloads);
  });

  test('of a kind that begins only after what came with the lead brings that', () => {
    const all = journeyOf(300).map(
      (touchpoint, i): TouchpointView => (i < 60 ? touchpoint : { ...touchpoint, kind: 'call' }),
    );
    expect(shownTitles(loadAll(all, { kinds: ['call'], machines: true }))).toHaveLength(240);
  });

  test('leaves out machines where asked, and still reads on to the end', () => {
    const all = journeyOf(600);
    const loaded = loadAll(all, { kinds: [], machines: false });
    expect(loaded.touchpoints).toHaveLength(600);
    expect(shownTitles(loaded)).toEqual(all.filter(({ actor }) => actor !== 'machine').map(({ title }) => title));
  });

  test('that grew at its beginning keeps what was read on, without a double', () => {
    const all = journeyOf(300);
    const before = loadAll(all, { kinds: [], machines: true });
    const newer: TouchpointView = {
      at: Date.UTC(2026, 5, 2),
      kind: 'form',
      title: 'New',
      source: 'crm',
      actor: 'human',
    };
    const journey: JourneyView = { count: 301, byKind: {}, newest: [newer, ...all.slice(0, 49)], slices: [] };
    const start = firstLoaded(journey, { kinds: [], machines: true }, zone);
    const kept = keptBeyond(start, before, true, zone);
    const titles = shownTitles(kept);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.slice(0, 2)).toEqual(['New', 'Page 0']);
    expect(titles.at(-1)).toBe('Page 299');
    // A few at the very seam are fetched with what is read anew.
    expect(titles.length).toBeGreaterThan(301 - 7);
    expect(kept.hasMore).toBe(false);
  });

  test('that is whole at once keeps nothing of before', () => {
    const all = journeyOf(20);
    const start = firstLoaded({ count: 20, byKind: {}, newest: all, slices: [] }, { kinds: [], machines: true }, zone);
    expect(keptBeyond(start, loadAll(journeyOf(300), { kinds: [], machines: true }), true, zone)).toBe(start);
  });
});
