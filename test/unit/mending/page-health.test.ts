import { describe, expect, test } from 'vitest';
import {
  enoughMisses,
  type FieldHealth,
  fieldsHealth,
  isSameHealth,
  lightOf,
  noteReading,
  type PageHistory,
  pageHistorySchema,
  withoutRecords,
} from '../../../lib/domain/page-health.ts';
import { type PageTrace, recordKey, recordRefSchema } from '../../../lib/domain/record.ts';
import { minute } from '../../../lib/domain/time.ts';

const start = Date.UTC(2026, 10, 23, 10);
const nothing: PageTrace = { places: {}, missing: [], hidden: [], ambiguous: [], again: [] };
const found: PageTrace = { ...nothing, places: { email: 'main a' } };
const missing: PageTrace = { ...nothing, missing: ['email'] };

/** The history after these readings, a minute apart. */
const historyAfter = (...readings: [trace: PageTrace, record: string][]): PageHistory =>
  readings.reduce<PageHistory>(
    (history, [trace, record], index) => noteReading(history, trace, record, start + index * minute),
    {},
  );

describe('what is remembered of a kind of page', () => {
  test('counts the records in a row on which a field was missed, and since when', () => {
    const history = historyAfter([found, 'a'], [missing, 'b'], [missing, 'c']);
    expect(history.email).toEqual({
      lastFound: start,
      missingSince: start + minute,
      misses: 2,
      missedOn: ['c', 'b'],
    });
    expect(pageHistorySchema.parse(JSON.parse(JSON.stringify(history)))).toEqual(history);
  });

  test('takes the longest key that a record can have', () => {
    const long = 'x'.repeat(500);
    const record = recordRefSchema.parse({ crm: long, account: long, object: 'company', id: long });
    expect(pageHistorySchema.safeParse(historyAfter([missing, recordKey(record)])).success).toBe(true);
  });

  test('counts a record once, however often the rep comes back to it', () => {
    expect(historyAfter([missing, 'a'], [missing, 'b'], [missing, 'a'], [missing, 'b']).email?.misses).toBe(2);
  });

  test('begins anew when the field is found', () => {
    expect(historyAfter([missing, 'a'], [missing, 'b'], [found, 'a']).email).toEqual({
      lastFound: start + 2 * minute,
      misses: 0,
    });
  });

  test('counts neither a masked field nor one that was not asked for', () => {
    expect(historyAfter([{ ...missing, hidden: ['email'] }, 'a'], [nothing, 'b'])).toEqual({});
  });

  test('counts several addresses of which none is taken', () => {
    expect(historyAfter([{ ...missing, ambiguous: ['email'] }, 'a']).email?.misses).toBe(1);
  });

  test('is the very same object where a reading tells nothing new', () => {
    const history = historyAfter([found, 'a']);
    expect(noteReading(history, found, 'b', start + minute - 1)).toBe(history);
    expect(noteReading(history, found, 'b', start + minute)).not.toBe(history);
    const missed = historyAfter([missing, 'a']);
    expect(noteReading(missed, missing, 'a', start + 5 * minute)).toBe(missed);
  });

  test('lets go of records whose person is erased', () => {
    const history = historyAfter([missing, 'a'], [missing, 'b']);
    expect(withoutRecords(history, new Set(['a'])).email).toMatchObject({ misses: 2, missedOn: ['b'] });
    expect(withoutRecords(history, new Set(['x']))).toBe(history);
  });

  test('is no news where only the hour of the last find differs', () => {
    expect(isSameHealth(historyAfter([found, 'a']), historyAfter([found, 'a'], [found, 'b']))).toBe(true);
    expect(isSameHealth(historyAfter([found, 'a']), historyAfter([found, 'a'], [missing, 'b']))).toBe(false);
  });
});

const at = (trace: PageTrace, history: PageHistory = {}) =>
  fieldsHealth({ asked: ['name', 'email'], trace, history, mends: [], version: '2.0.0' });

describe('the fields of the page at hand', () => {
  test('stand in the order in which they are shown, with what is remembered of them', () => {
    const trace = { ...nothing, places: { name: 'h1' }, missing: ['email'] } satisfies PageTrace;
    expect(at(trace, historyAfter([found, 'a'], [missing, 'b']))).toEqual([
      { field: 'email', state: 'missing', misses: 1, missingSince: start + minute, lastFound: start },
      { field: 'name', state: 'found', place: 'h1', misses: 0 },
    ]);
  });

  test('are masked or ambiguous before they are missing', () => {
    const trace = {
      ...nothing,
      missing: ['email', 'name'],
      hidden: ['email'],
      ambiguous: ['name'],
    } satisfies PageTrace;
    expect(at(trace).map(({ state }) => state)).toEqual(['hidden', 'ambiguous']);
  });

  test.each([
    ['1.0.0', ['email'], true],
    ['1.0.0', [], false],
    ['2.0.0', ['email'], false],
    ['1.10.0', ['email'], true],
    ['2.0.1', ['email'], false],
    ['10.0.0', ['email'], false],
  ] as const)('have a mend of %s, found again %j, that is needless: %j', (version, again, needless) => {
    const mend = { field: 'email', selector: 'b', madeAt: start, version, from: 'user' } as const;
    const trace: PageTrace = { ...nothing, places: { email: 'b' }, again: [...again] };
    const [email] = fieldsHealth({ asked: ['email'], trace, history: {}, mends: [mend], version: '2.0.0' });
    expect(email?.mend).toEqual({ selector: 'b', madeAt: start, from: 'user', needless });
  });
});

describe('the light', () => {
  const field = (name: FieldHealth['field'], state: FieldHealth['state'], misses = 0): FieldHealth => ({
    field: name,
    state,
    misses,
  });

  test.each([
    ['good', [field('email', 'found'), field('name', 'found')]],
    ['doubtful', [field('email', 'missing', enoughMisses - 1), field('name', 'found')]],
    ['bad', [field('email', 'missing', enoughMisses), field('name', 'found')]],
    ['bad', [field('name', 'ambiguous', enoughMisses), field('email', 'found')]],
    ['good', [field('company', 'missing', 40), field('email', 'found')]],
    ['doubtful', [{ ...field('company', 'missing', 1), lastFound: start }, field('email', 'found')]],
    ['doubtful', [field('email', 'hidden', enoughMisses), field('name', 'found')]],
    ['bad', [field('email', 'missing', 1), field('name', 'missing', 1)]],
    ['doubtful', [field('email', 'hidden'), field('name', 'missing', 1)]],
  ] as const)('is %s for %j', (light, fields) => {
    expect(lightOf(fields)).toBe(light);
  });
});
