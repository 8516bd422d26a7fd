import { describe, expect, it } from 'vitest';
import type { MarketingPromise } from '../../../lib/domain/agreement/clock-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { promiseFigures, promisePeriod } from '../../../lib/domain/figures/promise.ts';
import { agreement, contact, handover, local, now } from './support/contacts.ts';

function promising(promise: Partial<MarketingPromise>, changes: Partial<Agreement> = {}): Agreement {
  return { ...agreement, marketing: { leads: 10, per: 'week', calendar: 'office', ...promise }, ...changes };
}

function office(changes: Partial<Agreement['calendars'][number]>): Agreement['calendars'] {
  return agreement.calendars.map((calendar) => ({ ...calendar, ...changes }));
}

function handedOver(...times: readonly string[]): Contact {
  return contact({ handovers: times.map(handover) });
}

describe('a promise for the week', () => {
  it('begins on Monday and counts what came since: 3 of 10 on Wednesday, pace 6, 2 days left', () => {
    const came = [handedOver('2026-11-16T00:00'), handedOver('2026-11-17T10:00'), handedOver('2026-11-18T12:00')];
    const not = [handedOver('2026-11-15T23:59'), handedOver('2026-11-18T12:01')];
    expect(promiseFigures([...came, ...not], promising({}), now)).toEqual({
      per: 'week',
      from: '2026-11-16',
      promised: 10,
      delivered: 3,
      below: 0,
      pace: 6,
      workingDaysLeft: 2,
    });
  });

  it('has fewer days to keep it in where one is a holiday', () => {
    // Tuesday is closed: on Wednesday two of four days have come.
    const calendars = office({ holidays: [{ day: '2026-11-17', name: 'Closed' }] });
    expect(promiseFigures([], promising({}, { calendars }), now)).toMatchObject({ pace: 5, workingDaysLeft: 2 });
  });

  it.each([
    ['2026-11-16T00:00', 2, 4],
    ['2026-11-20T23:59', 10, 0],
    ['2026-11-22T23:59', 10, 0],
    ['2026-11-23T00:00', 2, 4],
  ])('at %s asks for %i with %i working days left', (at, pace, workingDaysLeft) => {
    expect(promiseFigures([], promising({}), local(at))).toMatchObject({ pace, workingDaysLeft });
  });

  it('rounds down to whole leads', () => {
    expect(promiseFigures([], promising({ leads: 4 }), now).pace).toBe(2); // 2.4
  });

  it('asks for nothing in a week without working days', () => {
    const calendars = office({ week: {}, dates: { '2026-12-01': [['09:00', '17:00']] } });
    expect(promiseFigures([], promising({}, { calendars }), local('2026-11-22T23:00'))).toMatchObject({
      pace: 0,
      workingDaysLeft: 0,
    });
  });

  it('has its days where marketing’s calendar is', () => {
    // Monday in Auckland from Sunday noon in Oslo.
    const far = promising({}, { calendars: office({ zone: 'Pacific/Auckland' }) });
    const sunday = local('2026-11-22T12:00');
    expect(promisePeriod(far, sunday)).toMatchObject({ from: '2026-11-23', to: '2026-11-29', startsAt: sunday });
    expect(promiseFigures([handedOver('2026-11-22T11:59')], far, sunday + 1).delivered).toBe(0);
    expect(promiseFigures([handedOver('2026-11-22T12:00')], far, sunday + 1).delivered).toBe(1);
  });
});

describe('a promise for the month', () => {
  it('is the agreement’s goal where marketing promised nothing else', () => {
    // November 2026 has 21 working days; 13 of them have come by the end of the 18th: 20 * 13 / 21 = 12.4.
    expect(promiseFigures([handedOver('2026-11-01T00:00')], agreement, now)).toEqual({
      per: 'month',
      from: '2026-11-01',
      promised: 20,
      delivered: 1,
      below: 0,
      pace: 12,
      workingDaysLeft: 8,
    });
  });

  it.each([
    ['2028-02-29T23:59', '2028-02-01', 0, 20],
    ['2028-02-01T00:00', '2028-02-01', 20, 0],
  ])('knows leap days: at %s it began on %s with %i days left and a pace of %i', (at, from, workingDaysLeft, pace) => {
    expect(promiseFigures([], agreement, local(at))).toMatchObject({ from, workingDaysLeft, pace });
  });

  it('counts a lead handed over twice once', () => {
    const twice = handedOver('2026-11-03T10:00', '2026-11-10T10:00');
    expect(promiseFigures([twice], agreement, now).delivered).toBe(1);
  });
});

describe('leads planned month by month', () => {
  const months = [
    { month: '2026-11', leads: 42 },
    { month: '2026-12', leads: 8 },
  ];
  const planned = { ...agreement, goals: { ...agreement.goals, months } };

  it('come before one number for every month, in their month alone', () => {
    // 42 * 13 / 21 working days = 26.
    expect(promiseFigures([], planned, now)).toMatchObject({ promised: 42, pace: 26 });
    expect(promiseFigures([], planned, local('2026-12-31T12:00'))).toMatchObject({ promised: 8, pace: 8 });
    expect(promiseFigures([], planned, local('2027-01-31T12:00'))).toMatchObject({ promised: 20, pace: 20 });
  });

  it('come before a number promised for every month', () => {
    const monthly = promising({ per: 'month', leads: 10 }, { goals: planned.goals });
    expect(promiseFigures([], monthly, now)).toMatchObject({ per: 'month', promised: 42 });
    expect(promiseFigures([], monthly, local('2027-01-31T12:00')).promised).toBe(10);
  });

  it('leave a promise for the week as it is', () => {
    expect(promiseFigures([], promising({}, { goals: planned.goals }), now)).toMatchObject({
      per: 'week',
      promised: 10,
    });
  });
});

describe('the agreed quality', () => {
  const rules: Pick<Agreement, 'fit'> = {
    fit: [
      { id: 'no', label: 'In Norway', when: { fact: 'country', is: 'oneOf', values: ['NO'] }, points: 1 },
      { id: 'it', label: 'IT', when: { fact: 'industry', is: 'oneOf', values: ['IT'] }, points: 1 },
    ],
  };
  const having = (facts: Record<string, string>) => ({
    ...handedOver('2026-11-17T10:00'),
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, source: 'test', at: now }])),
  });
  const best = having({ country: 'NO', industry: 'IT' }); // all points: A
  const good = having({ country: 'NO', industry: 'Food' }); // half of them: B
  const bad = having({ country: 'SE', industry: 'Food' }); // none: D
  const unknown = having({});

  it.each([
    [undefined, 4, 0],
    ['D', 3, 1],
    ['C', 2, 2],
    ['B', 2, 2],
    ['A', 1, 3],
  ] as const)('%s or better: %i delivered and %i below', (fitAtLeast, delivered, below) => {
    const promise = promising({ ...(fitAtLeast && { fitAtLeast }) }, rules);
    expect(promiseFigures([best, good, bad, unknown], promise, now)).toMatchObject({ delivered, below });
  });
});

describe('the first month of a plan that begins within it', () => {
  const goals = { ...agreement.goals, from: '2026-11-16', months: [{ month: '2026-11', leads: 22 }] };
  const { marketing: _, ...planned } = { ...agreement, goals };

  // 16 to 30 November 2026 have 11 working days, Monday to Friday; the 18th is the third.
  it('has its pace from that day on', () => {
    expect(promiseFigures([], planned, now)).toMatchObject({ promised: 22, pace: 6, workingDaysLeft: 8 });
  });

  it('asks for nothing before it', () => {
    expect(promiseFigures([], planned, local('2026-11-10T12:00'))).toMatchObject({ pace: 0, workingDaysLeft: 11 });
  });
});
