import { describe, expect, test } from 'vitest';
import { leadOf, local, now, type TestLead, tableOf } from './support/table.ts';
import { touchesOf } from './support/touches-of.ts';

const hour = 3_600_000;

describe('a lead’s line', () => {
  test('says when it came in: as it is told, else the first that is known, else nothing that is a date', () => {
    const { leads } = tableOf([
      { created: '2026-10-01', stages: { lead: '2026-09-01' } },
      { stages: { mql: '2026-09-03', lead: '2026-09-02' }, touches: [{ at: '2026-09-05' }] },
      { touches: [{ at: '2026-09-05' }], handovers: [{ at: '2026-09-07' }] },
      { deals: [{ is: 'won', at: '2026-09-08' }, { is: 'lost' }] },
      { facts: { city: 'Oslo' }, deals: [{ is: 'won' }] },
    ]);
    const told = leads.map(({ createdAt, isUndated }) => (isUndated ? 'undated' : createdAt));
    expect(told).toEqual([
      local('2026-10-01'),
      local('2026-09-02'),
      local('2026-09-05'),
      local('2026-09-08'),
      'undated',
    ]);
    expect(leads[4]?.createdAt).toBe(now - 1000);
  });

  test('follows the stages: when each was entered first, where it stands, how far it came', () => {
    const { leads, stages } = tableOf([
      { more: { stages: ['2026-09-01 lead', '2026-09-02 SQL', '2026-09-03 mql', '2026-09-04 sql'].map(stageIn) } },
      { stages: { nobodys: '2026-09-01' } },
      { stages: { lead: '2026-09-01' }, deals: [{ is: 'won', at: '2026-09-09' }] },
      { stages: { mql: '2026-09-01', sql: '2026-12-24' } },
    ]);
    expect(stages.map(({ id }) => id)).toEqual(['lead', 'mql', 'sql']);
    const told = leads.map(({ entered, stage, furthest }) => ({ entered, stage, furthest }));
    const at = (day: string) => local(`2026-09-0${day}`);
    expect(told).toEqual([
      { entered: [at('1'), at('3'), at('2')], stage: 2, furthest: 2 },
      { entered: [undefined, undefined, undefined], stage: -1, furthest: -1 },
      // A customer passed every one, and entered none of them for that.
      { entered: [at('1'), undefined, undefined], stage: 0, furthest: 2 },
      // What is dated ahead has not happened.
      { entered: [undefined, at('1'), undefined], stage: 1, furthest: 1 },
    ]);
  });

  test('says how it ended, and when where somebody knows', () => {
    const { leads, deals } = tableOf([
      {
        deals: [
          { is: 'lost', at: '2026-09-01' },
          { is: 'won', at: '2026-09-05', value: 10, currency: 'EUR' },
          { is: 'won', at: '2026-09-03' },
        ],
      },
      {
        deals: [
          { is: 'lost', at: '2026-09-01', word: 'cancelled' },
          { is: 'lost', at: '2026-09-04' },
        ],
      },
      { deals: [{ is: 'won' }, { is: 'won', at: '2026-09-06' }] },
      { deals: [{ is: 'lost' }] },
      {},
      { deals: [{ is: 'won', at: '2027-01-01' }] },
    ]);
    expect(leads.map(({ result, closedAt }) => [result, closedAt])).toEqual([
      ['won', local('2026-09-03')],
      ['lost', local('2026-09-04')],
      ['won', local('2026-09-06')],
      ['lost', undefined],
      ['open', undefined],
      ['open', undefined],
    ]);
    expect(deals).toHaveLength(8);
    expect(deals.slice(1, 4)).toEqual([
      { lead: 0, result: 'won', at: local('2026-09-05'), value: 10, currency: 'EUR' },
      { lead: 0, result: 'won', at: local('2026-09-03'), currency: '' },
      { lead: 1, result: 'lost', at: local('2026-09-01'), currency: '', word: 'cancelled' },
    ]);
    expect(deals.find(({ lead }) => lead === 3)).toEqual({ lead: 3, result: 'lost', currency: '' });
  });

  test('names whoever has it as the agreement does, of others the first spelling', () => {
    const owners = [{ id: 'k', name: 'Kari Nordmann', aliases: ['kari@firma.example'] }];
    const { leads } = tableOf(
      [
        { owner: 'KARI@firma.example' },
        { owner: 'Per' },
        { owner: ' per ' },
        { owner: 'Per', handovers: [{ at: '2026-09-01', owner: 'Liv' }] },
        {},
      ],
      { agreement: { owners } },
    );
    expect(leads.map(({ owner }) => owner)).toEqual(['Kari Nordmann', 'Per', 'Per', 'Liv', undefined]);
  });

  test('tells the verdict that stands, and whether marketing answered', () => {
    const { leads } = tableOf([
      { verdict: { is: 'bad', at: '2026-09-01', reason: 'tooEarly', answered: '2026-09-02' } },
      { verdict: { is: 'good', at: '2026-09-01' } },
      { nurtured: '2026-09-01' },
      { nurtured: '2026-09-01', handovers: [{ at: '2026-09-05' }] },
    ]);
    expect(leads[0]).toMatchObject({
      verdict: 'bad',
      verdictAt: local('2026-09-01'),
      reason: 'tooEarly',
      answeredAt: local('2026-09-02'),
    });
    expect(leads[1]?.reason).toBeUndefined();
    expect(leads.map(({ isNurtured }) => isNurtured)).toEqual([false, false, true, false]);
  });

  test('has fit and engagement of the first handover, by the agreement of that day', () => {
    const touches = [
      { at: '2026-11-02T10:00', kind: 'form' as const },
      { at: '2026-11-04T10:00', kind: 'form' as const },
      { at: '2026-11-05T10:00', kind: 'form' as const },
    ];
    const { leads } = tableOf([
      {
        facts: { country: 'NO', employees: 80 },
        touches,
        handovers: [{ at: '2026-11-03T10:00' }, { at: '2026-11-06T10:00' }],
      },
      { touches },
    ]);
    // One form gives 30 points, halved in 30 days: 29.3 on the next day, which is cool; three give 57 by now, warm.
    expect(leads.map(({ grade, level }) => [grade, level])).toEqual([
      ['A', 3],
      [null, 2],
    ]);
  });
});

function stageIn(text: string) {
  const [day = '', stage = ''] = text.split(' ');
  return { stage, at: local(day), source: 'test' };
}

describe('a handover’s line', () => {
  test('tells the wait, who answered, how often sales tried, and the clock', () => {
    const { handovers } = tableOf([
      {
        // Monday 9:00; answered on Tuesday 11:00: 10 open hours. Again on Friday, never answered.
        handovers: [
          { at: '2026-11-02T09:00', owner: 'Kari', captured: '2026-11-02T07:00' },
          { at: '2026-11-06T09:00', owner: 'Kari' },
        ],
        calls: [
          { at: '2026-11-01T09:00' },
          { at: '2026-11-03T11:00', by: 'Per' },
          { at: '2026-11-04T11:00', by: 'workflow' },
          { at: '2026-11-05T11:00' },
        ],
      },
      {},
      { handovers: [{ at: '2026-11-23T09:00', owner: 'Per' }] },
    ]);
    expect(handovers).toEqual([
      {
        lead: 0,
        at: local('2026-11-02T09:00'),
        owner: 'Per',
        capturedAt: local('2026-11-02T07:00'),
        respondedAt: local('2026-11-03T11:00'),
        business: 10 * hour,
        response: 'met',
        attempts: 2,
        lastAttemptAt: local('2026-11-05T11:00'),
      },
      { lead: 0, at: local('2026-11-06T09:00'), owner: 'Kari', response: 'overdue', attempts: 0 },
      { lead: 2, at: local('2026-11-23T09:00'), owner: 'Per', response: 'running', attempts: 0 },
    ]);
  });

  test('of two, an answer after the second is not the first one’s', () => {
    const { handovers } = tableOf([
      { handovers: [{ at: '2026-11-10' }, { at: '2026-11-02' }], calls: [{ at: '2026-11-11' }] },
    ]);
    expect(handovers.map(({ at, respondedAt }) => [at, respondedAt])).toEqual([
      [local('2026-11-02'), undefined],
      [local('2026-11-10'), local('2026-11-11')],
    ]);
  });
});

describe('facts', () => {
  test('are columns, but for what names a person', () => {
    const { facts } = tableOf([
      { facts: { name: 'Anna', country: 'NO', backup: 'anna@firma.example', Mobile: '1', employees: 10 } },
      { facts: { country: 'SE', 'First name': 'Ola', budget: '' } },
      { facts: { country: 'NO' } },
    ]);
    expect([...facts.keys()]).toEqual(['country', 'employees', 'budget']);
    expect(facts.get('country')).toEqual({ values: ['NO', 'SE'], codes: Uint32Array.of(1, 2, 1) });
    expect(facts.get('employees')).toEqual({ values: ['10'], codes: Uint32Array.of(1, 0, 0) });
    expect(facts.get('budget')).toEqual({ values: [], codes: Uint32Array.of(0, 0, 0) });
  });

  test('with too many values are named and left out, unless a table says something of each', () => {
    const leads = Array.from({ length: 5001 }, (_, index) => ({ facts: { number: index, company: `Firma ${index}` } }));
    const details = [{ of: 'company', value: 'Firma 1', says: { sector: 'Retail' }, source: 's' }];
    const { facts, tooVaried } = tableOf(leads, { details });
    expect([...facts.keys()]).toEqual(['company']);
    expect(tooVaried).toEqual(['number']);
  });
});

describe('what leads touched', () => {
  test('has the channel that is told, else the one of its address, else its kind’s', () => {
    const url = 'https://firma.example/?utm_campaign=fall%20sale&utm_source=News+letter';
    const table = tableOf([
      {
        touches: [
          { at: '2026-09-01T10:00', channel: '@google ', campaign: ' Spring ' },
          { at: '2026-09-01T11:00', url },
          { at: '2026-09-01T12:00', kind: 'download', title: 'Guide' },
          { at: '2026-09-01T13:00', kind: 'other', channel: 'GOOGLE' },
          { at: '2026-09-01T14:00', kind: 'other' },
          { at: '2026-09-01T15:00', kind: 'emailOpen', channel: 'news' },
          { at: '2026-09-01T16:00', url: 'https://firma.example/?utm_source=%' },
          { at: '2026-09-01T17:00', actor: 'machine' },
          { at: '2026-12-01T17:00' },
        ],
      },
      { facts: { leadSource: 'Google', campaign: 'Spring' }, created: '2026-09-02' },
      { touches: [{ at: '2026-09-03T10:00', actor: 'machine' }] },
    ]);
    expect(touchesOf(table, 0).map(({ channel, campaign, content }) => [channel, campaign, content])).toEqual([
      ['google', 'Spring', undefined],
      ['News letter', 'fall sale', undefined],
      ['@download', undefined, 'Guide'],
      ['google', undefined, undefined],
      ['%', undefined, undefined],
    ]);
    expect(touchesOf(table, 1)).toEqual([
      { at: local('2026-09-02'), channel: 'google', campaign: 'Spring', content: undefined },
    ]);
    expect(touchesOf(table, 2)).toEqual([]);
  });

  test('is the campaign’s channel where only the campaign is known, else the campaign itself', () => {
    const paid = (channel: string, campaign: string) => ({
      id: channel,
      source: 'spend.csv',
      channel,
      campaign,
      cost: 5,
    });
    const leads = ['spring', 'Fair', 'Both'].map((campaign) => ({ facts: { campaign }, created: '2026-09-02' }));
    const table = tableOf(leads, { spend: [paid('Google', 'Spring'), paid('Meta', 'Both'), paid('Bing', 'both')] });
    expect(
      [0, 1, 2].flatMap((lead) => touchesOf(table, lead)).map(({ channel, campaign }) => [channel, campaign]),
    ).toEqual([
      ['Google', 'spring'],
      ['Fair', 'Fair'],
      ['Both', 'Both'],
    ]);
  });
});

// Near enough to each other that every rule of machines has its say, and twins are told by two systems.
test('a table of nobody is an empty one', () => {
  const table = tableOf([]);
  expect(table.leads).toEqual([]);
  expect([...table.touches.starts]).toEqual([0]);
});

test('the test’s own leads are as they are written', () => {
  const lead: TestLead = { touches: [{ at: '2026-09-02' }, { at: '2026-09-01' }] };
  expect(leadOf(lead).touchpoints.map(({ at }) => at)).toEqual([local('2026-09-01'), local('2026-09-02')]);
});
