/** What a rep newly said, found by comparing a contact before and after. */
import { expect, test } from 'vitest';
import type { Contact } from '../../../lib/domain/contact.ts';
import { saidSchema } from '../../../lib/domain/exchange/outgoing.ts';
import { saidBetween } from '../../../lib/domain/exchange/said.ts';
import { hour } from '../../../lib/domain/time.ts';
import { contactOf, now } from '../storage/support/store.ts';

const before = contactOf();
const after = (changes: Partial<Contact>) =>
  saidBetween(before, contactOf(changes), [{ id: 'noFit', label: 'No fit' }]);
const own = { at: now, source: 'rep' } as const;

test('nothing is said where nothing changed, and by no source but the rep', () => {
  expect(after({})).toEqual([]);
  const others = { at: now, source: 'hubspot' };
  const told = after({
    feedback: [{ id: 'f', verdict: 'good', ...others }],
    responses: [{ id: 'r', kind: 'call', ...others }],
    pauses: [{ id: 'p', from: now, reason: '', source: 'hubspot' }],
    deadlines: [{ id: 'd', day: '2027-01-01', ...others }],
    stages: [{ stage: 'sql', ...others }],
  });
  expect(told).toEqual([]);
});

test('a verdict has the reason in its words at that time', () => {
  expect(after({ feedback: [{ id: 'f', verdict: 'bad', reason: 'noFit', ...own }] })).toEqual([
    { kind: 'feedback', id: 'f', at: now, verdict: 'bad', reason: { id: 'noFit', label: 'No fit' } },
  ]);
  expect(after({ feedback: [{ id: 'f', verdict: 'bad', reason: 'gone', ...own }] })).toMatchObject([
    { reason: { id: 'gone', label: 'gone' } },
  ]);
});

test('marketing’s answer to a verdict is not the rep’s word', () => {
  const verdict = { id: 'f', verdict: 'good', ...own } as const;
  const answered = { ...verdict, answer: { at: now + 1, text: 'Thanks' } };
  expect(saidBetween(contactOf({ feedback: [verdict] }), contactOf({ feedback: [answered] }), [])).toEqual([]);
});

test('a stage is said by its name and time', () => {
  expect(after({ stages: [{ stage: 'sql', ...own }] })).toEqual([
    { kind: 'stage', id: `stage:sql:${now}`, at: now, stage: 'sql' },
  ]);
});

test('a pause in the stead of another: the former ends first', () => {
  const former = { id: 'p1', from: now - hour, reason: '', kind: 'onRequest', source: 'rep' } as const;
  const next = { id: 'p2', from: now, to: now + hour, reason: 'Ferie', source: 'rep' } as const;
  const told = saidBetween(contactOf({ pauses: [former] }), contactOf({ pauses: [{ ...former, to: now }, next] }), []);
  expect(told).toEqual([
    { kind: 'resume', id: 'p1:resumed', at: now, paused: 'p1' },
    { kind: 'pause', id: 'p2', at: now, reason: 'Ferie', to: now + hour },
  ]);
});

test.each([
  'feedback',
  'responses',
  'pauses',
  'deadlines',
] as const)('%s taken back are told by what they were', (list) => {
  const entry = { id: 'x', from: now, at: now, source: 'rep', verdict: 'good', kind: 'marked', day: '2027-01-01' };
  const contactWith = (more: object) => contactOf({ [list]: [{ ...entry, ...more }] });
  const was = { feedback: 'feedback', responses: 'response', pauses: 'pause', deadlines: 'deadline' }[list];
  const told = saidBetween(contactWith({}), contactWith({ undoneAt: now + 5 }), []);
  expect(told).toEqual([{ kind: 'undone', id: 'x:undone', at: now + 5, undone: 'x', was, wasAt: now }]);
  expect(saidBetween(contactWith({ undoneAt: now + 5 }), contactWith({ undoneAt: now + 5 }), [])).toEqual([]);
});

test('all of it can be stored, however long the ids', () => {
  const id = 'i'.repeat(100);
  const verdict = { id, verdict: 'good', ...own } as const;
  const told = saidBetween(
    contactOf({ feedback: [verdict] }),
    contactOf({
      feedback: [{ ...verdict, undoneAt: now }],
      stages: [{ stage: 's'.repeat(100), ...own }],
      pauses: [{ id: 'p', from: now, reason: '', source: 'rep' }],
    }),
    [],
  );
  expect(told).toHaveLength(3);
  for (const one of told) expect(saidSchema.safeParse(JSON.parse(JSON.stringify(one))).success).toBe(true);
});
