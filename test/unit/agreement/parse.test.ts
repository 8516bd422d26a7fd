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

  test('refuses content for stages and personas that nobody has, and on days that there are not', () => {
    const personas = [{ id: 'buyer', name: 'Buyer', description: '', rules: [] }];
    const guide = { id: 'guide', title: 'Guide', stages: ['mql'], personas: ['buyer'], since: '2026-02-28' };
    expect(problems({ personas, content: [guide] })).toEqual([]);
    const wrong = [
      { ...guide, personas: ['buyer', 'user'] },
      { ...guide, id: 'story', stages: ['mql', 'nql'] },
      { ...guide, id: 'prices', since: '2026-02-30', validUntil: '2026-04-31' },
    ];
    expect(problems({ personas, content: wrong })).toEqual([
      'content.0.personas: unknownPersona',
      'content.1.stages: unknownStage',
      'content.2.since: calendar',
      'content.2.validUntil: calendar',
    ]);
    expect(problems({ content: [guide] })).toEqual(['content.0.personas: unknownPersona']);
  });

  test('refuses a link that is not https', () => {
    const link = (url: string) => problems({ content: [{ id: 'guide', title: 'Guide', stages: [], url }] });
    expect(link('https://firma.example/guide')).toEqual([]);
    expect(link('http://firma.example/guide')).toEqual(['content.0.url: shape']);
    expect(link('javascript:alert(1)')).toEqual(['content.0.url: shape']);
  });

  test('refuses an order of the call list that names a reason twice', () => {
    expect(problems({ callOrder: ['hot', 'overdue'] })).toEqual([]);
    expect(problems({ callOrder: ['hot', 'overdue', 'hot'] })).toEqual(['callOrder.2: duplicateCallReason']);
    expect(problems({ callOrder: [] })).toEqual(['callOrder: shape']);
  });

  test('refuses windows that close before they open, levels out of order, calendars that never open', () => {
    const [rule] = agreementOf().timing;
    expect(problems({ timing: [{ ...rule, opensDaysBefore: 10, closesDaysBefore: 20 }] })).toEqual([
      'timing.0: windowReversed',
    ]);
    expect(problems({ engagementLevels: [10, 30, 60] })).toEqual(['engagementLevels: levelsNotDescending']);
    expect(problems({ fitGrades: [0.5, 0.75, 0.25] })).toEqual(['fitGrades: gradesNotDescending']);
    expect(problems({ fitGrades: [0.75, 0.25, 0.5] })).toEqual(['fitGrades: gradesNotDescending']);
    expect(problems({ fitGrades: [0.75, 0.5, 0.5] })).toEqual([]);
    const [calendar] = agreementOf().calendars;
    expect(problems({ calendars: [{ ...calendar, week: {} }] })).toEqual(['calendars.0: calendar']);
  });

  test('refuses a first response that is counted from the first response', () => {
    const [rule] = agreementOf().sla;
    expect(problems({ sla: [{ ...rule, from: 'firstResponse' }] })).toEqual(['sla.0.from: fromItself']);
    expect(problems({ sla: [{ ...rule, from: 'handover' }] })).toEqual([]);
    expect(problems({ sla: [{ ...rule, measures: 'qualification', from: 'firstResponse' }] })).toEqual([]);
  });

  test('refuses conditions on stages and teams that nobody has', () => {
    const [rule] = agreementOf().sla;
    const when = [
      { on: 'stage', stages: ['mql', 'nql'] },
      { on: 'team', teams: ['north', 'South'] },
    ];
    const owners = [{ id: 'kari', name: 'Kari Moen', team: 'North' }];
    expect(problems({ sla: [{ ...rule, when }], owners })).toEqual([
      'sla.0.when.0.stages: unknownStage',
      'sla.0.when.1.teams: unknownTeam',
    ]);
  });

  test('refuses calendars of owners and of marketing that do not exist', () => {
    const owners = [
      { id: 'kari', name: 'Kari Moen', calendar: 'office' },
      { id: 'ola', name: 'Ola Nord', calendar: 'gone' },
    ];
    expect(problems({ owners, marketing: { leads: 20, per: 'month', calendar: 'gone' } })).toEqual([
      'owners.1.calendar: unknownCalendar',
      'marketing.calendar: unknownCalendar',
    ]);
  });

  test('refuses days that no month has', () => {
    const leave = [{ from: '2026-02-27', to: '2026-02-30' }];
    expect(problems({ validFrom: '2026-02-29', owners: [{ id: 'kari', name: 'Kari Moen', leave }] })).toEqual([
      'validFrom: calendar',
      'owners.0.leave.0: calendar',
    ]);
  });

  test('refuses leave that ends before it begins, and owners who share an id or a name', () => {
    const leave = [
      { from: '2026-11-18', to: '2026-11-18' },
      { from: '2026-11-18', to: '2026-11-17' },
    ];
    expect(problems({ owners: [{ id: 'kari', name: 'Kari Moen', leave }] })).toEqual([
      'owners.0.leave.1: leaveReversed',
    ]);
    const owners = [
      { id: 'kari', name: 'Kari Moen', aliases: ['kari@example.com', 'kari moen'] },
      { id: 'ola', name: 'Ola Nord', aliases: ['o.nord', 'KARI@example.com '] },
      { id: 'ola', name: 'kari moen' },
    ];
    expect(problems({ owners })).toEqual([
      'owners.1.aliases.1: duplicateOwner',
      'owners.2.id: duplicateOwner',
      'owners.2.name: duplicateOwner',
    ]);
  });
});
