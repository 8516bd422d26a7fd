/**
 * Speed to lead over 13,087 real leads, brought in as a user would: by the product's own import, with the columns it
 * proposes, and merged into the store.
 *
 * The published figures count whole minutes (the data are rounded to them) on Monday to Friday, 9 to 17, in Amsterdam;
 * of the Dutch holidays only the second day of Christmas 2011 falls on such a day within the data.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { officeHours } from '../../../lib/domain/agreement/default.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import {
  attainedWithin,
  type HandoverSpeed,
  handoverSpeeds,
  type SpeedMeasure,
  speedsByMonth,
  touched,
  waitOf,
} from '../../../lib/domain/figures/speed-to-lead.ts';
import { day, minute } from '../../../lib/domain/time.ts';
import { getContacts } from '../../../lib/storage/contacts.ts';
import { openDatabase } from '../../../lib/storage/database.ts';
import { importPeople } from '../../../lib/storage/import-people.ts';
import { type Imported, importAll } from '../import/support/importing.ts';
import { hasShared, sharedFile } from '../import/support/sources.ts';
import 'fake-indexeddb/auto';

interface Truth {
  readonly applications: number;
  readonly with_human_touch: number;
  readonly never_touched: number;
  readonly outcome: Readonly<Record<string, number>>;
  readonly wall_minutes: Spread;
  readonly business_minutes: Spread;
  readonly sla_attainment_wall: Attainment;
  readonly sla_attainment_business: Attainment;
  readonly by_submit_month_local: Readonly<
    Record<string, { readonly submitted: number; readonly touched: number; readonly touched_within_24h: number }>
  >;
}
type Spread = Readonly<Record<'median' | 'mean' | 'max', number>>;
type Attainment = Readonly<
  Record<string, { readonly met: number; readonly of_touched: number; readonly of_all: number }>
>;

const zone = 'Europe/Amsterdam';
const calendar: BusinessCalendar = {
  ...officeHours(zone, 'Amsterdam'),
  holidays: [{ day: '2011-12-26', name: 'Tweede kerstdag' }],
};
const importedAt = Date.UTC(2026, 10, 23, 10);

const shared = new URL('../../../../shared/data/bpic2012/', import.meta.url);
const truth: Truth = hasShared ? JSON.parse(readFileSync(new URL('truth.json', shared), 'utf8')) : undefined;

async function storedContacts({ people }: Imported): Promise<Contact[]> {
  const database = await openDatabase({ name: 'bpic2012' });
  try {
    const { contactIds, conflicts } = await importPeople(database, people, importedAt);
    expect(conflicts).toEqual([]);
    return await getContacts(database, contactIds);
  } finally {
    database.close();
  }
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

describe.skipIf(!hasShared)('speed to lead of real leads', () => {
  let imported: Imported;
  let contacts: readonly Contact[] = [];
  let speeds: readonly HandoverSpeed[] = [];

  beforeAll(async () => {
    imported = await importAll(sharedFile('bpic2012/first_touch.csv'), { carries: ['contacts', 'handovers'] });
    contacts = await storedContacts(imported);
    speeds = handoverSpeeds(contacts, calendar);
  }, 120_000);

  test('no row is lost on the way in', () => {
    expect(imported.report).toMatchObject({ rows: truth.applications, skippedRows: 0 });
    expect(speeds).toHaveLength(truth.applications);
  });

  test('how it ended is kept as a fact, because the file does not say when', () => {
    const outcomes = Map.groupBy(contacts, ({ facts }) => facts.outcome?.value);
    const counts = [...outcomes].map(([outcome, having]) => [outcome, having.length]);
    expect(Object.fromEntries(counts)).toEqual(truth.outcome);
  });

  test('as many had a human touch as the figures say', () => {
    expect(touched(speeds)).toEqual({ part: truth.with_human_touch, whole: truth.applications });
    expect(speeds.length - touched(speeds).part).toBe(truth.never_touched);
  });

  test('each lead waited as long as its row says', () => {
    const rows = readFileSync(new URL('first_touch.csv', shared), 'utf8').trim().split(/\r?\n/).slice(1);
    const expected = rows.map((row) => {
      const [, submitted = '', , , , wall, business] = row.split(',');
      const waited = wall === '' ? 'never' : `${wall} ${business}`;
      return `${Date.parse(submitted)} ${waited}`;
    });
    const found = speeds.map(({ handedOverAt, waited }) => {
      const minutes = waited ? `${waited.wall / minute} ${waited.business / minute}` : 'never';
      return `${handedOverAt} ${minutes}`;
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test.each(['wall', 'business'] as const)('median, mean and longest wait are exact: %s', (measure) => {
    const { median = 0, mean = 0, max = 0 } = waitOf(speeds, measure) ?? {};
    const minutes = { median: median / minute, mean: rounded(mean / minute, 4), max: max / minute };
    expect(minutes).toEqual(truth[`${measure}_minutes`]);
  });

  test.each(['wall', 'business'] as const)('attainment within each limit is exact: %s', (measure: SpeedMeasure) => {
    const limits = truth[`sla_attainment_${measure}`];
    const found = Object.keys(limits).map((limit) => {
      const { ofTouched, ofAll } = attainedWithin(speeds, measure, Number.parseInt(limit, 10) * minute);
      const shares = {
        met: ofAll.part,
        of_touched: rounded(ofTouched.part / ofTouched.whole, 6),
        of_all: rounded(ofAll.part / ofAll.whole, 6),
      };
      return [limit, shares] as const;
    });
    expect(found).toHaveLength(6);
    expect(Object.fromEntries(found)).toEqual(limits);
  });

  test('the months are those of Amsterdam', () => {
    const months = [...speedsByMonth(speeds, zone)].map(([month, ofMonth]) => [
      month,
      {
        submitted: ofMonth.length,
        touched: touched(ofMonth).part,
        touched_within_24h: attainedWithin(ofMonth, 'wall', day).ofAll.part,
      },
    ]);
    expect(months).toEqual(Object.entries(truth.by_submit_month_local));
  });
});
