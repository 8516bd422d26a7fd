import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { reportOn } from '../../conformance/sla.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
afterAll(() => rmSync(folder, { recursive: true }));

function reportOf(content: unknown) {
  const file = join(folder, 'cases.json');
  writeFileSync(file, JSON.stringify(content));
  return reportOn(file);
}

const week = (hours: [string, string][]) => ({ mon: hours, tue: hours, wed: hours, thu: hours, fri: hours });

describe('breaks of a schedule', () => {
  const nights = { timezone: 'UTC', weekly: week([['22:00', '06:00']]) };
  const monday = '2026-11-16T00:00:00Z';
  const elapsed = (id: string, schedule: string, end: string, hours: number) => {
    return { id, kind: 'elapsed', schedule, start: monday, end, expected_seconds: hours * 3600 };
  };

  test('cut a night shift before and after midnight', () => {
    const schedules = {
      before: { ...nights, breaks: { '2026-11-16': [['23:00', '23:30']] } },
      after: { ...nights, breaks: { '2026-11-17': [['01:00', '02:00']] } },
      across: { ...nights, breaks: { '2026-11-16': [['23:00', '24:00']], '2026-11-17': [['00:00', '01:00']] } },
    };
    const noon = '2026-11-17T12:00:00Z';
    const cases = [elapsed('b', 'before', noon, 7.5), elapsed('a', 'after', noon, 7), elapsed('x', 'across', noon, 6)];
    expect(reportOf({ schedules, cases })).toMatchObject({ passed: 3, failed: [], unsupported: [] });
  });

  test('over a whole day leave the end of the shift of the evening before', () => {
    const weekly = { mon: [['22:00', '06:00']], tue: [['09:00', '17:00']] };
    const schedules = { whole: { timezone: 'UTC', weekly, breaks: { '2026-11-17': [['08:00', '18:00']] } } };
    const cases = [elapsed('w', 'whole', '2026-11-18T00:00:00Z', 8)];
    expect(reportOf({ schedules, cases })).toMatchObject({ passed: 1, failed: [], unsupported: [] });
  });
});

test('a case that cannot be read is unsupported and hides no other', () => {
  const add = { kind: 'add', schedule: 'office', start: '2026-11-16T10:00:00Z', duration_seconds: 60 };
  const due = '2026-11-16T10:01:00Z';
  const report = reportOf({
    schedules: { office: { timezone: 'UTC', weekly: week([['09:00', '17:00']]) } },
    cases: [
      { ...add, id: 'good', expected: due },
      { ...add, id: 'no zone', start: '2026-11-16T10:00:00', expected: due },
      { ...add, id: 'no instant', expected: 'soon' },
      { ...add, id: 'no schedule', schedule: 'shop', expected: due },
      { ...add, id: 'no such kind', kind: 'guess', expected: due },
      { ...add, id: 'wrong', expected: '2026-11-16T10:02:00Z' },
    ],
  });
  expect(report).toMatchObject({ total: 6, passed: 1, failed: [{ id: 'wrong', actual: '2026-11-16T10:01:00Z' }] });
  expect(report.unsupported.map(({ id }) => id)).toEqual(['no zone', 'no instant', 'no schedule', 'no such kind']);
});

test.each<[string, object]>([
  ['never opens', { weekly: {} }],
  [
    'overlaps',
    {
      weekly: week([
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ]),
    },
  ],
  ['is in no zone', { weekly: week([['09:00', '17:00']]), timezone: 'Mars/Base' }],
  ['has a day no week has', { weekly: { someday: [['09:00', '17:00']] } }],
  ['has a time no clock shows', { weekly: week([['09:00', '25:00']]) }],
  ['is no week', { weekly: 'always' }],
])('a schedule that %s is refused', (_, schedule) => {
  const cases = [{ id: 'one', kind: 'invalid_schedule', schedule: null, expected: 'rejected', ...schedule }];
  expect(reportOf({ schedules: {}, cases })).toMatchObject({ passed: 1, failed: [], unsupported: [] });
});

test('a list of holidays of a country that Baton has no list of is held against the clock', () => {
  const holidays = { 2026: [{ date: '2026-12-25', weekday: 'Fri' }] };
  const denmark = { country: 'DK', timezone: 'Europe/Copenhagen', weekend: [6, 7], holidays };
  expect(reportOf(denmark)).toMatchObject({ total: 2, passed: 2 });
  const wrong = { ...denmark, holidays: { 2026: [{ date: '2026-12-25', weekday: 'Mon' }] } };
  expect(reportOf(wrong)).toMatchObject({ total: 2, passed: 1 });
  const samoa = { ...denmark, timezone: 'Pacific/Apia', holidays: { 2011: [{ date: '2011-12-26', weekday: 'Mon' }] } };
  expect(reportOf(samoa)).toMatchObject({ total: 2, passed: 2 });
});
