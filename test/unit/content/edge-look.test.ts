import { describe, expect, it, vi } from 'vitest';
import { slaLook } from '../../../components/ui/state-looks.ts';
import { edgeLook, edgeSentence } from '../../../lib/content/edge-look.ts';
import { type EdgeState, unknownEdge } from '../../../lib/domain/edge.ts';
import { type SlaState, slaStates } from '../../../lib/domain/lead.ts';
import { hour, minute } from '../../../lib/domain/time.ts';

vi.mock('../../../lib/platform/browser.ts', async () => {
  const { default: messages } = await import('../../../public/_locales/en/messages.json');
  const known: Readonly<Record<string, { message: string }>> = messages;
  const getMessage = (key: string, values: string[] = []) =>
    (known[key]?.message ?? '').replace(/\$(\d)/g, (_, digit) => values[Number(digit) - 1] ?? '');
  return { browser: { i18n: { getUILanguage: () => 'en-GB', getMessage } } };
});

// A Tuesday; the team works from 9 to 17.
const nine = Date.UTC(2026, 10, 24, 9);
const days = [0, 1].map((day) => ({ from: nine + day * 24 * hour, to: nine + day * 24 * hour + 8 * hour }));
const due = nine + 32 * hour;
// The third day, in which it is late.
const thirdDay = nine + 48 * hour;
const late = { counted: 0, countedTo: due, next: [{ from: thirdDay, to: thirdDay + 8 * hour }] };

function edge(...phases: [at: number, state: SlaState][]): EdgeState {
  return { known: true, phases: phases.map(([from, state]) => ({ from, state })), open: days, dueAt: due, late };
}

const running = edge([nine, 'running'], [nine + 26 * hour, 'atRisk'], [due, 'overdue']);

describe('the edge', () => {
  it('is quiet before the worker has answered, and of nobody it knows', () => {
    const quiet = { tone: 'idle', word: 'Baton' };
    expect(edgeLook(null, nine)).toEqual(quiet);
    expect(edgeLook(unknownEdge, nine)).toEqual(quiet);
  });

  it('counts business time, not the clock', () => {
    expect(edgeLook(running, nine)).toMatchObject({ tone: 'accent', word: 'On time', time: '16h' });
    expect(edgeLook(running, nine + 8 * hour)).toMatchObject({ time: '8h' });
    expect(edgeLook(running, nine + 20 * hour)).toMatchObject({ time: '8h' });
    expect(edgeLook(running, nine + 25 * hour + 40 * minute)).toMatchObject({ word: 'On time', time: '6h 20m' });
  });

  it('counts more than a day of business time in hours, whose days are of no fixed length', () => {
    const long = { ...running, open: [{ from: nine, to: nine + 40 * hour }] };
    expect(edgeLook(long, nine).time).toBe('40h');
  });

  it('shows the last five minutes by the second', () => {
    expect(edgeLook(running, due - 6 * minute)).toMatchObject({ tone: 'warn', word: 'At risk', time: '6m' });
    expect(edgeLook(running, due - 90_000)).toMatchObject({ word: 'At risk', time: '1m 30s' });
    expect(edgeLook(running, due - 1)).toMatchObject({ word: 'At risk', time: '0m 0s' });
  });

  it('counts what is overdue in business time too', () => {
    expect(edgeLook(running, due)).toMatchObject({ tone: 'bad', word: 'Overdue', time: '0m' });
    expect(edgeLook(running, due + 15 * hour)).toMatchObject({ time: '0m' });
    expect(edgeLook(running, thirdDay + 2 * hour)).toMatchObject({ time: '2h' });
  });

  it.each<[SlaState, string, string]>([
    ['notStarted', 'idle', 'Not started'],
    ['notDue', 'idle', 'No longer due'],
    ['paused', 'idle', 'Paused'],
    ['met', 'good', 'Met'],
    ['metLate', 'warn', 'Met late'],
  ])('shows %s without a time', (state, tone, word) => {
    const look = edgeLook(edge([nine, state]), nine);
    expect(look).toMatchObject({ tone, word });
    expect(look.time).toBeUndefined();
    expect(look.until).toBeUndefined();
  });

  it('has an icon of its own for each state', () => {
    const icons = slaStates.map((state) => edgeLook(edge([nine, state]), nine).icon);
    expect(new Set(icons).size).toBe(slaStates.length);
    expect(icons).not.toContain(undefined);
  });

  it.each(slaStates)('shows %s as the sidebar does, whose parts it must not carry', (state) => {
    const { tone, icon, word } = slaLook(state);
    expect(edgeLook(edge([nine, state]), nine)).toMatchObject({ tone, icon, word });
  });
});

describe('a look holds', () => {
  it('until the next minute while the team works', () => {
    const at = nine + 10 * minute + 20_000;
    const { time, until } = edgeLook(running, at);
    expect(edgeLook(running, until! - 2).time).toBe(time);
    expect(edgeLook(running, until!).time).not.toBe(time);
    expect(until! - at).toBeLessThanOrEqual(minute);
  });

  it('until the team works again', () => {
    expect(edgeLook(running, nine + 12 * hour).until).toBe(nine + 24 * hour);
  });

  it('until the state changes, when that comes first', () => {
    expect(edgeLook(running, nine + 26 * hour - 5000).until).toBe(nine + 26 * hour);
    expect(edgeLook(edge([nine, 'paused'], [nine + hour, 'running']), nine).until).toBe(nine + hour);
  });

  it('until the next second in the last five minutes', () => {
    const { until } = edgeLook(running, due - 90_400);
    expect(edgeLook(running, until! - 1).time).toBe('1m 30s');
    expect(edgeLook(running, until!).time).toBe('1m 29s');
  });

  it('until the next minute when overdue', () => {
    expect(edgeLook(running, thirdDay + 30_000).until).toBe(thirdDay + minute);
  });
});

describe('the sentence', () => {
  it('says state, time and deadline', () => {
    const sentence = edgeSentence(running, nine + 25 * hour + 40 * minute);
    expect(sentence).toContain('On time. 6 hours, 20 minutes of business time left. Due Wed');
  });

  it('says by how much it is over', () => {
    expect(edgeSentence(running, thirdDay + 2 * hour)).toContain('Overdue. Over by 2 hours of business time. Due Wed');
  });

  it('stops counting with the lead closed, as the look does', () => {
    const closed = { ...running, closedAt: thirdDay + 2 * hour };
    expect(edgeSentence(closed, due + 50 * hour)).toContain('by 2 hours of business time. Due Wed');
    expect(edgeLook(closed, due + 50 * hour).time).toBe('2h');
  });

  it('says that nobody is known', () => {
    expect(edgeSentence(unknownEdge, nine)).toBe('Baton has no data on this contact');
  });
});
