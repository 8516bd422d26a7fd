import { describe, expect, test } from 'vitest';
import { parseAgreement } from '../../../lib/domain/agreement/parse.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import { agreementOf } from '../../support/agreement.ts';

function problems(changes: Partial<Record<keyof Agreement, unknown>>) {
  const parsed = parseAgreement({ ...agreementOf(), ...changes });
  return parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path}: ${code}`);
}

describe('an agreement from outside', () => {
  test('is taken as it is when nothing is wrong', () => {
    expect(parseAgreement(JSON.parse(JSON.stringify(agreementOf())))).toEqual({ ok: true, agreement: agreementOf() });
  });

  test('says where its shape is wrong', () => {
    expect(problems({ stages: 'none' })).toEqual(['stages: shape']);
    const [rule] = agreementOf().sla;
    expect(problems({ sla: [{ ...rule, within: { unit: 'fortnights', value: 2 } }] })).toEqual([
      'sla.0.within.unit: shape',
    ]);
    expect(parseAgreement(null).ok).toBe(false);
    expect(parseAgreement([]).ok).toBe(false);
  });

  test('says which names refer to nothing and which stand twice', () => {
    const [rule] = agreementOf().sla;
    expect(problems({ sla: [{ ...rule, calendar: 'night' }] })).toEqual(['sla.0.calendar: unknownCalendar']);
    const [first, second] = agreementOf().stages;
    expect(problems({ stages: [first, second, first] })).toEqual(['stages.2.id: duplicateId']);
  });

  test('refuses windows that close before they open, levels out of order, calendars that never open', () => {
    const [rule] = agreementOf().timing;
    expect(problems({ timing: [{ ...rule, opensDaysBefore: 10, closesDaysBefore: 20 }] })).toEqual([
      'timing.0: windowReversed',
    ]);
    expect(problems({ engagementLevels: [10, 30, 60] })).toEqual(['engagementLevels: levelsNotDescending']);
    const [calendar] = agreementOf().calendars;
    expect(problems({ calendars: [{ ...calendar, week: {} }] })).toEqual(['calendars.0: calendar']);
  });
});
