import { describe, expect, test } from 'vitest';
import type { Contact, ResponseKind } from '../../../lib/domain/contact.ts';
import { headline } from '../../../lib/domain/lead.ts';
import { firstResponse, isGenuine, qualifiedAt } from '../../../lib/domain/sla/milestones.ts';
import { agreementOf, ruleOf } from '../../support/agreement.ts';
import { call, dueOf, inOslo, leadOf, oslo, pause, phasesAt, stateAt, under, viewAt } from './leads.ts';

const handover = { id: 'h', at: oslo('2026-11-16T09:00'), source: 'test' };
const stage = (name: string, at: string, by?: string) => ({
  stage: name,
  at: oslo(at),
  source: 'test',
  ...(by && { by }),
});
const verdict = (at: string, more = {}) => ({ id: at, verdict: 'bad' as const, at: oslo(at), source: 'rep', ...more });
const outcome = (at: string, result: 'won' | 'lost' = 'lost') => ({ id: at, result, at: oslo(at), source: 'test' });

describe('a genuine response', () => {
  test.each<[ResponseKind, boolean]>([
    ['call', true],
    ['meeting', true],
    ['mail', true],
    ['stageChange', true],
    ['marked', true],
    ['automaticMail', false],
    ['taskCreated', false],
  ])('of kind %s: %s', (kind, genuine) => {
    expect(isGenuine({ kind })).toBe(genuine);
  });

  test.each([
    'workflow',
    'Workflow: nurture 3',
    'AUTOMATION_PLATFORM',
    'Automated Process',
    'System',
    'integration-user@example.com',
    'API',
    'Data import',
    'Zapier',
    'no-reply@example.com',
  ])('is not made by %s', (by) => {
    expect(isGenuine({ kind: 'mail', by })).toBe(false);
  });

  test.each([
    'Kari Moen',
    'Apinya Systemsdottir',
    'Wiktoria Importowa',
    'kari@example.com',
    '',
  ])('is made by “%s”', (by) => {
    expect(isGenuine({ kind: 'mail', by })).toBe(true);
  });

  test('is not one taken back', () => {
    expect(isGenuine({ kind: 'call', undoneAt: 1 })).toBe(false);
  });
});

describe('the first response', () => {
  const first = (changes: Partial<Contact>) => {
    const found = firstResponse(leadOf(changes), handover);
    return found && `${inOslo(found.at)} ${found.by}`;
  };

  test('is the earliest genuine one since the handover', () => {
    const responses = [
      call('2026-11-13T10:00'), // to an earlier handover
      call('2026-11-17T12:00'),
      call('2026-11-16T10:00', { kind: 'automaticMail' }),
      call('2026-11-16T12:00', { undoneAt: oslo('2026-11-16T12:01') }),
      call('2026-11-17T09:30', { kind: 'meeting' }), // learnt of later, dated earlier
    ];
    expect(first({ responses })).toBe('2026-11-17T09:30:00 meeting');
    expect(first({ responses: [] })).toBeUndefined();
  });

  test('may be a person who moves the lead on after the handover', () => {
    const stages = [
      stage('mql', '2026-11-16T09:00', 'Kari Moen'), // the handover itself
      stage('sal', '2026-11-16T10:00', 'Workflow'),
      stage('sql', '2026-11-16T11:00'), // nobody says by whom
      stage('sql', '2026-11-16T12:00', 'Kari Moen'), // told again: no change
      stage('opportunity', '2026-11-16T13:00', 'Kari Moen'),
    ];
    expect(first({ stages })).toBe('2026-11-16T13:00:00 stageChange');
    expect(first({ stages, responses: [call('2026-11-16T12:30')] })).toBe('2026-11-16T12:30:00 call');
    expect(first({ stages, responses: [call('2026-11-16T13:30')] })).toBe('2026-11-16T13:00:00 stageChange');
  });
});

describe('the qualification of a lead', () => {
  const qualified = (changes: Partial<Contact>, agreement = agreementOf()) => {
    const found = qualifiedAt(leadOf(changes), handover, agreement);
    return found && `${inOslo(found.at)} ${found.by}`;
  };

  test('is the first of a verdict, a stage from SQL on, and an outcome', () => {
    const feedback = [
      verdict('2026-11-18T09:00'),
      verdict('2026-11-17T09:00', { undoneAt: 1 }),
      verdict('2026-11-13T09:00'),
    ];
    expect(qualified({ feedback })).toBe('2026-11-18T09:00:00 verdict');
    const stages = [
      stage('sql', '2026-11-13T09:00'),
      stage('lead', '2026-11-17T10:00'),
      stage('SQL', '2026-11-17T12:00'),
    ];
    expect(qualified({ feedback, stages })).toBe('2026-11-17T12:00:00 stage');
    const outcomes = [outcome('2026-11-16T15:00'), outcome('2026-11-13T15:00', 'won')];
    expect(qualified({ feedback, stages, outcomes })).toBe('2026-11-16T15:00:00 outcome');
    expect(qualified({})).toBeUndefined();
  });

  test('goes by the agreement’s own word for SQL', () => {
    const [lead, mql] = agreementOf().stages;
    const ready = { id: 'ready', name: 'Ready', definition: '', aliases: ['SQL'], requires: [] };
    const stages = [stage('Ready', '2026-11-17T12:00')];
    expect(qualified({ stages }, agreementOf({ stages: [lead, mql, ready].filter((one) => one !== undefined) }))).toBe(
      '2026-11-17T12:00:00 stage',
    );
    expect(
      qualified({ stages }, agreementOf({ stages: [{ ...ready, aliases: [] }, ready].slice(0, 1) })),
    ).toBeUndefined();
  });

  test('has a clock from the handover, or from the first response once there is one', () => {
    const rule = under({ measures: 'qualification', within: { unit: 'businessHours', value: 4 } });
    expect(dueOf(leadOf(), rule)).toBe('2026-11-16T13:00:00');
    const fromResponse = under({
      measures: 'qualification',
      from: 'firstResponse',
      within: { unit: 'businessHours', value: 4 },
    });
    expect(stateAt(leadOf(), fromResponse, '2026-12-01T09:00')).toBe('notStarted');
    expect(dueOf(leadOf(), fromResponse)).toBeUndefined();
    const contacted = leadOf({ responses: [call('2026-11-16T15:00')], feedback: [verdict('2026-11-17T12:00')] });
    expect(phasesAt(contacted, fromResponse, '2026-11-17T13:00')).toEqual([
      '2026-11-16T09:00:00 notStarted',
      '2026-11-16T15:00:00 running',
      '2026-11-17T09:00:00 atRisk',
      '2026-11-17T11:00:00 overdue',
      '2026-11-17T12:00:00 metLate',
    ]);
    const { startedAt, answeredBy } = headline(viewAt(contacted, fromResponse, '2026-11-17T13:00'));
    expect([inOslo(startedAt), answeredBy]).toEqual(['2026-11-16T15:00:00', 'verdict']);
  });

  test('is done with where the word came before the first response', () => {
    const rule = under({ measures: 'qualification', from: 'firstResponse' });
    const feedback = [verdict('2026-11-16T12:00')];
    const phases = ['2026-11-16T09:00:00 notStarted', '2026-11-16T12:00:00 met'];
    const contacted = leadOf({ feedback, responses: [call('2026-11-17T12:00')] });
    expect(dueOf(contacted, rule, '2026-11-18T13:00')).toBeUndefined();
    expect(phasesAt(leadOf({ feedback }), rule, '2026-11-16T13:00')).toEqual(phases);
    expect(phasesAt(leadOf({ feedback, responses: [call('2026-11-17T12:00')] }), rule, '2026-11-18T13:00')).toEqual(
      phases,
    );
  });
});

describe('a lead that is won or lost without an answer', () => {
  // Eight hours: due on Monday at 17:00.
  const rule = under({});

  test('is not due any more where that was before the deadline', () => {
    const contact = leadOf({ outcomes: [outcome('2026-11-16T12:00')] });
    expect(phasesAt(contact, rule, '2026-11-16T13:00')).toEqual([
      '2026-11-16T09:00:00 running',
      '2026-11-16T12:00:00 notDue',
    ]);
    const clock = headline(viewAt(contact, rule, '2026-11-20T09:00'));
    expect([inOslo(clock.closedAt), clock.answeredAt]).toEqual(['2026-11-16T12:00:00', undefined]);
  });

  test('stays overdue where it was later, and is closed', () => {
    const contact = leadOf({ outcomes: [outcome('2026-11-18T12:00', 'won')] });
    expect(stateAt(contact, rule, '2026-11-20T09:00')).toBe('overdue');
    expect(inOslo(headline(viewAt(contact, rule, '2026-11-20T09:00')).closedAt)).toBe('2026-11-18T12:00:00');
    // Nothing is owed any more, so it stands with what is settled: both on that day, the stricter first.
    const within = { unit: 'businessHours', value: 4 } as const;
    const both = agreementOf({ sla: [ruleOf(), ruleOf({ id: 'q', measures: 'qualification', within })] });
    expect(viewAt(contact, both, '2026-11-20T09:00').clocks.map(({ ruleId }) => ruleId)).toEqual(['q', 'first']);
  });

  test('is met where an answer in time is known, and not late where nobody was owed one by then', () => {
    const outcomes = [outcome('2026-11-16T10:00')];
    const inTime = leadOf({ outcomes, responses: [call('2026-11-16T12:00')] });
    expect(stateAt(inTime, rule, '2026-11-20T09:00')).toBe('met');
    expect(headline(viewAt(inTime, rule, '2026-11-20T09:00')).closedAt).toBeUndefined();
    const late = leadOf({ outcomes, responses: [call('2026-11-17T12:00')] });
    expect(stateAt(late, rule, '2026-11-20T09:00')).toBe('notDue');
    const afterBoth = leadOf({ outcomes: [outcome('2026-11-17T10:00')], responses: [call('2026-11-17T12:00')] });
    expect(stateAt(afterBoth, rule, '2026-11-20T09:00')).toBe('metLate');
  });

  test('is not owed a meeting that was booked and has not been', () => {
    const booked = leadOf({ responses: [call('2026-11-16T16:00', { kind: 'meeting' })] });
    const won = {
      ...booked,
      outcomes: [{ id: 'o', result: 'won' as const, at: oslo('2026-11-16T11:00'), source: 'test' }],
    };
    const agreement = under({});
    expect(stateAt(booked, agreement, '2026-11-16T12:00')).toBe('running');
    expect(stateAt(won, agreement, '2026-11-16T12:00')).toBe('notDue');
    expect(stateAt(won, agreement, '2026-11-16T16:00')).toBe('met');
  });

  test('is not due straight from a pause, and owed again after another handover', () => {
    const contact = leadOf({ pauses: [pause('2026-11-16T10:00')], outcomes: [outcome('2026-11-20T12:00')] });
    expect(phasesAt(contact, rule, '2026-11-30T09:00').at(-1)).toBe('2026-11-20T12:00:00 notDue');
    const again = {
      ...contact,
      pauses: [],
      handovers: [...contact.handovers, { ...handover, id: 'h2', at: oslo('2026-11-23T09:00') }],
    };
    expect(stateAt(again, rule, '2026-11-23T10:00')).toBe('running');
  });
});
