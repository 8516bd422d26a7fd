/** The draft of an agreement's clock: what is added to it, and what stands in its way. */
import { describe, expect, it, test } from 'vitest';
import {
  copyOfRule,
  countedFrom,
  inUnit,
  measuring,
  newRule,
} from '../../../components/options/agreement/clock/rules/rule-changes.ts';
import { checkDraft } from '../../../components/options/agreement/draft-problems.ts';
import type { SlaCondition, SlaRule } from '../../../lib/domain/agreement/clock-schema.ts';
import { calendarUses, freeId } from '../../../lib/domain/agreement/draft.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { agreementOf } from '../../support/agreement.ts';

const [rule] = agreementOf().sla as [SlaRule];
const today = '2026-06-01';
const names = { firstResponse: 'First contact', qualification: 'Qualification' };

function codes(changes: Partial<Agreement>): string[] {
  return checkDraft(agreementOf({ validFrom: today, ...changes }), today).problems.map(
    ({ path, code }) => `${path} ${code}`,
  );
}

function withCondition(condition: SlaCondition): Partial<Agreement> {
  return { sla: [{ ...rule, when: [condition] }] };
}

test('what uses a calendar is known by name', () => {
  const using = agreementOf({
    owners: [{ id: 'k', name: 'Kari', calendar: 'north' }],
    marketing: { leads: 5, per: 'week', calendar: 'office' },
  });
  expect([...calendarUses(using, 'Promise')]).toEqual([
    ['office', ['First contact', 'Promise']],
    ['north', ['Kari']],
  ]);
});

describe('a rule', () => {
  it('added first is the first contact, then a qualification, each with an id of its own', () => {
    const first = newRule([], 'office', names);
    const second = newRule([first], 'office', names);
    const third = newRule([first, second], 'office', names);
    expect([first, second, third].map(({ measures }) => measures)).toEqual([
      'firstResponse',
      'qualification',
      'qualification',
    ]);
    expect(new Set([first, second, third].map(({ id }) => id)).size).toBe(3);
    expect(codes({ sla: [first, second, third] })).toEqual([]);
  });

  it('copied stands beside the one it was copied from', () => {
    expect(codes({ sla: [rule, copyOfRule(rule, [rule], 'Copy')] })).toEqual([]);
  });

  it('of a first contact cannot count from the first contact', () => {
    const late = countedFrom(measuring(rule, 'qualification'), 'firstResponse');
    expect(late.from).toBe('firstResponse');
    expect(measuring(late, 'firstResponse')).not.toHaveProperty('from');
  });

  it.each(['businessHours', 'businessDays', 'weekday'] as const)('in %s starts out right', (unit) => {
    expect(codes({ sla: [inUnit(rule, unit)] })).toEqual([]);
  });
});

describe('what is wrong', () => {
  it.each([
    ['an unreadable number', { sla: [{ ...rule, atRiskHours: Number.NaN }] }, 'sla.0.atRiskHours shape'],
    ['half a business day', { sla: [inDays(0.5)] }, 'sla.0.within.value shape'],
    ['no name', { sla: [{ ...rule, name: '' }] }, 'sla.0.name shape'],
    ['a name of spaces', { sla: [{ ...rule, name: '  ' }] }, 'sla.0.name blankName'],
    ['no stage', withCondition({ on: 'stage', stages: [] }), 'sla.0.when.0.stages shape'],
    ['no source', withCondition({ on: 'source', values: [] }), 'sla.0.when.0.values shape'],
    [
      'a fact compared with nothing',
      withCondition({ on: 'fact', test: { fact: 'need', is: 'contains', values: [] } }),
      'sla.0.when.0.test.values noValues',
    ],
    [
      'a fact between nothing and nothing',
      withCondition({ on: 'fact', test: { fact: 'employees', is: 'between' } }),
      'sla.0.when.0.test.min emptyRange',
    ],
    [
      'a range the wrong way round',
      withCondition({ on: 'fact', test: { fact: 'employees', is: 'between', min: 9, max: 3 } }),
      'sla.0.when.0.test.max reversedRange',
    ],
    ['a calendar that is gone', { sla: [{ ...rule, calendar: 'gone' }] }, 'sla.0.calendar unknownCalendar'],
    ['a day gone by', { validFrom: '2026-05-31' }, 'validFrom pastDay'],
    ['no day', { validFrom: '' }, 'validFrom shape'],
  ] satisfies [string, Partial<Agreement>, string][])('is %s', (_, changes, problem) => {
    expect(codes(changes)).toEqual([problem]);
    expect(checkDraft(agreementOf({ validFrom: today, ...changes }), today).agreement).toBeUndefined();
  });
});

function inDays(value: number): SlaRule {
  return { ...rule, within: { unit: 'businessDays', value, reading: 'endOfDay' } };
}

describe('an id', () => {
  it('is taken as wished where it is free, else counted up', () => {
    expect(freeId('a', [])).toBe('a');
    expect(freeId('a', [{ id: 'a' }, { id: 'a-2' }])).toBe('a-3');
  });
});
