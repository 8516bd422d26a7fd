/**
 * Speed to lead over 13,087 real leads, brought in as a user would: by the product's own import, with the columns it
 * proposes, and merged into the store.
 *
 * The published figures count whole minutes (the data are rounded to them) on Monday to Friday, 9 to 17, in Amsterdam;
 * of the Dutch holidays only the second day of Christmas 2011 falls on such a day within the data.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultAgreement, officeHours } from '../../../lib/domain/agreement/default.ts';
import { type AgreementHistory, historyOf } from '../../../lib/domain/agreement/history.ts';
import type { BusinessCalendar } from '../../../lib/domain/business-time/calendar.ts';
import { weekdays } from '../../../lib/domain/business-time/weekday.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { attainment, medianSpeed } from '../../../lib/domain/figures/attainment.ts';
import { spreadOf } from '../../../lib/domain/figures/spread.ts';
import { headline, phaseAt, type SlaView } from '../../../lib/domain/lead.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { day, dayOf, minute } from '../../../lib/domain/time.ts';
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
type Measure = 'wall' | 'business';
type Spread = Readonly<Record<'median' | 'mean' | 'max', number>>;
type Attainment = Readonly<
  Record<string, { readonly met: number; readonly of_touched: number; readonly of_all: number }>
>;

const zone = 'Europe/Amsterdam';
const calendars: Readonly<Record<Measure, BusinessCalendar>> = {
  business: { ...officeHours(zone, 'Amsterdam'), holidays: [{ day: '2011-12-26', name: 'Tweede kerstdag' }] },
  // By the clock on the wall every minute counts.
  wall: {
    ...officeHours(zone, 'Always'),
    week: Object.fromEntries(weekdays.map((each) => [each, [['00:00', '24:00']]])),
  },
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

/** The agreement that one first response is owed within so many minutes, by one calendar. */
function agreementOn(measure: Measure, minutes: number): AgreementHistory {
  const agreement = defaultAgreement({ zone, text: (key) => key, today: '1970-01-01' });
  const calendar = calendars[measure];
  const rule = {
    id: 'response',
    name: 'Response',
    measures: 'firstResponse',
    atRiskHours: 0,
    calendar: calendar.id,
  } as const;
  const within = { unit: 'businessHours', value: minutes / 60 } as const;
  return historyOf({ ...agreement, calendars: [calendar], sla: [{ ...rule, within }] });
}

/** How long a lead waited, as the sidebar shows it; nothing where nobody has responded. */
function waited({ handedOverAt = 0, wait }: SlaView): Readonly<Record<Measure, number>> | undefined {
  if (wait?.until === undefined) return undefined;
  return { wall: wait.until - handedOverAt, business: wait.open.counted };
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

describe.skipIf(!hasShared)('speed to lead of real leads', () => {
  let imported: Imported;
  let contacts: readonly Contact[] = [];
  let views: readonly SlaView[] = [];

  const viewsOn = (measure: Measure, minutes: number): SlaView[] => {
    const history = agreementOn(measure, minutes);
    return contacts.map((contact) => slaView(contact, history, importedAt));
  };

  beforeAll(async () => {
    imported = await importAll(sharedFile('bpic2012/first_touch.csv'), { carries: ['contacts', 'handovers'] });
    contacts = await storedContacts(imported);
    views = viewsOn('business', 60);
  }, 120_000);

  test('no row is lost on the way in', () => {
    expect(imported.report).toMatchObject({ rows: truth.applications, skippedRows: 0 });
    expect(views).toHaveLength(truth.applications);
  });

  test('how it ended is kept as a fact, because the file does not say when', () => {
    const outcomes = Map.groupBy(contacts, ({ facts }) => facts.outcome?.value);
    const counts = [...outcomes].map(([outcome, having]) => [outcome, having.length]);
    expect(Object.fromEntries(counts)).toEqual(truth.outcome);
  });

  test('as many had a human touch as the figures say', () => {
    const touched = views.filter((view) => waited(view) !== undefined).length;
    expect(touched).toBe(truth.with_human_touch);
    expect(views.length - touched).toBe(truth.never_touched);
  });

  test('each lead waited as long as its row says', () => {
    const rows = readFileSync(new URL('first_touch.csv', shared), 'utf8').trim().split(/\r?\n/).slice(1);
    const expected = rows.map((row) => {
      const [, submitted = '', , , , wall, business] = row.split(',');
      return `${Date.parse(submitted)} ${wall === '' ? 'never' : `${wall} ${business}`}`;
    });
    const found = views.map((view) => {
      const wait = waited(view);
      return `${view.handedOverAt} ${wait ? `${wait.wall / minute} ${wait.business / minute}` : 'never'}`;
    });
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  test.each(['wall', 'business'] as const)('median, mean and longest wait are exact: %s', (measure) => {
    const { median = 0, mean = 0, max = 0 } = spreadOf(views.flatMap((view) => waited(view)?.[measure] ?? [])) ?? {};
    const minutes = { median: median / minute, mean: rounded(mean / minute, 4), max: max / minute };
    expect(minutes).toEqual(truth[`${measure}_minutes`]);
  });

  test('the popup’s medians are these', () => {
    expect(medianSpeed(views, importedAt)).toEqual({
      responses: truth.with_human_touch,
      wall: truth.wall_minutes.median * minute,
      business: truth.business_minutes.median * minute,
    });
  });

  test.each(['wall', 'business'] as const)('attainment within each limit is exact: %s', (measure) => {
    const limits = truth[`sla_attainment_${measure}`];
    const waits = views.flatMap((view) => waited(view)?.[measure] ?? []);
    const found = Object.keys(limits).map((limit) => {
      const met = waits.filter((wait) => wait <= Number.parseInt(limit, 10) * minute).length;
      return [limit, { met, of_touched: rounded(met / waits.length, 6), of_all: rounded(met / views.length, 6) }];
    });
    expect(found).toHaveLength(6);
    expect(Object.fromEntries(found)).toEqual(limits);
  });

  test('a promise by the clock on the wall is attained as often as the figures say', () => {
    const limits = truth.sla_attainment_wall;
    const met = Object.keys(limits).map((limit) => {
      const kept = attainment(viewsOn('wall', Number.parseInt(limit, 10)), 'firstResponse', importedAt);
      expect(kept.whole).toBe(truth.applications);
      return [limit, kept.part];
    });
    expect(met).toEqual(Object.entries(limits).map(([limit, { met }]) => [limit, met]));
  });

  // What is due at a closing and answered that night took no more business time, and is late all the same.
  test('a promise in business time differs by the answers between a closing and the next opening alone', () => {
    for (const [limit, { met }] of Object.entries(truth.sla_attainment_business)) {
      const minutes = Number.parseInt(limit, 10);
      const kept = viewsOn('business', minutes);
      const afterClosing = kept.filter((view) => {
        const late = phaseAt(headline(view).phases, importedAt) === 'metLate';
        return late && waited(view)?.business === minutes * minute;
      });
      expect(attainment(kept, 'firstResponse', importedAt).part + afterClosing.length).toBe(met);
    }
  });

  test('the months are those of Amsterdam', () => {
    const sorted = views.toSorted((a, b) => (a.handedOverAt ?? 0) - (b.handedOverAt ?? 0));
    const byMonth = Map.groupBy(sorted, ({ handedOverAt = 0 }) => dayOf(handedOverAt, zone).slice(0, -3));
    const months = [...byMonth].map(([month, ofMonth]) => {
      const waits = ofMonth.flatMap((view) => waited(view)?.wall ?? []);
      const within24h = waits.filter((wait) => wait <= day).length;
      return [month, { submitted: ofMonth.length, touched: waits.length, touched_within_24h: within24h }];
    });
    expect(months).toEqual(Object.entries(truth.by_submit_month_local));
  });
});
