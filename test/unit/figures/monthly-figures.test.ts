import { describe, expect, it } from 'vitest';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import {
  type Contact,
  emptyContact,
  type Feedback,
  type Handover,
  type Response,
} from '../../../lib/domain/contact.ts';
import type { Figures } from '../../../lib/domain/figures.ts';
import { phaseAt } from '../../../lib/domain/lead.ts';
import { listedLeads, type MonthlyFiguresInput, monthlyFigures } from '../../../lib/domain/monthly-figures.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import type { Instant } from '../../../lib/domain/time.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { sampleContact } from '../sample/sample-contact.ts';

const zone = 'Europe/Oslo';
/** Wednesday 18 November 2026, noon. */
const now = local('2026-11-18T12:00');
const agreement = defaultAgreement({ zone, text: (key) => key, today: '2026-11-01' });

function local(text: string): Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
}

function handover(at: string, id = at): Handover {
  return { id, at: local(at), source: 'test' };
}

function response(at: string): Response {
  return { id: at, at: local(at), kind: 'call', source: 'test' };
}

function verdict(at: string, good: boolean): Feedback {
  return { id: at, at: local(at), verdict: good ? 'good' : 'bad', source: 'rep' };
}

function stages(...entered: readonly (readonly [stage: string, at: string])[]): Contact['stages'] {
  return entered.map(([stage, at]) => ({ stage, at: local(at), source: 'test' }));
}

let contacts = 0;
function contact(parts: Partial<Contact>): Contact {
  contacts += 1;
  return { ...emptyContact(`c${contacts}`, now), ...parts };
}

function figures(input: Partial<MonthlyFiguresInput>): Figures {
  return monthlyFigures({ now, zone, agreement, open: [], month: [], urlOf: () => undefined, ...input });
}

describe('what is owed', () => {
  // Two business days are sixteen hours, Monday to Friday 9 to 17.
  const dueToday = contact({ handovers: [handover('2026-11-16T14:30')] });
  const dueTomorrow = contact({ handovers: [handover('2026-11-17T14:30')] });
  const overdue = contact({ handovers: [handover('2026-11-12T10:00')] });

  it('is due today until midnight, and overdue from the moment it was due', () => {
    const shown = figures({ open: [dueTomorrow, overdue, dueToday] });
    expect(shown.dueToday).toMatchObject({
      count: 1,
      leads: [{ contactId: dueToday.id, state: 'atRisk', dueAt: local('2026-11-18T14:30') }],
    });
    expect(shown.overdue).toMatchObject({
      count: 1,
      leads: [{ contactId: overdue.id, state: 'overdue', dueAt: local('2026-11-16T10:00') }],
    });
  });

  it('ends today where the viewer is', () => {
    // Due at 16:59 in Oslo, which is tomorrow in Tokyo.
    const evening = contact({ handovers: [handover('2026-11-16T16:59')] });
    expect(figures({ open: [evening], now: local('2026-11-18T09:00') }).dueToday.count).toBe(1);
    expect(figures({ open: [evening], now: local('2026-11-18T15:30'), zone: 'Asia/Tokyo' }).dueToday.count).toBe(0);
  });

  it('is not owed while the clock is paused, nor once it is answered', () => {
    const paused = {
      ...dueToday,
      pauses: [{ id: 'p', from: local('2026-11-17T10:00'), reason: 'asked', source: 'test' }],
    };
    const answered = { ...overdue, responses: [response('2026-11-17T10:00')] };
    const shown = figures({ open: [paused, answered] });
    expect([shown.dueToday.count, shown.overdue.count]).toEqual([0, 0]);
  });

  it('lists the soonest first and asks for addresses of those it lists alone', () => {
    const many = Array.from({ length: listedLeads + 5 }, (_, index) =>
      contact({ handovers: [handover(`2026-11-0${9 - (index % 8)}T10:${String(59 - index).padStart(2, '0')}`)] }),
    );
    const asked: string[] = [];
    const shown = figures({
      open: many,
      urlOf({ id }) {
        asked.push(id);
        return `https://crm.example/${id}`;
      },
    });
    const dues = shown.overdue.leads.map(({ dueAt }) => dueAt);
    expect(shown.overdue.count).toBe(listedLeads + 5);
    expect(dues).toEqual(dues.toSorted((a, b) => a - b));
    expect(asked).toEqual(shown.overdue.leads.map(({ contactId }) => contactId));
    expect(shown.overdue.leads[0]?.url).toBe(`https://crm.example/${asked[0]}`);
  });

  it('names a lead by name and company, else by e-mail, else not at all', () => {
    const fact = (value: string) => ({ value, source: 'test', at: now });
    const named = {
      ...overdue,
      facts: { name: fact('Anna Lund'), company: fact('Firma AS') },
      emails: ['anna@firma.example'],
    };
    const mailed = { ...overdue, id: 'mailed', emails: ['b@firma.example'] };
    const nobody = { ...overdue, id: 'nobody' };
    const { leads } = figures({ open: [named, mailed, nobody] }).overdue;
    expect(leads.map(({ name, company }) => [name, company])).toEqual([
      ['Anna Lund', 'Firma AS'],
      ['b@firma.example', undefined],
      ['', undefined],
    ]);
  });
});

describe('the month', () => {
  it('begins at midnight in the zone of the viewer', () => {
    const first = contact({ handovers: [handover('2026-11-01T00:00')] });
    const before = contact({ handovers: [{ ...handover('2026-11-01T00:00'), at: local('2026-11-01T00:00') - 1 }] });
    expect(figures({ month: [first, before] })).toMatchObject({
      month: '2026-11-01',
      delivered: { part: 1, whole: 20 },
    });
    expect(figures({ month: [first, before], zone: 'Asia/Tokyo' }).delivered.part).toBe(2);
    expect(figures({ month: [first, before], zone: 'America/New_York' }).delivered.part).toBe(0);
  });

  it('counts a lead handed over twice as one delivered', () => {
    const twice = contact({ handovers: [handover('2026-11-03T10:00'), handover('2026-11-10T10:00')] });
    expect(figures({ month: [twice] }).delivered.part).toBe(1);
  });

  it('has nothing to divide by where nothing happened', () => {
    const none = { part: 0, whole: 0 };
    expect(figures({})).toMatchObject({
      attainment: none,
      mqlToSql: none,
      feedback: none,
      delivered: { part: 0, whole: 20 },
    });
  });
});

describe('attainment', () => {
  it('is of clocks that stopped or ran out', () => {
    const handovers = [handover('2026-11-09T10:00')];
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
    const own = { ...agreement, stages: agreement.stages.filter(({ id }) => id !== 'mql') };
    const month = [contact({ stages: stages(['mql', '2026-11-03T10:00'], ['sql', '2026-11-05T10:00']) })];
    expect(figures({ agreement: own, month }).mqlToSql).toEqual({ part: 0, whole: 0 });
  });
});

describe('feedback', () => {
  it('counts the verdict that stands, once a lead', () => {
    const month = [
      contact({ feedback: [verdict('2026-11-03T10:00', true)] }),
      contact({ feedback: [verdict('2026-11-03T10:00', true), verdict('2026-11-04T10:00', false)] }),
      contact({ feedback: [{ ...verdict('2026-11-05T10:00', true), undoneAt: now }] }),
      contact({ feedback: [verdict('2026-10-05T10:00', true)] }),
    ];
    expect(figures({ month }).feedback).toEqual({ part: 1, whole: 2 });
  });
});

describe('on the sample workspace', () => {
  it('says what the sidebar says of each lead', () => {
    const people = sampleWorkspace(now, zone).map((person) => sampleContact(person, now));
    const shown = figures({ open: people, month: people });
    const overdue = people.filter((person) => phaseAt(slaView(person, agreement, now).phases, now) === 'overdue');
    expect(shown.overdue.leads.map(({ contactId }) => contactId).toSorted()).toEqual(
      overdue.map(({ id }) => id).toSorted(),
    );
    expect(overdue.length).toBeGreaterThan(0);
  });
});
