import { describe, expect, test, vi } from 'vitest';
import { planningHandlers } from '../../../lib/background/office/handlers/planning.ts';
import { defaultAgreement } from '../../../lib/domain/agreement/default.ts';
import type { Contact } from '../../../lib/domain/contact.ts';
import { addContact } from '../../../lib/storage/contacts.ts';
import { contactOf, now } from './support/store.ts';
import { calls, testWorkspace } from './support/workspace.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const zone = 'Europe/Oslo';
const { stages } = defaultAgreement({ zone, text: (key) => key, today: '2026-11-23' });

async function begin(contacts: readonly Contact[]) {
  const workspace = await testWorkspace();
  for (const contact of contacts) await addContact(workspace.store, contact);
  return calls(planningHandlers(workspace));
}

const at = (text: string): number => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const handedOver = (...times: string[]): Contact['handovers'] =>
  times.map((time) => ({ id: `h ${time}`, at: at(time), source: 'test' }));
const outcome = (result: 'won' | 'lost', time: string, more = {}): Contact['outcomes'][number] => ({
  id: `${result} ${time}`,
  result,
  at: at(time),
  source: 'test',
  ...more,
});

describe('the stored past', () => {
  test('has whole months in the zone that was asked for, and none of the one that lasts', async () => {
    const { storedPast } = await begin([
      contactOf({ id: 'a', handovers: handedOver('2026-09-30T23:59') }),
      contactOf({ id: 'b', handovers: handedOver('2026-10-01T00:00') }),
      contactOf({ id: 'c', handovers: handedOver('2026-10-31T23:59') }),
      contactOf({ id: 'd', handovers: handedOver('2026-11-01T00:00') }),
      contactOf({ id: 'e', handovers: handedOver('2026-08-31T23:59') }),
    ]);
    const { months } = await storedPast({ months: 2, zone });
    expect(months.map(({ month, handedOver }) => [month, handedOver])).toEqual([
      ['2026-09-01', 1],
      ['2026-10-01', 2],
    ]);
    // In London it was still September.
    const { months: there } = await storedPast({ months: 2, zone: 'Europe/London' });
    expect(there.map(({ handedOver }) => handedOver)).toEqual([2, 2]);
  });

  test('counts a lead once, in the month of its first handover, as what became of it since', async () => {
    const { storedPast } = await begin([
      contactOf({
        id: 'twice',
        handovers: handedOver('2026-10-10T10:00', '2026-09-10T10:00'),
        outcomes: [
          outcome('lost', '2026-09-20T10:00'),
          outcome('won', '2026-10-10T10:00', { value: 100, currency: 'NOK' }),
          outcome('won', '2026-10-12T10:00', { value: 50 }),
        ],
      }),
      contactOf({
        id: 'lost',
        handovers: handedOver('2026-09-11T10:00'),
        outcomes: [outcome('lost', '2026-10-01T10:00')],
      }),
      contactOf({
        id: 'before',
        handovers: handedOver('2026-09-12T10:00'),
        outcomes: [outcome('won', '2026-09-01T10:00')],
      }),
      contactOf({
        id: 'ahead',
        handovers: handedOver('2026-09-13T10:00'),
        outcomes: [outcome('won', '2027-01-01T10:00')],
      }),
      contactOf({
        id: 'by its stage',
        handovers: handedOver('2026-09-14T10:00'),
        stages: [{ stage: 'Closed won', at: at('2026-09-15T10:00'), source: 'test' }],
      }),
    ]);
    const past = await storedPast({ months: 2, zone });
    const [september, october] = past.months;
    expect(september).toMatchObject({ handedOver: 5, won: 2, lost: 1, revenue: { NOK: 100, '': 50 } });
    expect(october).toMatchObject({ handedOver: 0, won: 0 });
    expect(past.sales).toMatchObject({ NOK: { count: 1, sum: 100 }, '': { count: 1, sum: 50 } });
    expect(past.salesWithoutValue).toBe(1);
    // Won after 30 days and after one.
    expect(past.daysToWin).toBe(30);
  });

  test('counts a lead that skipped a stage as having passed it', async () => {
    const entered = (stage: string, time: string) => ({ stage, at: at(time), source: 'test' });
    const { storedPast } = await begin([
      contactOf({ id: 'a', stages: [entered('Lead', '2026-10-02T10:00'), entered('SQL', '2026-11-02T10:00')] }),
      contactOf({ id: 'b', stages: [entered('lead', '2026-10-03T10:00')] }),
      contactOf({
        id: 'c',
        stages: [entered('subscriber', '2026-10-04T10:00')],
        outcomes: [outcome('won', '2026-11-03T10:00')],
      }),
      // Moved back: it did not come from lead to MQL.
      contactOf({ id: 'd', stages: [entered('mql', '2026-10-01T10:00'), entered('lead', '2026-10-05T10:00')] }),
    ]);
    const [october] = (await storedPast({ months: 1, zone })).months;
    expect(october?.stages).toEqual({
      lead: { entered: 4, cameTo: { mql: 2, sal: 2, sql: 2, opportunity: 1, customer: 1 } },
      mql: { entered: 1, cameTo: { sal: 0, sql: 0, opportunity: 0, customer: 0 } },
    });
  });

  test('is what somebody with paper and patience would count, for 500 random leads', async () => {
    const random = generator(7);
    const contacts = Array.from({ length: 500 }, (_, index) => randomContact(`r${index}`, random));
    const { storedPast } = await begin(contacts);
    const past = await storedPast({ months: 6, zone });
    for (const [back, month] of past.months.entries()) {
      const name = `2026-${String(5 + back).padStart(2, '0')}`;
      const inMonth = (time: number | undefined): boolean =>
        time !== undefined &&
        Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(zone).toString().startsWith(name);
      const came = contacts.filter(({ handovers }) => inMonth(earliest(handovers)));
      const since = (contact: Contact, result: 'won' | 'lost') =>
        contact.outcomes.filter(
          (one) => one.result === result && one.at <= now && one.at >= (earliest(contact.handovers) ?? 0),
        );
      const isWon = (contact: Contact): boolean =>
        since(contact, 'won').length > 0 ||
        contact.stages.some(
          ({ stage, at }) => stage === 'customer' && at <= now && at >= (earliest(contact.handovers) ?? 0),
        );
      const won = came.filter(isWon);
      expect(month.month).toBe(`${name}-01`);
      expect(month.handedOver).toBe(came.length);
      expect(month.won).toBe(won.length);
      expect(month.lost).toBe(came.filter((one) => !isWon(one) && since(one, 'lost').length > 0).length);
      const brought = won.flatMap((one) => since(one, 'won')).filter(({ currency }) => currency === 'EUR');
      expect(month.revenue.EUR ?? 0).toBe(brought.reduce((sum, { value = 0 }) => sum + value, 0));
      for (const [place, { id }] of stages.entries()) {
        const first = (contact: Contact, stage: string): number | undefined =>
          earliest(contact.stages.filter((change) => change.stage === stage));
        const entered = contacts.filter((contact) => inMonth(first(contact, id)));
        expect(month.stages[id]?.entered ?? 0).toBe(entered.length);
        for (const later of stages.slice(place + 1)) {
          const wanted = stages.slice(stages.indexOf(later)).map((stage) => stage.id);
          const further = entered.filter((contact) => {
            const from = first(contact, id) ?? 0;
            const wins = contact.outcomes.some((one) => one.result === 'won' && one.at >= from && one.at <= now);
            return wins || wanted.some((stage) => (first(contact, stage) ?? -1) >= from);
          });
          expect(month.stages[id]?.cameTo[later.id] ?? 0).toBe(further.length);
        }
      }
    }
    const sold = contacts
      .flatMap(({ outcomes }) => outcomes)
      .filter(
        ({ result, at: when }) => result === 'won' && when >= at('2026-05-01T00:00') && when < at('2026-11-01T00:00'),
      )
      .filter(({ currency }) => currency === 'EUR');
    expect(past.sales.EUR?.count).toBe(sold.length);
    expect(past.sales.EUR?.sum).toBe(sold.reduce((sum, { value = 0 }) => sum + value, 0));
  });
});

function earliest(list: readonly { at: number }[]): number | undefined {
  return list.length === 0 ? undefined : list.map((one) => one.at).sort((a, b) => a - b)[0];
}

/** Numbers from 0 to below 1, the same for the same seed (Park and Miller's generator). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

function randomContact(id: string, random: () => number): Contact {
  const some = (most: number) => Array.from({ length: Math.floor(random() * (most + 1)) });
  // From April to December: some of it before what is asked for, some of it ahead.
  const time = () => Math.floor(at('2026-04-01T00:00') + random() * 260 * 86_400_000);
  return contactOf({
    id,
    emails: [`${id}@firma.example`],
    handovers: some(2)
      .map((_, index) => ({ id: `h${index}`, at: time(), source: 'test' }))
      .filter((one) => one.at <= now),
    stages: some(4)
      .map(() => ({ stage: stages[Math.floor(random() * stages.length)]?.id ?? '', at: time(), source: 'test' }))
      .filter((one) => one.at <= now),
    outcomes: some(2).map((_, index) => ({
      id: `o${index}`,
      result: random() < 0.5 ? ('won' as const) : ('lost' as const),
      at: time(),
      source: 'test',
      value: 1 + Math.floor(random() * 1000),
      currency: random() < 0.5 ? 'EUR' : 'SEK',
    })),
  });
}
