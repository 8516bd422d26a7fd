/** Any faults in any order: nothing is lost, nothing is doubled, and each person's words keep their order. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { day, hour, minute } from '../../../lib/domain/time.ts';
import { type Fault, Life, type Office, openOffice } from './support/outbox-office.ts';

vi.mock('../../../lib/platform/browser.ts', async () => (await import('../components/speaking.ts')).speaking('en'));

const failure = fc.constantFrom<ExchangeFailure>(
  { code: 'serverError', status: 500 },
  { code: 'tooSlow' },
  { code: 'offline' },
  { code: 'signedOut' },
  { code: 'budgetSpent', until: 0 },
  { code: 'limited', until: 0 },
);
const fault = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fault | undefined>(undefined) },
  { weight: 1, arbitrary: fc.record({ before: failure }) },
  { weight: 1, arbitrary: fc.record({ after: failure }) },
);
const person = fc.constantFrom(0, 1, 2);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('say' as const), person }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), person }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      faults: fc.array(fault, { maxLength: 6 }),
      /** The worker is stopped at this step; mostly it is not. */
      last: fc.option(fc.nat(40), { freq: 2, nil: Number.POSITIVE_INFINITY }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      time: fc.constantFrom(0, minute, 10 * minute, hour, day, -hour, -365 * day, 365 * day),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const connections = ['mautic', 'feed'];

/** What each connection has to be told of in the end, in order, by connection and person. */
type Expected = Map<string, string[]>;
const nameOf = (connectionId: string, email: string) => `${connectionId} ${email}`;

async function play(office: Office, steps: readonly Step[]): Promise<Expected> {
  const emails = [0, 1, 2].map((each) => `p${each}@x.example`);
  const people = await Promise.all(emails.map((email) => office.person(email)));
  const expected: Expected = new Map();
  const listOf = (connectionId: string, email: string) => expected.get(nameOf(connectionId, email)) ?? [];
  for (const id of connections) for (const email of emails) expected.set(nameOf(id, email), []);
  const standing = new Map<number, string>();
  for (const [place, each] of steps.entries()) {
    // Two things are never said at the very same moment.
    office.workspace.time += 1;
    if (each.do === 'pass') office.workspace.time += each.time;
    if (each.do === 'send') {
      const left = [...each.faults];
      office.fault = () => dated(left.shift(), office.workspace.time);
      await office.worker(new Life(each.last)).send();
      office.fault = undefined;
    }
    if (each.do !== 'say' && each.do !== 'undo') continue;
    const { person: who } = each;
    const [contactId = '', email = ''] = [people[who], emails[who]];
    const former = standing.get(who);
    if (each.do === 'say') {
      const id = `said-${place}`;
      await office.setDeadline({ contactId, id, day: `2027-01-${String(place + 1).padStart(2, '0')}` });
      for (const connectionId of connections) listOf(connectionId, email).push(id);
      standing.set(who, id);
    } else if (former !== undefined) {
      const rows = (await office.rows()).filter(({ said }) => said.id === former);
      await office.setDeadline({ contactId, id: former, day: null });
      standing.delete(who);
      for (const connectionId of connections) {
        const list = listOf(connectionId, email);
        const row = rows.find(({ connection }) => connection === connectionId);
        // Nobody hears of what was never tried; what was sent so long ago that it is kept no more is taken back as well.
        if (row?.attempts === 0) list.splice(list.indexOf(former), 1);
        else list.push(`${former}:undone`);
      }
    }
  }
  return expected;
}

function dated(given: Fault | undefined, now: number): Fault | undefined {
  if (!given) return undefined;
  const until = now + hour;
  const named = (known: ExchangeFailure) => ('until' in known ? { ...known, until } : known);
  return 'before' in given ? { before: named(given.before) } : { after: named(given.after) };
}

test('nothing is lost, nothing is doubled, each in its order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const office = await openOffice();
      try {
        for (const id of connections) await office.connect(id);
        const expected = await play(office, steps);
        await office.workOff(200);
        const told: Expected = new Map([...expected.keys()].map((name) => [name, []]));
        for (const { connectionId, email, toTell } of office.notes) {
          told.get(nameOf(connectionId, email))?.push(toTell.said.id);
        }
        expect(told).toEqual(expected);
        expect((await office.rows()).every(({ state }) => state === 'sent')).toBe(true);
      } finally {
        office.workspace.store.close();
      }
    }),
    { numRuns: 150, seed: 11 },
  );
}, 120_000);
