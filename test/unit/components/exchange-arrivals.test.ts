import { h } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { useArrivals } from '../../../components/sidebar/exchange/use-arrivals.ts';
import { JourneyRow } from '../../../components/sidebar/JourneyRow.tsx';
import { foldRepeats } from '../../../lib/domain/journey/group.ts';
import type { JourneyView, TouchpointView } from '../../../lib/domain/lead.ts';
import { visit } from './an-exchange.ts';
import { drawn } from './drawn.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('./speaking.ts')).speaking('en', 'en-GB'));
afterEach(() => vi.unstubAllGlobals());

function journey(newest: TouchpointView[], count = newest.length): JourneyView {
  return { count, newest, byKind: {}, slices: [] };
}

/** What is marked when a journey is shown and then becomes others, one after the other. */
async function marked(first: JourneyView, ...next: JourneyView[]) {
  let arrivals: ReturnType<typeof useArrivals> = { count: 0, sources: [] };
  const Part = ({ now }: { readonly now: JourneyView }) => {
    arrivals = useArrivals(now);
    return null;
  };
  const shown = await drawn(h(Part, { now: first }));
  for (const now of next) await shown.draw(h(Part, { now }));
  const last = next.at(-1) ?? first;
  const titles = last.newest.filter((one) => arrivals.isNew?.(one)).map(({ title }) => title);
  return { titles, count: arrivals.count, sources: arrivals.sources };
}

const old = [visit('Prices', 10), visit('Start', 20)];

describe('what came while the record was on show', () => {
  test('is nothing at first, nor when the same is told again', async () => {
    expect(await marked(journey(old))).toEqual({ titles: [], count: 0, sources: [] });
    expect(await marked(journey(old), journey(structuredClone(old)))).toEqual({ titles: [], count: 0, sources: [] });
  });

  test('is told apart by its source, and stays marked as more comes', async () => {
    const click = visit('Offer', 1, { kind: 'emailClick', source: 'mautic' });
    const both = [visit('Contact', 0), click, ...old];
    expect(await marked(journey(old), journey([click, ...old]), journey(both))).toEqual({
      titles: ['Contact', 'Offer'],
      count: 2,
      sources: ['hubspot', 'mautic'],
    });
  });

  test('may be older than what was there, where all that was there is known', async () => {
    const older = visit('First visit', 999);
    expect((await marked(journey(old), journey([...old, older]))).titles).toEqual(['First visit']);
    // Of a long journey only the newest were known: what lies before may have been there.
    expect((await marked(journey(old, 60), journey([...old, older], 61))).titles).toEqual([]);
  });

  test('is all of a journey that was empty, also beyond the newest', async () => {
    const many = Array.from({ length: 50 }, (_, i) => visit(`Page ${i}`, i));
    expect((await marked(journey([]), journey(many, 70))).count).toBe(70);
  });

  test('is nothing where another system tells of the same', async () => {
    const twin = visit('Prices', 9, { source: 'mautic', alsoFrom: ['hubspot'] });
    expect((await marked(journey(old), journey([twin, visit('Start', 20)]))).count).toBe(0);
    const another = visit('Start', 9, { source: 'mautic', alsoFrom: ['hubspot'] });
    expect((await marked(journey(old), journey([another, ...old]))).count).toBe(1);
  });

  test('is no news where a machine did it', async () => {
    const scanned = visit('Offer', 1, { kind: 'emailClick', actor: 'machine' });
    expect((await marked(journey(old), journey([scanned, ...old]))).count).toBe(0);
  });
});

describe('a line of the journey', () => {
  const names = new Map([['hubspot', 'HubSpot (EU)']]);
  const row = async (isNew: boolean, ...touchpoints: TouchpointView[]) => {
    const [line] = foldRepeats(touchpoints);
    if (!line) throw new Error('nothing to draw');
    return (await drawn(h(JourneyRow, { line, zone: 'UTC', names, isNew }))).get('.journey-row-about').textContent;
  };

  test('names each system as its user does, and each once', async () => {
    expect(await row(false, visit('Prices', 1))).toBe('Page visit · HubSpot (EU)');
    const twice = [visit('Prices', 1, { alsoFrom: ['web.csv'] }), visit('Prices', 2)];
    expect(await row(false, ...twice)).toContain('Page visit · HubSpot (EU), web.csv');
  });

  test('that is new says so in a word', async () => {
    expect(await row(true, visit('Prices', 1))).toMatch(/^New /);
  });

  test('of a machine says by which rule', async () => {
    const open = { kind: 'emailOpen', actor: 'machine' } as const;
    expect(await row(false, visit('Offer', 1, { ...open, rule: 'afterSending' }))).toContain(
      'within seconds of sending',
    );
    expect(await row(false, visit('Offer', 1, open))).toContain('likely a machine · ');
  });
});
