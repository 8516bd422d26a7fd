import { describe, expect, test } from 'vitest';
import type { Judged } from '../../../lib/domain/journey/machines.ts';
import { joinTwins } from '../../../lib/domain/journey/twins.ts';
import { minute, second } from '../../../lib/domain/time.ts';

const noon = Date.UTC(2026, 10, 2, 12);

function told(source: string, at: number, more: Partial<Judged> = {}): Judged {
  return { kind: 'page', at: noon + at, source, title: 'Prices', actor: 'unknown', ...more };
}

/** The journey in few words: `mautic+hubspot`. */
function joined(...touchpoints: Judged[]): string[] {
  return joinTwins(touchpoints.toSorted((a, b) => b.at - a.at)).map(({ source, alsoFrom = [] }) =>
    [source, ...alsoFrom].join('+'),
  );
}

describe('two systems that tell of one thing', () => {
  test('give one touchpoint with both', () => {
    expect(joined(told('mautic', 0), told('hubspot', 30 * second))).toEqual(['hubspot+mautic']);
    expect(joined(told('a', 0), told('b', 0), told('c', minute))).toEqual(['c+a+b']);
  });

  test('are two where they lie more than two minutes apart', () => {
    expect(joined(told('mautic', 0), told('hubspot', 2 * minute))).toHaveLength(1);
    expect(joined(told('mautic', 0), told('hubspot', 2 * minute + 1))).toHaveLength(2);
  });

  test('may know it by its address alone, with what campaigns add', () => {
    const url = 'https://www.firma.example/prices/?utm_source=letter#top';
    expect(
      joined(
        told('mautic', 0, { title: 'Prices', url: 'http://firma.example/prices' }),
        told('hubspot', 1, { title: 'Our prices', url }),
      ),
    ).toHaveLength(1);
  });

  test('are two where kind, title and address differ, or nothing names it', () => {
    expect(joined(told('mautic', 0), told('hubspot', 0, { kind: 'download' }))).toHaveLength(2);
    expect(joined(told('mautic', 0), told('hubspot', 0, { title: 'Contact' }))).toHaveLength(2);
    expect(joined(told('mautic', 0, { title: undefined }), told('hubspot', 0, { title: undefined }))).toHaveLength(2);
  });
});

test('what one system tells twice stays two, each with its twin', () => {
  const twice = [told('mautic', 0), told('mautic', 40 * second)];
  expect(joined(...twice)).toEqual(['mautic', 'mautic']);
  expect(joined(...twice, told('hubspot', second), told('hubspot', 41 * second))).toEqual([
    'hubspot+mautic',
    'hubspot+mautic',
  ]);
});

test('what one lacks comes from the other, and a person goes before a machine', () => {
  const [one] = joinTwins([
    told('hubspot', second, {
      url: 'https://firma.example/prices',
      title: undefined,
      actor: 'machine',
      rule: 'noVisit',
    }),
    told('mautic', 0, { url: 'https://firma.example/prices', actor: 'human', rule: 'visited' }),
  ]);
  expect(one).toMatchObject({
    title: 'Prices',
    actor: 'human',
    rule: 'visited',
    source: 'hubspot',
    alsoFrom: ['mautic'],
  });
});

test('ten thousand visits in two systems are ten thousand', () => {
  const visits = Array.from({ length: 10_000 }, (_, place) => [
    told('mautic', place * 5 * minute),
    told('hubspot', place * 5 * minute + second),
  ]).flat();
  const began = performance.now();
  expect(new Set(joined(...visits))).toEqual(new Set(['hubspot+mautic']));
  expect(joined(...visits)).toHaveLength(10_000);
  expect(performance.now() - began).toBeLessThan(2000);
});
