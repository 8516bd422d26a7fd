/** Readings repeat what was said before, in any order: only what is news may change anything. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { historyOf } from '../../../lib/domain/agreement/history.ts';
import type { Contact, Handover } from '../../../lib/domain/contact.ts';
import type { Connection } from '../../../lib/domain/exchange/connection.ts';
import type { ImportedPerson } from '../../../lib/domain/import-batch.ts';
import { slaView } from '../../../lib/domain/sla/sla-view.ts';
import { day, hour } from '../../../lib/domain/time.ts';
import { currentDeadline } from '../../../lib/domain/timing.ts';
import { mergeEverybody, mergePerson } from '../../../lib/exchange/asking/merge-read.ts';
import type { Person } from '../../../lib/exchange/asking/person-on-page.ts';
import type { Parts } from '../../../lib/exchange/parts.ts';
import { putAgreements } from '../../../lib/storage/agreement.ts';
import { findByEmail } from '../../../lib/storage/contacts.ts';
import { agreementOf } from '../../support/agreement.ts';
import { emptyStore, now } from '../storage/support/store.ts';

vi.mock('../../../lib/platform/browser.ts', () => ({ browser: {} }));

const anna = 'anna@firma.example';
const agreement = agreementOf();
type Told = Omit<ImportedPerson, 'identity'>;

/** A store that systems are read into, one reading after the other. */
async function anOffice() {
  const store = await emptyStore();
  await putAgreements(store, [agreement]);
  const time = { now };
  const parts = { database: async () => store, surroundings: { now: () => time.now, zone: () => 'UTC' } } as Parts;
  const known = async (): Promise<Contact | undefined> => (await findByEmail(store, anna))[0];
  const connect = async (id: string): Promise<Connection> => {
    const connection = {
      id,
      connector: id,
      name: id,
      settings: {},
      writes: false,
      handoverStages: ['mql'],
      ownOrigins: [],
      addedAt: now,
    };
    await store.put('connections', JSON.stringify(connection), id);
    return connection;
  };
  /** Gives the ids of whom the reading changed. */
  async function reading(id: string, told: Told, asEverybody = false): Promise<readonly string[]> {
    const connection = await connect(id);
    const read: ImportedPerson = { identity: { emails: [anna], records: [] }, ...told };
    if (asEverybody) return mergeEverybody(parts, connection, [read]);
    const contact = await known();
    const person: Person = { ...(contact && { contact }), byRecord: true, mayLink: false, subjects: ['anna'] };
    return (await mergePerson(parts, connection, read, { asked: person, person, byRecordAlone: false })).contactIds;
  }
  return { store, time, known, reading };
}

/** What a system knows of somebody; all of it is told at each reading, dated by it where the system has no dates. */
interface System {
  readonly id: string;
  readonly stages: readonly (readonly [stage: string, at: number])[];
  /** The stage now, which is said to be so since the reading. */
  readonly stage?: string | undefined;
  readonly facts: Readonly<Record<string, string>>;
  readonly days: readonly number[];
}

const dayOf = (number: number) => `2027-01-${String(number + 1).padStart(2, '0')}`;

function tells({ id, stages, stage, facts, days }: System, at: number): Told {
  const undated = stage === undefined ? [] : [{ stage, at, source: id }];
  return {
    stages: [...stages.map(([name, since]) => ({ stage: name, at: since, source: id })), ...undated],
    facts: Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, { value, source: id, at }])),
    deadlines: days.map((each) => ({ id: `${id}:${dayOf(each)}`, day: dayOf(each), source: id, at })),
    touchpoints: [{ at: now - day, kind: 'form', source: id, title: 'Demo', externalId: `${id}:form:1` }],
  };
}

const names = fc.constantFrom('subscriber', 'mql', 'sql');
/** Histories of different systems lie apart, so that none tells the same as another. */
const system = (place: number): fc.Arbitrary<System> =>
  fc.record({
    id: fc.constant(`system-${place}`),
    stages: fc
      .uniqueArray(fc.tuple(names, fc.integer({ min: 0, max: 20 })), { maxLength: 5, selector: ([, at]) => at })
      .map((all) => all.map(([name, at]) => [name, now - 30 * day + at * day + place * 5 * hour] as const)),
    stage: fc.option(names, { nil: undefined }),
    facts: fc.dictionary(fc.constantFrom('company', 'owner', 'city'), fc.constantFrom('A', 'B', 'C')),
    days: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }),
  });
const systems = fc.tuple(system(0), system(1), system(2));
const order = fc.array(fc.nat(2), { minLength: 10, maxLength: 20 });

it('the same told over and over, in any order, changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(systems, order, fc.boolean(), async (all, places, asEverybody) => {
      const { store, time, known, reading } = await anOffice();
      try {
        for (const one of all) {
          time.now += hour;
          await reading(one.id, tells(one, time.now), asEverybody);
        }
        const before = await known();
        for (const place of places) {
          time.now += 5 * hour;
          const one = all[place] as System;
          expect(await reading(one.id, tells(one, time.now), asEverybody)).toEqual([]);
        }
        expect(await known()).toEqual(before);
      } finally {
        store.close();
      }
    }),
    { numRuns: 60 },
  );
});

it('stages, handovers and clocks are the same whichever system is read first', async () => {
  await fc.assert(
    fc.asyncProperty(systems, fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), async (all, places) => {
      const after = async (ordered: readonly System[]) => {
        const { store, reading, known } = await anOffice();
        for (const one of ordered) await reading(one.id, tells({ ...one, stage: undefined, facts: {} }, now));
        const contact = await known();
        store.close();
        if (!contact) throw new Error('nobody');
        const inOrder = (list: readonly { at: number; source: string }[]) => list.map(({ at, source }) => [at, source]);
        return {
          stages: contact.stages.map(({ at, stage, source }) => [at, stage, source]),
          handovers: inOrder(contact.handovers),
          sla: slaView({ ...contact, owners: [] }, historyOf(agreement), now, 'list'),
        };
      };
      expect(await after(places.map((place) => all[place] as System))).toEqual(await after(all));
    }),
    { numRuns: 40 },
  );
});

it('no handover appears twice or vanishes while a system that keeps no history is watched', async () => {
  const days = fc.array(fc.tuple(names, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(days, async (stretches) => {
      const { store, time, known, reading } = await anOffice();
      const entered: number[] = [];
      let former: string | undefined;
      let kept: Handover[] = [];
      for (const [stage, readings] of stretches) {
        for (let count = 0; count < readings; count += 1) {
          time.now += day;
          if (stage === 'mql' && former !== 'mql') entered.push(time.now);
          former = stage;
          await reading('acme', tells({ id: 'acme', stages: [], stage, facts: {}, days: [] }, time.now));
          const { handovers = [] } = (await known()) ?? {};
          expect(handovers.map(({ at }) => at)).toEqual(entered);
          expect(handovers).toEqual(expect.arrayContaining(kept));
          kept = handovers;
        }
      }
      store.close();
    }),
    { numRuns: 40 },
  );
});

it('what two systems say differently is the word of the one that changed it last', async () => {
  const { time, known, reading } = await anOffice();
  const tell = async (id: string, value: string): Promise<unknown> => {
    time.now += hour;
    await reading(id, tells({ id, stages: [], facts: { company: value }, days: [] }, time.now));
    return (await known())?.facts.company?.value;
  };
  expect(await tell('hubspot', 'Firma')).toBe('Firma');
  expect(await tell('mautic', 'Firma AS')).toBe('Firma AS');
  expect(await tell('hubspot', 'Firma')).toBe('Firma AS');
  expect(await tell('hubspot', 'Firma Norge')).toBe('Firma Norge');
  expect(await tell('mautic', 'Firma AS')).toBe('Firma Norge');
  // Gone back to what it said before is a change, too.
  expect(await tell('hubspot', 'Firma')).toBe('Firma');
  expect(await tell('mautic', 'Firma AS')).toBe('Firma');
  expect(await tell('mautic', 'Firma')).toBe('Firma');
  expect(await tell('mautic', 'Firma AS')).toBe('Firma AS');
});

it('owners do not take turns because two systems name different ones', async () => {
  const { time, known, reading } = await anOffice();
  for (let count = 0; count < 10; count += 1) {
    for (const [id, owner] of [
      ['hubspot', 'Kari'],
      ['salesforce', 'Ola'],
    ] as const) {
      time.now += hour;
      await reading(id, tells({ id, stages: [], facts: { owner }, days: [] }, time.now));
    }
  }
  expect((await known())?.owners.map(({ owner }) => owner)).toEqual(['Kari', 'Ola']);
});

it('a deadline told again is no newer word than another system’s later one', async () => {
  const { time, known, reading } = await anOffice();
  const tell = async (id: string, ...days: number[]): Promise<string | undefined> => {
    time.now += hour;
    await reading(id, tells({ id, stages: [], facts: {}, days }, time.now));
    const contact = await known();
    return contact && currentDeadline(contact)?.day;
  };
  expect(await tell('hubspot', 1)).toBe(dayOf(1));
  expect(await tell('mautic', 2)).toBe(dayOf(2));
  expect(await tell('hubspot', 1)).toBe(dayOf(2));
  expect(await tell('hubspot', 3)).toBe(dayOf(3));
  expect(await tell('mautic', 2)).toBe(dayOf(3));
  // Put back to what it was is another word.
  expect(await tell('hubspot', 1)).toBe(dayOf(1));
  expect(await tell('hubspot', 1, 4)).toBe(dayOf(4));
  // The newer one is gone: what is left is meant.
  expect(await tell('hubspot', 1)).toBe(dayOf(1));
});

it('a stay in a stage keeps the time at which it was first learnt of', async () => {
  const { time, known, reading } = await anOffice();
  const tell = async (...stages: [string, number][]): Promise<number[]> => {
    await reading('acme', tells({ id: 'acme', stages, facts: {}, days: [] }, time.now));
    return ((await known())?.handovers ?? []).map(({ at }) => at);
  };
  expect(await tell(['mql', now])).toEqual([now]);
  // The clock was set back, or a history is kept from now on that begins earlier.
  expect(await tell(['mql', now - day])).toEqual([now]);
  expect(await tell(['subscriber', now - 9 * day], ['mql', now - day])).toEqual([now]);
  expect((await known())?.stages.map(({ at }) => at)).toEqual([now - 9 * day, now]);
  // An earlier stay is another one.
  expect(await tell(['mql', now - 12 * day], ['subscriber', now - 9 * day])).toEqual([now - 12 * day, now]);
});

it('a handover that two systems tell of within the hour is one', async () => {
  for (const ordered of [
    ['hubspot', 'salesforce'],
    ['salesforce', 'hubspot'],
  ]) {
    const { store, known, reading } = await anOffice();
    const at: Record<string, number> = { hubspot: now - day, salesforce: now - day + 120_000 };
    for (const id of [...ordered, ...ordered]) {
      await reading(id, tells({ id, stages: [['mql', at[id] as number]], facts: {}, days: [] }, now));
    }
    expect((await known())?.handovers.map(({ source }) => source)).toEqual([ordered[0]]);
    store.close();
  }
});
