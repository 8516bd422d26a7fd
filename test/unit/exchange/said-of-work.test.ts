/** What a rep newly said of their work with a lead, found by comparing a contact before and after. */
import { expect, test } from 'vitest';
import type { Contact } from '../../../lib/domain/contact.ts';
import { type Said, saidSchema } from '../../../lib/domain/exchange/outgoing.ts';
import { workSaidBetween } from '../../../lib/domain/exchange/said-of-work.ts';
import { contactOf, now } from '../storage/support/store.ts';

const own = { at: now, source: 'rep' } as const;
const sending = { id: 's', content: 'guide', title: 'Guide', url: 'https://x.example/g', ...own };
const nurture = { id: 'n', until: '2027-03-03', sign: 'request', note: 'No budget before', ...own } as const;
const consent = { id: 'c', state: 'consented', by: 'Anna', form: 'mail', note: 'Website', ...own } as const;
const between = (before: Partial<Contact>, after: Partial<Contact>) =>
  workSaidBetween(contactOf(before), contactOf(after));

test('what was sent, given back or agreed is said once, in its words', () => {
  const all = { sent: [sending], nurtures: [nurture], caseStudy: [consent] };
  expect(between({}, all)).toEqual([
    { kind: 'content', id: 's', at: now, title: 'Guide', url: 'https://x.example/g' },
    { kind: 'nurture', id: 'n', at: now, until: '2027-03-03', sign: 'request', note: 'No budget before' },
    { kind: 'caseStudy', id: 'c', at: now, state: 'consented', by: 'Anna', form: 'mail', note: 'Website' },
  ]);
  expect(between(all, all)).toEqual([]);
});

test('nothing is said for others', () => {
  const others = { at: now, source: 'hubspot' };
  const all = {
    sent: [{ ...sending, ...others, useful: { answer: true, at: now } }],
    nurtures: [{ ...nurture, ...others }],
    caseStudy: [{ ...consent, ...others }],
  };
  expect(between({}, all)).toEqual([]);
});

test('an opinion is said each time it is another', () => {
  const rated = (answer: boolean, at: number) => ({ sent: [{ ...sending, useful: { answer, at } }] });
  const yes = { kind: 'useful', id: `s:useful:${now + 1}`, at: now + 1, sent: 's', title: 'Guide', useful: true };
  expect(between({ sent: [sending] }, rated(true, now + 1))).toEqual([yes]);
  expect(between(rated(true, now + 1), rated(false, now + 2))).toMatchObject([
    { id: `s:useful:${now + 2}`, useful: false },
  ]);
  expect(between(rated(true, now + 1), rated(true, now + 1))).toEqual([]);
});

test.each([
  ['sent', 'content', sending],
  ['nurtures', 'nurture', nurture],
  ['caseStudy', 'caseStudy', consent],
] as const)('%s taken back is told by what it was, before what is new', (list, was, entry) => {
  const undone = { ...entry, undoneAt: now + 5 };
  const next = { ...entry, id: 'next', at: now + 6 };
  const told = between({ [list]: [entry] }, { [list]: [undone, next] });
  expect(told).toHaveLength(2);
  expect(told[0]).toEqual({ kind: 'undone', id: `${entry.id}:undone`, at: now + 5, undone: entry.id, was, wasAt: now });
  expect(told[1]).toMatchObject({ id: 'next' });
  expect(between({ [list]: [undone] }, { [list]: [undone] })).toEqual([]);
  expect(between({}, { [list]: [undone] }), 'never told of').toEqual([]);
});

test('all of it can be stored, however long', () => {
  const id = 'i'.repeat(100);
  const long = { ...sending, id, url: `https://x.example/${'a'.repeat(1900)}`, useful: { answer: true, at: now } };
  const told: Said[] = between({}, { sent: [long], nurtures: [{ id, ...own }], caseStudy: [{ ...consent, id }] });
  expect(told).toHaveLength(4);
  for (const one of told) expect(saidSchema.safeParse(JSON.parse(JSON.stringify(one))).success).toBe(true);
});
