import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import { type CallReason, callReasons } from '../../../lib/domain/agreement/schema.ts';
import type { ReasonToCall } from '../../../lib/domain/call-list/call-list.ts';
import { byUrgency, inOrder, type Placed } from '../../../lib/domain/call-list/order.ts';
import { grades } from '../../../lib/domain/qualification/grade.ts';
import { agreementOf } from '../../support/agreement.ts';
import { called, deadline, forms, handedOver, lead, listOf, now } from './leads.ts';

const instants = fc.integer({ min: 0, max: 3 });
const reason: fc.Arbitrary<ReasonToCall> = fc.oneof(
  fc.record({ code: fc.constantFrom<CallReason>('overdue', 'dueToday', 'due', 'returned', 'hot'), at: instants }),
  fc.record({
    code: fc.constantFrom<CallReason>('windowNow', 'windowLate'),
    day: fc.constantFrom('2026-11-23', '2026-11-24', '2027-01-01'),
  }),
);
const placed: fc.Arbitrary<Omit<Placed, 'contactId'>> = fc.record({
  reasons: fc.uniqueArray(reason, { minLength: 1, maxLength: 4, selector: ({ code }) => code }),
  level: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  points: fc.integer({ min: 0, max: 2 }),
  grade: fc.constantFrom(...grades, null),
});
const order = fc.shuffledSubarray([...callReasons], { minLength: 1 });
const lists = fc.array(placed, { maxLength: 12 });

/** Whether one stands before another, by one question after the other. */
function isBefore(a: Placed, b: Placed, wanted: readonly CallReason[]): boolean {
  const first = ({ reasons }: Placed) => reasons[0]!;
  for (const code of wanted) {
    if ((first(a).code === code) !== (first(b).code === code)) return first(a).code === code;
  }
  const timed = first(a).code !== 'hot';
  const time = ({ at, day }: ReasonToCall) => at ?? Date.parse(day ?? '');
  if (timed && time(first(a)) !== time(first(b))) return time(first(a)) < time(first(b));
  if (a.level !== b.level) return a.level < b.level;
  const fitness = ({ grade }: Placed) => 'ABCD?'.indexOf(grade ?? '?');
  if (fitness(a) !== fitness(b)) return fitness(a) < fitness(b);
  return a.points === b.points ? a.contactId < b.contactId : a.points > b.points;
}

describe('the order of the call list', () => {
  test('is the agreement’s, then by time, heat and fit, for any leads', () => {
    fc.assert(
      fc.property(lists, order, (drawn, wanted) => {
        const leads = drawn.flatMap((one, index) => {
          const reasons = inOrder(one.reasons, wanted);
          return reasons.length > 0 ? [{ ...one, reasons, contactId: `c${index}` }] : [];
        });
        const sorted = leads.toSorted(byUrgency(wanted));
        for (const [place, one] of sorted.entries()) {
          for (const later of sorted.slice(place + 1)) expect(isBefore(one, later, wanted)).toBe(true);
        }
        expect(leads.toReversed().toSorted(byUrgency(wanted))).toEqual(sorted);
      }),
    );
  });

  test('of reasons leaves out what the agreement does not list', () => {
    const all: ReasonToCall[] = callReasons.map((code) => ({ code, at: 1 }));
    expect(inOrder(all, ['hot', 'overdue']).map(({ code }) => code)).toEqual(['hot', 'overdue']);
  });
});

describe('the call list', () => {
  const answered = { ...handedOver(400), ...called(390) };
  const leads = [
    lead('late', handedOver(200)),
    lead('later', handedOver(300)),
    lead('soon', handedOver(1)),
    lead('window', deadline(60)),
    lead('closing', deadline(31)),
    lead('hot', answered, forms(3, 1)),
    lead('none', answered),
    lead('overdue and hot', handedOver(200), forms(3, 1)),
  ];
  const names = (list: ReturnType<typeof listOf>) => list.entries.map(({ contactId }) => contactId);

  test('stands in the usual order where the agreement has none, the warmer first', () => {
    const list = listOf(leads);
    expect(names(list)).toEqual(['later', 'overdue and hot', 'late', 'closing', 'window', 'hot', 'soon']);
    expect(list.entries[1]?.reasons.map(({ code }) => code)).toEqual(['overdue', 'hot']);
    expect(list).toMatchObject({ count: 7, order: callReasons, mine: false, hasOwn: false });
  });

  test('stands in the agreement’s order, without what that leaves out', () => {
    const history = historyOf(agreementOf({ callOrder: ['hot', 'windowNow'] }));
    const list = listOf(leads, { history });
    expect(names(list)).toEqual(['hot', 'overdue and hot', 'closing', 'window']);
    expect(list.entries[1]?.reasons.map(({ code }) => code)).toEqual(['hot']);
  });

  test('counts all and gives the first', () => {
    const asked: string[] = [];
    const urlOf = ({ id }: { readonly id: string }) => {
      asked.push(id);
      return `https://crm.example/${id}`;
    };
    const list = listOf(leads, { limit: 2, urlOf });
    expect([list.count, names(list), asked]).toEqual([7, ['later', 'overdue and hot'], ['later', 'overdue and hot']]);
    expect(list.entries[0]?.url).toBe('https://crm.example/later');
  });

  test('is of the reader’s own leads, by the owner’s name however it is told', () => {
    const owner = (name: string) => ({ facts: { owner: { value: name, source: 's', at: now } } });
    const owned = [
      lead('fact', { ...deadline(60), ...owner('Ola Nordmann') }),
      lead('handover', { handovers: [{ id: 'h', at: now, source: 's', owner: ' ola nordmann' }] }),
      lead('nobody', handedOver(1)),
      lead('hers', { ...handedOver(1), ...owner('Kari') }),
    ];
    const own = listOf(owned, { me: ['Ola Nordmann'] });
    expect(names(own)).toEqual(['fact', 'handover']);
    expect(own).toMatchObject({ mine: true, hasOwn: true });
    const all = listOf(owned, { me: ['Ola Nordmann'], everyone: true });
    expect(all.count).toBe(4);
    expect(all).toMatchObject({ mine: false, hasOwn: true });
  });

  test('says who it is, where it stands and in which cell', () => {
    const known = lead('a', {
      ...handedOver(1),
      emails: ['anna@firma.example'],
      facts: {
        company: { value: 'Firma AS', source: 's', at: now },
        country: { value: 'NO', source: 's', at: now },
        owner: { value: 'Kari', source: 's', at: now },
      },
      stages: [{ stage: 'marketingqualifiedlead', at: now - 1, source: 's' }],
    });
    expect(listOf([known]).entries).toEqual([
      {
        contactId: 'a',
        name: 'anna@firma.example',
        company: 'Firma AS',
        owner: 'Kari',
        stage: 'MQL',
        grade: 'B',
        level: 4,
        reasons: [expect.objectContaining({ code: 'due' })],
      },
    ]);
  });
});
