import { describe, expect, test } from 'vitest';
import type { Contact } from '../../../lib/domain/contact.ts';
import { mergeIntoContact } from '../../../lib/domain/merge-contact.ts';
import { contactOf, now } from './support/store.ts';

const fact = (value: string, at: number, source = 'leads.csv') => ({ value, at, source });

describe('facts', () => {
  const known = contactOf({ facts: { city: fact('Oslo', 100) } });

  test('give way to newer ones', () => {
    expect(mergeIntoContact(known, { facts: { city: fact('Bergen', 101) } }, now).facts.city?.value).toBe('Bergen');
  });

  test('stay when the other is older or of the same instant', () => {
    expect(mergeIntoContact(known, { facts: { city: fact('Bergen', 100) } }, now)).toBe(known);
    expect(mergeIntoContact(known, { facts: { city: fact('Bergen', 99) } }, now)).toBe(known);
  });

  test('by names that reach the prototype are refused', () => {
    const facts = JSON.parse(
      '{"__proto__":{"value":"x","source":"s","at":5},"constructor":{"value":"x","source":"s","at":5}}',
    );
    const merged = mergeIntoContact(known, { facts }, now);
    expect(merged).toBe(known);
    expect(Object.keys(merged.facts)).toEqual(['city']);
  });
});

describe('lists', () => {
  const response = (id: string, at: number, more = {}) => ({ id, at, kind: 'call', source: 'crm', ...more }) as const;
  const known = contactOf({ responses: [response('r1', 200)], emails: ['a@x.example'] });

  test('are unions, oldest first', () => {
    const merged = mergeIntoContact(
      known,
      { responses: [response('r2', 100)], emails: ['b@x.example', 'a@x.example'] },
      now,
    );
    expect(merged.responses.map(({ id }) => id)).toEqual(['r2', 'r1']);
    expect(merged.emails).toEqual(['a@x.example', 'b@x.example']);
    expect(merged.updatedAt).toBe(now);
  });

  test('take an entry for the same by its id, or by instant, kind and source', () => {
    expect(mergeIntoContact(known, { responses: [response('r1', 200)] }, now)).toBe(known);
    expect(mergeIntoContact(known, { responses: [response('other', 200)] }, now)).toBe(known);
    expect(
      mergeIntoContact(known, { responses: [response('other', 200, { source: 'rep' })] }, now).responses,
    ).toHaveLength(2);
  });

  test('keep taken back what either side took back', () => {
    const undone = contactOf({ ...known, responses: [response('r1', 200, { undoneAt: 300 })] });
    expect(mergeIntoContact(undone, known, now)).toBe(undone);
    expect(mergeIntoContact(known, undone, now).responses).toEqual([response('r1', 200, { undoneAt: 300 })]);
  });

  test('learn that a pause has ended', () => {
    const pause = { id: 'p', from: 10, reason: 'holiday', source: 'crm' };
    const merged = mergeIntoContact(contactOf({ pauses: [pause] }), { pauses: [{ ...pause, to: 20 }] }, now);
    expect(merged.pauses).toEqual([{ ...pause, to: 20 }]);
    expect(mergeIntoContact(merged, { pauses: [pause] }, now)).toBe(merged);
  });

  test('hold a stage once an instant, and two deals won on one day', () => {
    const stage = { stage: 'mql', at: 10, source: 'a.csv' };
    const merged = mergeIntoContact(contactOf({ stages: [stage] }), { stages: [{ ...stage, source: 'b.csv' }] }, now);
    expect(merged.stages).toEqual([stage]);
    const deal = (id: string, value: number) => ({ id, result: 'won', at: 10, source: 'crm', value }) as const;
    expect(mergeIntoContact(contactOf(), { outcomes: [deal('d1', 5), deal('d2', 6)] }, now).outcomes).toHaveLength(2);
  });
});

describe('owners', () => {
  const owner = (name: string, at: number, source = 'leads.csv') => ({ owner: name, at, source });
  const told = (name: string, at: number) => ({ facts: { owner: fact(name, at) } });
  const known = contactOf({ owners: [owner('Kari', 10)], facts: { owner: fact('Kari', 10) } });

  test('told as a fact are owners from the fact on', () => {
    expect(mergeIntoContact(contactOf(), told('Kari', 10), now).owners).toEqual([owner('Kari', 10)]);
    expect(mergeIntoContact(known, told('Per', 20), now).owners).toEqual([owner('Kari', 10), owner('Per', 20)]);
  });

  test('told again are no change, however they are written', () => {
    expect(mergeIntoContact(known, told('Kari', 20), now).owners).toBe(known.owners);
    expect(mergeIntoContact(known, told(' KARI', 20), now).owners).toBe(known.owners);
    expect(mergeIntoContact(known, told('Per', 10), now)).toBe(known);
  });

  test('of an older file come before', () => {
    const merged = mergeIntoContact(known, told('Per', 5), now);
    expect(merged.owners).toEqual([owner('Per', 5), owner('Kari', 10)]);
    expect(merged.facts.owner?.value).toBe('Kari');
  });

  test('told as such are joined by name and instant', () => {
    const merged = mergeIntoContact(known, { owners: [owner('Kari', 10, 'crm'), owner('Per', 5, 'crm')] }, now);
    expect(merged.owners).toEqual([owner('Per', 5, 'crm'), owner('Kari', 10)]);
  });

  test('without a name, and those of a handover, are not written down', () => {
    expect(mergeIntoContact(contactOf(), told(' ', 10), now).owners).toEqual([]);
    const handover = { id: 'h', at: 5, source: 's', owner: 'Per' };
    expect(mergeIntoContact(contactOf(), { handovers: [handover] }, now).owners).toEqual([]);
  });

  test('of a contact stored before owners were: the fact is enough until a second one comes', () => {
    const old = contactOf({ facts: { owner: fact('Kari', 10) } });
    expect(mergeIntoContact(old, told('Kari', 10), now)).toBe(old);
    expect(mergeIntoContact(old, told('Kari', 30), now).owners).toEqual([]);
    expect(mergeIntoContact(old, told('Per', 20), now).owners).toEqual([owner('Kari', 10), owner('Per', 20)]);
  });

  test('cut to what is stored', () => {
    expect(mergeIntoContact(contactOf(), told('x'.repeat(900), 10), now).owners[0]?.owner).toHaveLength(200);
  });
});

describe('two tellings of one entry', () => {
  test('of which one knows more give both', () => {
    const handover = { id: 'h', at: 6, source: 's' };
    const captured = { ...handover, id: 'other', capturedAt: 5, owner: 'Kari' };
    const merged = mergeIntoContact(contactOf({ handovers: [handover] }), { handovers: [captured] }, now);
    expect(merged.handovers).toEqual([{ ...captured, id: 'h' }]);
    expect(mergeIntoContact(merged, { handovers: [handover] }, now)).toBe(merged);
  });

  test('keep marketing’s answer', () => {
    const given = { id: 'f', verdict: 'bad', reason: 'noFit', at: 8, source: 'rep' } as const;
    const answered = { ...given, answer: { at: 9, text: 'Off the list.' } };
    expect(mergeIntoContact(contactOf({ feedback: [given] }), { feedback: [answered] }, now).feedback).toEqual([
      answered,
    ]);
    const known = contactOf({ feedback: [answered] });
    expect(mergeIntoContact(known, { feedback: [given] }, now)).toBe(known);
    expect(mergeIntoContact(known, { feedback: [structuredClone(answered)] }, now)).toBe(known);
  });

  test('believe the earlier end of a pause: it was ended before its day', () => {
    const planned = { id: 'p', from: 10, to: 90, reason: '', source: 'rep' };
    const ended = { ...planned, to: 20 };
    expect(mergeIntoContact(contactOf({ pauses: [planned] }), { pauses: [ended] }, now).pauses).toEqual([ended]);
    const known = contactOf({ pauses: [ended] });
    expect(mergeIntoContact(known, { pauses: [planned] }, now)).toBe(known);
  });
});

test('merging the same again gives the very same contact', () => {
  const parts: Partial<Contact> = {
    emails: ['a@x.example'],
    records: ['crm/acme/contact/1'],
    facts: { name: fact('Anna', 5), owner: fact('Kari', 5) },
    owners: [{ owner: 'Per', at: 3, source: 's' }],
    stages: [{ stage: 'lead', at: 5, source: 's' }],
    handovers: [{ id: 'h', at: 6, source: 's' }],
    responses: [{ id: 'r', at: 7, kind: 'mail', source: 's' }],
    pauses: [{ id: 'p', from: 6, to: 7, reason: 'x', source: 's' }],
    deadlines: [{ id: 'd', day: '2027-01-01', source: 's', at: 5 }],
    feedback: [{ id: 'f', verdict: 'bad', reason: 'noFit', at: 8, source: 'rep' }],
    outcomes: [{ id: 'o', result: 'lost', at: 9, source: 's' }],
  };
  const once = mergeIntoContact(contactOf(), parts, now);
  expect(mergeIntoContact(once, structuredClone(parts), now + 1)).toBe(once);
});
