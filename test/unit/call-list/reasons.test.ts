import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { buildLead } from '../../../lib/domain/build-lead.ts';
import { agreementOf } from '../../support/agreement.ts';
import { called, day, deadline, forms, handedOver, hour, lead, listOf, now, why, zone } from './leads.ts';

const won = (daysAgo: number) => ({
  outcomes: [{ id: 'o', result: 'won' as const, at: now - daysAgo * day, source: 's' }],
});
const nurtured = (more: object = {}) => ({ nurtures: [{ id: 'n', at: now - 10 * day, source: 'rep', ...more }] });
const verdict = (given: 'good' | 'bad', hoursAgo: number) => ({
  feedback: [{ id: 'f', verdict: given, at: now - hoursAgo * hour, source: 'rep' }],
});

describe('a clock', () => {
  // Handed over on Wednesday at 16:00, due on Friday at 16:00; on Thursday at 15:00: today at 15:00; today: Wednesday.
  test.each([
    ['overdue', 4 * 24 + 19, Date.UTC(2026, 10, 20, 15)],
    ['dueToday', 3 * 24 + 20, Date.UTC(2026, 10, 23, 14)],
    ['due', 1, Date.UTC(2026, 10, 25, 9)],
  ])('is %s', (code, hoursAgo, at) => {
    const { entries } = listOf([lead('a', handedOver(hoursAgo))]);
    expect(entries[0]?.reasons).toEqual([{ code, at, measures: 'firstResponse', rule: 'First contact' }]);
  });

  test('asks for nothing once it is answered, closed or paused', () => {
    expect(why(lead('a', { ...handedOver(200), ...called(3) }))).toEqual([]);
    expect(why(lead('a', { ...handedOver(200), ...won(1) }))).toEqual([]);
    const pause = { id: 'p', from: now - 199 * hour, reason: '', kind: 'onRequest' as const, source: 'rep' };
    expect(why(lead('a', { ...handedOver(200), pauses: [pause] }))).toEqual([]);
  });

  test('of a lead that was won and handed over again runs', () => {
    expect(why(lead('a', { ...handedOver(1), ...won(3) }))).toEqual(['due']);
  });
});

describe('the call window', () => {
  // Ninety to thirty days before the deadline.
  test.each([
    [91, []],
    [90, ['windowNow']],
    [30, ['windowNow']],
    [29, ['windowLate']],
    [0, ['windowLate']],
    [-1, []],
  ])('with a deadline %i days away', (days, expected) => {
    expect(why(lead('a', deadline(days)))).toEqual(expected);
  });

  test('names its last day while it is open, the deadline when it is over', () => {
    expect(listOf([lead('a', deadline(60))]).entries[0]?.reasons).toEqual([{ code: 'windowNow', day: '2026-12-23' }]);
    expect(listOf([lead('a', deadline(5))]).entries[0]?.reasons).toEqual([{ code: 'windowLate', day: '2026-11-28' }]);
  });

  test('is answered by a contact since it opened, and by none before', () => {
    expect(why(lead('a', { ...deadline(60), ...called(24) }))).toEqual([]);
    expect(why(lead('a', { ...deadline(60), ...called(40 * 24) }))).toEqual(['windowNow']);
    const moved = { responses: [{ id: 'r', at: now - hour, kind: 'stageChange' as const, source: 's', by: 'Kari' }] };
    expect(why(lead('a', { ...deadline(60), ...moved }))).toEqual(['windowNow']);
  });

  test('of a lead that was won, or that waits in a pause, is no reason', () => {
    expect(why(lead('a', { ...deadline(60), ...won(1) }))).toEqual([]);
    const pause = { id: 'p', from: now - hour, reason: '', kind: 'waitingForBuyer' as const, source: 'rep' };
    expect(why(lead('a', { ...handedOver(2), ...deadline(60) }))).toEqual(['windowNow', 'due']);
    expect(why(lead('a', { ...handedOver(2), ...deadline(60), pauses: [pause] }))).toEqual([]);
  });

  test('of a lead called bad is no reason, of one called good it is', () => {
    expect(why(lead('a', { ...deadline(60), ...verdict('bad', 5) }))).toEqual([]);
    expect(why(lead('a', { ...deadline(60), ...verdict('good', 5) }))).toEqual(['windowNow']);
  });

  test('on a day that no month has is none, and the others are listed', () => {
    const odd = { deadlines: [{ id: 'd', day: '2027-02-31', source: 's', at: now - day }] };
    expect(why(lead('a', { ...handedOver(1), ...odd }))).toEqual(['due']);
  });
});

describe('a hot lead', () => {
  const answered = { ...handedOver(400), ...called(390) };

  test('has the points of level 1 and did something in the last 14 days', () => {
    expect(why(lead('a', answered, forms(3, 13 * 24)))).toEqual(['hot']);
    expect(why(lead('a', answered, forms(1, 1)))).toEqual([]);
    expect(why(lead('a', answered, forms(5, 14 * 24)))).toEqual([]);
  });

  test('was not contacted since, nor called bad', () => {
    expect(why(lead('a', { ...handedOver(400), ...called(2) }, forms(3, 1)))).toEqual(['hot']);
    expect(why(lead('a', { ...handedOver(400), ...called(0.5) }, forms(3, 1)))).toEqual([]);
    expect(why(lead('a', { ...answered, ...verdict('bad', 5) }, forms(3, 1)))).toEqual([]);
  });

  test('was handed over: before that it is marketing’s', () => {
    expect(why(lead('a', {}, forms(3, 1)))).toEqual([]);
  });

  test('is not made by what is yet to come, nor by what gives no points', () => {
    const later = { at: now + hour, kind: 'form', source: 's' } as const;
    const sent = { at: now - hour, kind: 'emailSent', source: 's' } as const;
    expect(why(lead('a', answered, [later, sent, ...forms(9, 15 * 24)]))).toEqual([]);
  });
});

describe('a lead given back to marketing', () => {
  test('is not on the list, whatever its clocks say', () => {
    expect(why(lead('a', { ...handedOver(400), ...deadline(60), ...nurtured() }))).toEqual([]);
  });

  test('returns on its day, and by a sign', () => {
    const { entries } = listOf([lead('a', { ...handedOver(400), ...nurtured({ until: '2026-11-22' }) })]);
    expect(entries[0]?.reasons).toEqual([{ code: 'returned', at: Date.UTC(2026, 10, 21, 23), sign: 'day' }]);
    const asked = lead('a', { ...handedOver(400), ...nurtured({ sign: 'request' }) }, forms(1, 2));
    expect(listOf([asked]).entries[0]?.reasons).toEqual([{ code: 'returned', at: now - 2 * hour, sign: 'request' }]);
  });

  test('is listed no more once it was contacted', () => {
    expect(why(lead('a', { ...handedOver(400), ...nurtured({ until: '2026-11-22' }), ...called(1) }))).toEqual([]);
  });
});

describe('the lead itself', () => {
  const pause = { id: 'p', from: now - hour, reason: '', kind: 'waitingForBuyer' as const, source: 'rep' };
  const answered = { ...handedOver(400), ...called(390) };

  test.each([
    ['window and heat', { ...handedOver(900), ...called(890), ...deadline(60) }, ['windowNow', 'hot']],
    ['a clock beside them', { ...handedOver(2), ...deadline(60) }, ['windowNow', 'hot']],
    ['a window that nobody handed over', deadline(60), ['windowNow']],
    ['called today', { ...handedOver(400), ...deadline(60), ...called(0.5) }, []],
    ['paused', { ...handedOver(2), ...deadline(60), pauses: [pause] }, []],
    ['won', { ...answered, ...deadline(60), ...won(1) }, []],
    ['called bad', { ...answered, ...deadline(60), ...verdict('bad', 5) }, []],
    ['away', { ...answered, ...nurtured({ until: '2027-03-01' }) }, []],
  ])('asks for what the list names it for, its clocks apart: %s', (_, contact, codes) => {
    const candidate = lead('a', contact, forms(3, 1));
    const history = historyOf(agreementOf());
    const { asks = [] } = buildLead(candidate.contact, candidate.touchpoints(), history, now, zone);
    expect(asks.map(({ code }) => code)).toEqual(codes);
    const listed = listOf([candidate]).entries.flatMap(({ reasons }) => reasons);
    expect(asks).toEqual(listed.filter(({ measures }) => measures === undefined));
  });

  test('does not ask for what the agreement left out of its list', () => {
    const candidate = lead('a', answered, forms(3, 1));
    const history = historyOf({ ...agreementOf(), callOrder: ['overdue', 'windowNow'] });
    expect(buildLead(candidate.contact, candidate.touchpoints(), history, now, zone).asks).toBeUndefined();
  });
});

describe('the next change', () => {
  const midnight = Date.UTC(2026, 10, 23, 23);
  test('is the end of today, or what comes before it', () => {
    expect(listOf([]).changesAt).toBe(midnight);
    expect(listOf([lead('a', handedOver(3 * 24 + 20))]).changesAt).toBe(Date.UTC(2026, 10, 23, 14));
  });

  test('of leads that are not the reader’s is none of this list', () => {
    const theirs = { ...handedOver(3 * 24 + 20), facts: { owner: { value: 'Kari', source: 's', at: now } } };
    expect(listOf([lead('a', theirs)], { me: ['Ola'] }).changesAt).toBe(midnight);
    expect(listOf([lead('a', theirs)], { me: ['Ola'], everyone: true }).changesAt).toBe(Date.UTC(2026, 10, 23, 14));
  });
});
