import { describe, expect, test } from 'vitest';
import { defaultMachineRules, type MachineRules } from '../../../lib/domain/agreement/machine-schema.ts';
import { judgeActors } from '../../../lib/domain/journey/machines.ts';
import { day, minute, second } from '../../../lib/domain/time.ts';
import type { Touchpoint, TouchpointKind } from '../../../lib/domain/touchpoint.ts';

const sentAt = Date.UTC(2026, 10, 2, 9);
const rules = defaultMachineRules;

function of(kind: TouchpointKind, after: number, more: Partial<Touchpoint> = {}): Touchpoint {
  return { kind, at: sentAt + after, source: 'mautic', title: 'November letter', ...more };
}

/** What is said of each: `machine afterSending`, or the actor alone. */
function judged(touchpoints: Touchpoint[], changes: Partial<MachineRules> = {}): string[] {
  return judgeActors(touchpoints, { ...rules, ...changes }).map(({ actor, rule }) =>
    rule ? `${actor} ${rule}` : actor,
  );
}

describe('opens and clicks soon after the mail was sent', () => {
  const sent = of('emailSent', 0);

  test('are a machine’s up to five seconds, and then nobody’s in particular', () => {
    expect(judged([sent, of('emailOpen', 5 * second), of('emailOpen', 5 * second + 1)])).toEqual([
      'unknown',
      'machine afterSending',
      'unknown',
    ]);
    expect(judged([of('emailClick', 4 * second), sent])).toEqual(['machine afterSending', 'unknown']);
  });

  test('are measured from the same mail of the same source', () => {
    expect(judged([sent, of('emailOpen', second, { title: 'Another letter' })])[1]).toBe('unknown');
    expect(judged([sent, of('emailOpen', second, { source: 'hubspot' })])[1]).toBe('unknown');
    expect(judged([sent, of('emailOpen', second, { title: ' november LETTER' })])[1]).toBe('machine afterSending');
  });

  test('are measured from the last time it was sent', () => {
    expect(judged([sent, of('emailSent', day), of('emailOpen', day + second)])[2]).toBe('machine afterSending');
    expect(judged([sent, of('emailSent', day), of('emailOpen', day - second)])[2]).toBe('unknown');
  });

  test('are let be where the agreement says so', () => {
    expect(judged([sent, of('emailOpen', second)], { secondsAfterSending: 0 })[1]).toBe('unknown');
  });
});

test('a click within nine seconds after a machine’s open is a machine’s, after a person’s open it is not', () => {
  const sent = of('emailSent', 0);
  expect(judged([sent, of('emailOpen', 3 * second), of('emailClick', 12 * second)])[2]).toBe(
    'machine afterMachineOpen',
  );
  expect(judged([sent, of('emailOpen', 3 * second), of('emailClick', 13 * second)])[2]).toBe('unknown');
  expect(judged([sent, of('emailOpen', minute), of('emailClick', minute + 3 * second)])[2]).toBe('unknown');
});

describe('many links of one mail', () => {
  const click = (after: number, link: number) => of('emailClick', after, { url: `https://firma.example/${link}` });

  test('followed within ten seconds are a machine’s, all of them', () => {
    const burst = [click(day, 1), click(day + 4 * second, 2), click(day + 10 * second, 3)];
    expect(judged(burst)).toEqual(Array(3).fill('machine manyLinks'));
    expect(judged([...burst, click(day + minute, 1)])[3]).toBe('unknown');
  });

  test('followed one by one are not, nor is one link followed again', () => {
    expect(judged([click(0, 1), click(11 * second, 2), click(22 * second, 3)])).toEqual(Array(3).fill('unknown'));
    expect(judged([click(0, 1), click(second, 1), click(2 * second, 1)])).toEqual(Array(3).fill('unknown'));
  });

  test('are counted within each mail', () => {
    const other = { title: 'Another letter' };
    expect(judged([click(0, 1), click(second, 2), { ...click(2 * second, 3), ...other }])).toEqual(
      Array(3).fill('unknown'),
    );
  });
});

test('a mail clicked six times in ten minutes has a machine behind it, and its other clicks too', () => {
  const clicks = [0, 1, 2, 4, 6, 10, 3000].map((after) => of('emailClick', after * minute));
  expect(judged(clicks)).toEqual(Array(7).fill('machine manyClicks'));
  expect(judged(clicks.toSpliced(3, 1))).toEqual(Array(6).fill('unknown'));
});

describe('a visit', () => {
  const visit = (after: number, source = 'mautic'): Touchpoint => of('page', after, { title: 'Prices', source });

  test('after a click makes it a person’s', () => {
    expect(judged([of('emailClick', 0), visit(20 * second)])[0]).toBe('human visited');
  });

  test('that does not come makes it a machine’s, where the source tells of visits at all', () => {
    expect(judged([of('emailClick', 0), visit(31 * minute)])[0]).toBe('machine noVisit');
    expect(judged([of('emailClick', 0)])[0]).toBe('unknown');
    expect(judged([of('emailClick', 0), visit(31 * day)])[0]).toBe('unknown');
    expect(judged([of('emailClick', 0), visit(31 * minute, 'hubspot')])[0]).toBe('unknown');
  });

  test('does not save a burst', () => {
    const clicks = [1, 2, 3].map((link) => of('emailClick', link * second, { url: `https://firma.example/${link}` }));
    expect(judged([...clicks, visit(5 * second)])[0]).toBe('machine manyLinks');
  });
});

describe('the program that opened it', () => {
  test('is known by a part of its name, or by the whole', () => {
    const by = (agent: string) => judged([of('emailOpen', day, { agent })])[0];
    expect(by('Mozilla/5.0 (compatible; Barracuda Sentinel)')).toBe('machine agent');
    expect(by('Mozilla/5.0')).toBe('machine agent');
    expect(by('Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/150')).toBe('unknown');
  });

  test('is no machine where Gmail fetches the picture a person looks at', () => {
    const agent = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
    expect(judged([of('emailOpen', day, { agent })])[0]).toBe('unknown');
  });
});

test('what the source says goes before every rule', () => {
  const sent = of('emailSent', 0);
  expect(judged([sent, of('emailOpen', second, { actor: 'human' })])[1]).toBe('human source');
  expect(judged([sent, of('emailOpen', day, { actor: 'machine' })])[1]).toBe('machine source');
  // A click right after an open that the source calls a machine's.
  const opened = of('emailOpen', day, { actor: 'machine' });
  expect(judged([opened, of('emailClick', day + 2 * second)])[1]).toBe('machine afterMachineOpen');
});

test('what takes a person is a person’s, and the rest is left open', () => {
  expect(judged([of('form', 0), of('meeting', 0), of('page', 0), of('emailSent', 0)])).toEqual([
    'human person',
    'human person',
    'unknown',
    'unknown',
  ]);
});

test('a journey of 20,000 clicks is judged in the time of a glance', () => {
  const clicks = Array.from({ length: 20_000 }, (_, place) =>
    of('emailClick', place * second, { url: `https://firma.example/${place % 50}` }),
  );
  const began = performance.now();
  expect(judged(clicks).every((told) => told === 'machine manyLinks')).toBe(true);
  // Some 20 ms on two shared cores; what grows with the square would take minutes.
  expect(performance.now() - began).toBeLessThan(2000);
});
