import { describe, expect, it } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { type DueLeadsInput, dueLeads, listedLeads } from '../../../lib/domain/figures/due-leads.ts';
import { headline, phaseAt } from '../../../lib/domain/lead.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { sampleWorkspace } from '../../../lib/sample/sample-workspace.ts';
import { sampleContact } from '../sample/sample-contact.ts';
import {
  bothRules,
  contact,
  handover,
  history,
  local,
  now,
  ownedBy,
  response,
  verdict,
  zone,
} from './support/contacts.ts';

function due(input: Partial<DueLeadsInput>) {
  return dueLeads({ open: [], history, now, zone, me: [], urlOf: () => undefined, ...input });
}

// Sixteen business hours later: today at 14:30, tomorrow at 14:30, Monday at 10:00.
const dueToday = contact({ handovers: [handover('2026-11-16T14:30')] });
const dueTomorrow = contact({ handovers: [handover('2026-11-17T14:30')] });
const overdue = contact({ handovers: [handover('2026-11-12T10:00')] });

describe('what is owed', () => {
  it('is due today until midnight, and overdue from the moment it was due', () => {
    const shown = due({ open: [dueTomorrow, overdue, dueToday] });
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
    expect(due({ open: [evening], now: local('2026-11-18T09:00') }).dueToday.count).toBe(1);
    expect(due({ open: [evening], now: local('2026-11-18T15:30'), zone: 'Asia/Tokyo' }).dueToday.count).toBe(0);
  });

  it('is not owed while the clock is paused, nor once it is answered', () => {
    // A quarter of an hour ago: due at 14:45 if the clock ran on from now.
    const pauses = [{ id: 'p', from: local('2026-11-18T11:45'), reason: 'asked', source: 'test' }];
    const answered = { ...overdue, responses: [response('2026-11-17T10:00')] };
    const shown = due({ open: [{ ...dueToday, pauses }, answered] });
    expect([shown.dueToday.count, shown.overdue.count, shown.unowned]).toEqual([0, 0, 1]);
  });

  it('is not owed once the lead was lost or won, in time or late', () => {
    const lost = (at: string) => [{ id: at, result: 'lost' as const, at: local(at), source: 'test' }];
    const early = { ...dueToday, outcomes: lost('2026-11-17T10:00') };
    const late = { ...overdue, outcomes: lost('2026-11-17T10:00') };
    expect(due({ open: [early, late] })).toMatchObject({ dueToday: { count: 0 }, overdue: { count: 0 }, unowned: 0 });
  });
});

describe('the next change', () => {
  it('is the end of today, or a clock that enters another state before', () => {
    expect(due({}).changesAt).toBe(local('2026-11-19T00:00'));
    // At risk already and due at 14:30; the other is at risk only tomorrow.
    expect(due({ open: [dueToday, dueTomorrow, overdue] }).changesAt).toBe(local('2026-11-18T14:30'));
    const [early, atRisk] = [local('2026-11-18T10:00'), local('2026-11-18T10:30')];
    expect(due({ open: [dueToday], now: early }).changesAt).toBe(atRisk);
  });
});

describe('a lead with several clocks', () => {
  it('counts once, by the clock that is due first, and names its rule', () => {
    const [lead, ...others] = due({ open: [overdue], history: historyOf(bothRules) }).overdue.leads;
    expect(others).toEqual([]);
    expect(lead).toMatchObject({
      measures: 'firstResponse',
      ruleId: 'first-response',
      dueAt: local('2026-11-16T10:00'),
    });
  });

  it('is owed qualification once it is contacted, and nothing once that came', () => {
    // Contacted in time; 24 business hours after Thursday 10:00 end on Tuesday at 10:00.
    const contacted = { ...overdue, responses: [response('2026-11-13T10:00')] };
    const shown = due({ open: [contacted], history: historyOf(bothRules) });
    expect(shown.overdue.leads).toMatchObject([
      { measures: 'qualification', ruleId: 'qualify', rule: 'Qualified', dueAt: local('2026-11-17T10:00') },
    ]);
    const judged = { ...contacted, feedback: [verdict('2026-11-17T09:00')] };
    expect(due({ open: [judged], history: historyOf(bothRules) }).overdue.count).toBe(0);
  });
});

describe('whose leads', () => {
  const hers = { ...overdue, ...ownedBy('Kari Nordmann'), id: 'hers' };
  const his = { ...overdue, ...ownedBy('Ola'), id: 'his' };
  const nobodys = { ...overdue, id: 'nobodys' };
  const open = [hers, his, nobodys];

  it('are everyone’s where the reader gave no name', () => {
    const owners = due({ open }).overdue.leads.map((lead) => [lead.contactId, lead.owner]);
    expect(owners).toEqual([
      ['hers', 'Kari Nordmann'],
      ['his', 'Ola'],
      ['nobodys', undefined],
    ]);
  });

  it('are the reader’s own by any of their names; what nobody owns is counted for all', () => {
    const shown = due({ open, me: ['kn@firma.example', 'KARI NORDMANN'] });
    expect(shown.overdue).toMatchObject({ count: 1, leads: [{ contactId: 'hers' }] });
    expect(shown.unowned).toBe(1);
  });
});

describe('the list', () => {
  it('has the soonest first and asks for addresses of those it lists alone', () => {
    const many = Array.from({ length: listedLeads + 5 }, (_, index) =>
      contact({ handovers: [handover(`2026-11-0${9 - (index % 8)}T10:${String(59 - index).padStart(2, '0')}`)] }),
    );
    const asked: string[] = [];
    const shown = due({
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
    const { leads } = due({ open: [named, mailed, nobody] }).overdue;
    expect(leads.map(({ name, company }) => [name, company])).toEqual([
      ['Anna Lund', 'Firma AS'],
      ['b@firma.example', undefined],
      ['', undefined],
    ]);
  });
});

it('says of the sample workspace what the sidebar says of each lead', () => {
  const people = sampleWorkspace(now, zone).map((person) => sampleContact(person, now));
  const shown = due({ open: people });
  const late = people.filter((person) => {
    const clock = headline(slaView(person, history, now));
    return phaseAt(clock.phases, now) === 'overdue' && clock.closedAt === undefined;
  });
  expect(shown.overdue.leads.map(({ contactId }) => contactId).toSorted()).toEqual(late.map(({ id }) => id).toSorted());
  expect(late.length).toBeGreaterThan(0);
});
