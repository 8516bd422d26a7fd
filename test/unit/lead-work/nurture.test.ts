/** When a lead that was given back returns, and by what. */
import { describe, expect, test } from 'vitest';
import { type Contact, emptyContact, type Nurture } from '../../../lib/domain/contact.ts';
import type { Judged } from '../../../lib/domain/journey/machines.ts';
import { isNurtured } from '../../../lib/domain/lead-work.ts';
import { nurtureView } from '../../../lib/domain/nurture.ts';
import { day, hour, startOfDay } from '../../../lib/domain/time.ts';

const zone = 'Europe/Oslo';
const since = Date.UTC(2026, 10, 24, 10);
const given = (more: Partial<Nurture>): Nurture => ({ id: 'n', at: since, source: 'rep', ...more });
const did = (kind: Judged['kind'], at: number, more: Partial<Judged> = {}): Judged => ({
  kind,
  at,
  source: 's',
  actor: 'unknown',
  ...more,
});

function view(
  nurture: Partial<Nurture>,
  journey: Judged[] = [],
  contact: Partial<Contact> = {},
  now = since + 400 * day,
) {
  const whole = { ...emptyContact('c', 0), nurtures: [given(nurture)], ...contact };
  const opens = contact.deadlines?.[0]?.day;
  return nurtureView(whole, journey, opens === undefined ? {} : { opens }, now, zone);
}

describe('it returns', () => {
  test('when its day begins where the rep is', () => {
    const at = startOfDay('2027-03-03', zone);
    expect(at).toBe(Date.UTC(2027, 2, 2, 23));
    expect(view({ until: '2027-03-03' }, [], {}, at - 1)).toEqual({
      id: 'n',
      since,
      until: '2027-03-03',
      returns: { at, by: 'day' },
    });
    expect(view({ until: '2027-03-03' }, [], {}, at)).toMatchObject({ returnedAt: at });
  });

  test('with a sign before its day, and with the day before a sign', () => {
    const asked = [did('form', since + 5 * day, { title: 'Price list' })];
    const early = view({ until: '2027-03-03', sign: 'request' }, asked);
    expect(early?.returns).toEqual({ at: since + 5 * day, by: 'request', kind: 'form', what: 'Price list' });
    expect(view({ until: '2026-11-26', sign: 'request' }, asked)?.returns?.by).toBe('day');
  });

  test('with the first sign, in whichever order the journey comes', () => {
    const journey = [did('form', since + 3 * day), did('chat', since + 2 * day), did('call', since + 9 * day)];
    for (const one of [journey, journey.toReversed()])
      expect(view({ sign: 'request' }, one)?.returns).toEqual({ at: since + 2 * day, by: 'request', kind: 'chat' });
  });

  test.each<[Judged['kind'], Judged['actor'], activity: boolean, request: boolean]>([
    ['page', 'unknown', true, false],
    ['page', 'machine', false, false],
    ['download', 'human', true, false],
    ['emailClick', 'unknown', true, false],
    ['emailClick', 'machine', false, false],
    ['emailOpen', 'unknown', false, false],
    ['emailOpen', 'human', true, false],
    ['emailSent', 'human', false, false],
    ['stage', 'unknown', false, false],
    ['note', 'unknown', false, false],
    ['mail', 'human', true, false],
    ['form', 'human', true, true],
    ['form', 'machine', false, false],
    ['chat', 'human', true, true],
    ['webinar', 'human', true, true],
    ['event', 'human', true, true],
    ['meeting', 'human', true, true],
    ['call', 'human', true, true],
  ])('%s by %s: activity %s, request %s', (kind, actor, activity, request) => {
    const journey = [did(kind, since + hour, { actor })];
    expect(view({ sign: 'activity' }, journey)?.returns !== undefined).toBe(activity);
    expect(view({ sign: 'request' }, journey)?.returns !== undefined).toBe(request);
  });

  test('not by what they did before, or in the very instant', () => {
    expect(view({ sign: 'activity' }, [did('form', since), did('form', since - hour)])?.returns).toBeUndefined();
  });

  test('when the call window opens, but not by one that was open', () => {
    const deadline = (opens: string) => ({ deadlines: [{ id: 'd', day: opens, source: 'rep', at: 0 }] });
    const at = startOfDay('2027-01-05', zone);
    expect(view({ sign: 'window' }, [], deadline('2027-01-05'))?.returns).toEqual({ at, by: 'window' });
    expect(view({ sign: 'window' }, [], deadline('2026-11-20'))?.returns).toBeUndefined();
    expect(view({ sign: 'window' }, [did('form', since + 1)])?.returns).toBeUndefined();
  });

  test('not by a day that no month has: without a sign beside it, it is not away', () => {
    expect(view({ until: '2027-02-31' })).toBeUndefined();
    expect(view({ until: '2027-02-31', sign: 'request' })).toEqual({ id: 'n', since, sign: 'request' });
  });

  test('never without a day or a sign that comes', () => {
    const away = view({ sign: 'request' });
    expect(away).toEqual({ id: 'n', since, sign: 'request' });
    expect(isNurtured(away, since + 4000 * day)).toBe(true);
    expect(isNurtured(undefined, since)).toBe(false);
  });
});

describe('it is over', () => {
  const later = since + 9 * day;
  const back = { until: '2026-11-30' };
  const backAt = startOfDay('2026-11-30', zone);
  test.each<[string, Partial<Contact>]>([
    ['taken back', { nurtures: [given({ ...back, undoneAt: since + 1 })] }],
    ['handed over again', { handovers: [{ id: 'h', at: since + 1, source: 's' }] }],
    ['won', { outcomes: [{ id: 'o', result: 'won', at: since + 1, source: 's' }] }],
    ['contacted since it returned', { responses: [{ id: 'r', at: backAt, kind: 'marked', source: 'rep' }] }],
    ['judged since it returned', { feedback: [{ id: 'f', at: backAt, verdict: 'good', source: 'rep' }] }],
  ])('where it was %s', (_, contact) => {
    expect(view(back, [], contact, later)).toBeUndefined();
  });

  test.each<[string, Partial<Contact>]>([
    ['handed over before', { handovers: [{ id: 'h', at: since - 1, source: 's' }] }],
    ['to be handed over', { handovers: [{ id: 'h', at: later + 1, source: 's' }] }],
    ['lost before', { outcomes: [{ id: 'o', result: 'lost', at: since - 1, source: 's' }] }],
    ['contacted before it returned', { responses: [{ id: 'r', at: backAt - 1, kind: 'call', source: 's' }] }],
    ['mailed by a machine', { responses: [{ id: 'r', at: backAt, kind: 'automaticMail', source: 's' }] }],
    ['judged and that taken back', { feedback: [{ id: 'f', at: backAt, verdict: 'bad', source: 'rep', undoneAt: 1 }] }],
  ])('not where it was %s', (_, contact) => {
    expect(view(back, [], contact, later)).toMatchObject({ returnedAt: backAt });
  });

  test('the latest that stands counts', () => {
    const nurtures = [given({ id: 'b', at: since + 2, until: '2027-01-01' }), given({ id: 'a' })];
    expect(view({}, [], { nurtures })?.id).toBe('b');
    const taken = [{ ...nurtures[0]!, undoneAt: since + 3 }, nurtures[1]!];
    expect(view({}, [], { nurtures: taken })?.id).toBe('a');
  });
});
