import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { figuresSince } from '../../../lib/domain/figures/monthly-figures.ts';
import { hour } from '../../../lib/domain/time.ts';
import {
  agreement,
  bothRules,
  contact,
  handover,
  historyWith,
  local,
  now,
  ownedBy,
  response,
  stages,
  verdict,
  zone,
} from './support/contacts.ts';
import { figuresOf as figures } from './support/figures.ts';

describe('the month', () => {
  const first = contact({ handovers: [handover('2026-11-01T00:00')], responses: [response('2026-11-02T10:00')] });
  const before = contact({ handovers: [handover('2026-10-31T23:59')], responses: [response('2026-11-02T10:00')] });

  it('begins at midnight in the zone of the viewer', () => {
    const month = [first, before];
    expect(figures({ month })).toMatchObject({ month: '2026-11-01', attainment: { part: 1, whole: 1 } });
    expect(figures({ month, zone: 'Asia/Tokyo' }).attainment.whole).toBe(2);
    expect(figures({ month, zone: 'America/New_York' }).attainment.whole).toBe(0);
  });

  it('has nothing to divide by where nothing happened', () => {
    const none = { part: 0, whole: 0 };
    const shown = figures({});
    expect(shown).toMatchObject({ attainment: none, mqlToSql: none, feedback: none, unowned: 0 });
    expect(shown.speedToLead).toEqual({ responses: 0 });
    expect(shown).not.toHaveProperty('qualified');
  });
});

describe('what the figures need', () => {
  it('begins with the month, or with the week that began before it', () => {
    const weekly = { ...agreement, marketing: { leads: 10, per: 'week' as const, calendar: 'office' } };
    expect(figuresSince(agreement, now, zone)).toBe(local('2026-11-01T00:00'));
    expect(figuresSince(weekly, now, zone)).toBe(local('2026-11-01T00:00'));
    expect(figuresSince(weekly, local('2026-12-02T12:00'), zone)).toBe(local('2026-11-30T00:00'));
  });

  it('is counted for the week also where it lies in the month before', () => {
    const weekly = historyWith({ marketing: { leads: 10, per: 'week', calendar: 'office' } });
    const month = [contact({ handovers: [handover('2026-11-30T10:00')] })];
    const shown = figures({ month, history: weekly, now: local('2026-12-02T12:00') });
    expect(shown.promise).toMatchObject({ delivered: 1, pace: 6 });
    expect(shown.attainment.whole).toBe(0);
  });
});

describe('attainment', () => {
  const handovers = [handover('2026-11-09T10:00')];

  it('is of clocks that stopped or ran out', () => {
    const month = [
      contact({ handovers, responses: [response('2026-11-10T10:00')] }), // in time
      contact({ handovers, responses: [response('2026-11-13T10:00')] }), // late
      contact({ handovers }), // overdue
      contact({ handovers: [handover('2026-11-17T15:00')] }), // still running
      contact({ handovers: [handover('2026-10-29T10:00')], responses: [response('2026-11-02T09:00')] }), // last month's
    ];
    expect(figures({ month }).attainment).toEqual({ part: 1, whole: 3 });
  });

  it('gives each handover of a lead its own clock', () => {
    const twice = contact({
      handovers: [handover('2026-11-03T10:00'), handover('2026-11-10T10:00')],
      responses: [response('2026-11-10T11:00')],
    });
    expect(figures({ month: [twice] }).attainment).toEqual({ part: 1, whole: 2 });
  });

  it('counts a handover once, by the strictest rule for it', () => {
    const [rule] = agreement.sla;
    if (!rule) throw new Error('no rule');
    const sla = [rule, { ...rule, id: 'fast', within: { unit: 'businessHours' as const, value: 4 } }];
    const month = [
      contact({ handovers, responses: [response('2026-11-09T13:00')] }), // 3 hours
      contact({ handovers, responses: [response('2026-11-09T15:00')] }), // 5 hours
    ];
    expect(figures({ month }).attainment).toEqual({ part: 2, whole: 2 });
    expect(figures({ month, history: historyWith({ sla }) }).attainment).toEqual({ part: 1, whole: 2 });
  });

  it('is of qualification apart, where that was agreed', () => {
    // Due 24 business hours after Monday 10:00: Thursday 10:00.
    const judged = (at: string) =>
      contact({ handovers, responses: [response('2026-11-10T10:00')], feedback: [verdict(at)] });
    const month = [judged('2026-11-12T10:00'), judged('2026-11-12T10:01'), contact({ handovers })];
    const shown = figures({ month, history: historyOf(bothRules) });
    expect(shown.attainment).toEqual({ part: 2, whole: 3 });
    expect(shown.qualified).toEqual({ part: 1, whole: 3 });
  });

  it('is the reader’s own where they gave their name', () => {
    const month = [
      contact({ handovers, ...ownedBy('Kari'), responses: [response('2026-11-09T11:00')] }),
      contact({ handovers, ...ownedBy('Ola') }),
      contact({ handovers }),
    ];
    const shown = figures({ month, me: ['kari'] });
    expect(shown.attainment).toEqual({ part: 1, whole: 1 });
    expect(shown.speedToLead.responses).toBe(1);
    expect(shown.promise.delivered, 'what marketing owes is owed to all').toBe(3);
  });
});

describe('speed to lead', () => {
  it('is the median over this month’s handovers that were responded to', () => {
    const month = [
      contact({ handovers: [handover('2026-11-09T10:00')], responses: [response('2026-11-09T11:00')] }), // 1 h, 1 h
      contact({ handovers: [handover('2026-11-06T16:00')], responses: [response('2026-11-09T10:00')] }), // 66 h, 2 h
      contact({ handovers: [handover('2026-11-10T10:00')], responses: [response('2026-11-12T10:00')] }), // 48 h, 16 h
      contact({ handovers: [handover('2026-11-10T10:00')] }),
      contact({ handovers: [handover('2026-10-30T10:00')], responses: [response('2026-11-02T10:00')] }),
    ];
    expect(figures({ month }).speedToLead).toEqual({ responses: 3, business: 2 * hour, wall: 48 * hour });
  });
});

describe('reasons', () => {
  const marketing = { leads: 10, per: 'week' as const, calendar: 'office', answerWithinDays: 2 };
  const bad = (at: string, more = {}) => contact({ feedback: [{ ...verdict(at, 'noBudget'), ...more }] });

  it('wait until marketing answers them, and are late after the days agreed', () => {
    const unanswered = [
      bad('2026-11-12T10:00'), // by the end of Monday: late
      bad('2026-11-13T10:00'), // by the end of Tuesday: late
      bad('2026-11-16T10:00'), // by the end of today
      bad('2026-11-09T10:00', { answer: { at: local('2026-11-10T10:00'), text: 'Thanks' } }),
      bad('2026-11-09T10:00', { undoneAt: local('2026-11-09T10:01') }),
      contact({ feedback: [verdict('2026-11-09T10:00')] }),
      contact({ feedback: [verdict('2026-11-09T10:00', 'noBudget'), verdict('2026-11-10T10:00')] }),
    ];
    expect(figures({ unanswered, history: historyWith({ marketing }) }).reasons).toEqual({ waiting: 3, overdue: 2 });
  });

  it('are never late where no time was agreed, nor before it was', () => {
    const unanswered = [bad('2026-11-09T10:00')];
    expect(figures({ unanswered }).reasons).toEqual({ waiting: 1, overdue: 0 });
    const since = { ...agreement, revision: 1, validFrom: '2026-11-10', marketing };
    expect(figures({ unanswered, history: historyOf(agreement, since) }).reasons).toEqual({ waiting: 1, overdue: 0 });
  });
});

describe('MQL to SQL', () => {
  it('is of those that became MQL this month and got as far as SQL by now', () => {
    const month = [
      contact({ stages: stages(['mql', '2026-11-03T10:00'], ['sql', '2026-11-05T10:00']) }),
      contact({ stages: stages(['Marketing Qualified Lead', '2026-11-03T10:00'], ['customer', '2026-11-09T10:00']) }),
      contact({ stages: stages(['mql', '2026-11-04T10:00'], ['sal', '2026-11-05T10:00']) }),
      contact({
        stages: stages(['mql', '2026-11-04T10:00'], ['sql', '2026-11-05T10:00'], ['lead', '2026-11-06T10:00']),
      }),
      contact({ stages: stages(['mql', '2026-10-20T10:00'], ['sql', '2026-11-05T10:00']) }),
      contact({ stages: stages(['sql', '2026-11-05T10:00']) }),
    ];
    expect(figures({ month }).mqlToSql).toEqual({ part: 2, whole: 4 });
  });

  it('is nothing where the teams know no MQL', () => {
    const own = historyWith({ stages: agreement.stages.filter(({ id }) => id !== 'mql') });
    const month = [contact({ stages: stages(['mql', '2026-11-03T10:00'], ['sql', '2026-11-05T10:00']) })];
    expect(figures({ history: own, month }).mqlToSql).toEqual({ part: 0, whole: 0 });
  });
});

describe('feedback', () => {
  it('counts the verdict that stands, once a lead', () => {
    const month = [
      contact({ feedback: [verdict('2026-11-03T10:00')] }),
      contact({ feedback: [verdict('2026-11-03T10:00'), verdict('2026-11-04T10:00', 'noBudget')] }),
      contact({ feedback: [{ ...verdict('2026-11-05T10:00'), undoneAt: now }] }),
      contact({ feedback: [verdict('2026-10-05T10:00')] }),
    ];
    expect(figures({ month }).feedback).toEqual({ part: 1, whole: 2 });
  });
});
