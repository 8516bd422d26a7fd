/** What follows from what a system tells: handovers from stages, answers to verdicts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerRead } from '../../../lib/connectors/connector.ts';
import type { Contact, Feedback, StageChange } from '../../../lib/domain/contact.ts';
import { hour } from '../../../lib/domain/time.ts';
import { withAnswers } from '../../../lib/exchange/asking/answers.ts';
import { withHandovers } from '../../../lib/exchange/asking/handovers.ts';
import { agreementOf } from '../../support/agreement.ts';
import { contactOf, now } from '../storage/support/store.ts';

const agreement = agreementOf();
const stage = (name: string, at: number, source = 'acme'): StageChange => ({ stage: name, at, source });
const tell = (stages: StageChange[], more = {}) => ({ identity: { emails: [], records: [] }, stages, ...more });
const hands = (...handoverStages: string[]) => ({ id: 'acme', handoverStages });

describe('a stage entered', () => {
  it.each([
    ['by the system’s own name in another spelling', 'Ready for Sales', ['ready_for-sales']],
    ['by the agreement’s word for the system’s', 'marketingqualifiedlead', ['mql']],
    ['by the system’s word for the agreement’s', 'MQL', ['Marketing Qualified Lead']],
  ])('hands the lead over %s', (_, name, wanted) => {
    const owners = [
      { owner: 'Kim', at: now - 3 * hour, source: 'acme' },
      { owner: 'Lee', at: now, source: 'acme' },
    ];
    const person = withHandovers(tell([stage(name, now - hour)], { owners }), undefined, hands(...wanted), agreement);
    expect(person.handovers).toEqual([
      { id: `acme:handover:${now - hour}`, at: now - hour, source: 'acme', owner: 'Kim' },
    ]);
  });

  it('that hands nothing over is a stage alone', () => {
    const person = tell([stage('lead', now), stage('mql', now)]);
    expect(withHandovers(person, undefined, hands(), agreement).handovers).toBeUndefined();
    expect(withHandovers(person, undefined, hands('sql'), agreement).handovers).toBeUndefined();
  });

  it('told again with another time is neither another stage nor another handover', () => {
    const known = contactOf({ stages: [stage('mql', now - hour), stage('lead', now - 30_000, 'other')] });
    const person = withHandovers(tell([stage('MQL', now)]), known, hands('mql'), agreement);
    expect(person.stages).toEqual([]);
    expect(person.handovers?.map(({ at }) => at)).toEqual([now - hour]);
  });

  it('twice, with another between, hands over twice', () => {
    const stages = [stage('mql', now - 3 * hour), stage('lead', now - 2 * hour), stage('mql', now - hour)];
    const { handovers } = withHandovers(tell(stages), undefined, hands('mql'), agreement);
    expect(handovers?.map(({ at }) => at)).toEqual([now - 3 * hour, now - hour]);
  });
});

describe('an answer of marketing', () => {
  const verdict = (id: string, at: number, more: Partial<Feedback> = {}): Feedback => ({
    id,
    verdict: 'bad',
    at,
    source: 'rep',
    ...more,
  });
  const answer = (more: Partial<AnswerRead> = {}): AnswerRead => ({
    state: 'changed',
    text: 'New form',
    at: now,
    ...more,
  });
  const answersIn = (feedback: Feedback[], ...answers: AnswerRead[]) =>
    withAnswers(contactOf({ feedback }), answers, 'acme', now).feedback.map((entry) => entry.answer);

  it('is put to the verdict it names', () => {
    expect(answersIn([verdict('a', 1), verdict('b', 2)], answer({ feedbackId: 'a' }))).toEqual([
      { at: now, text: 'New form', state: 'changed', source: 'acme' },
      undefined,
    ]);
  });

  it('that names none is for the last one given before, and not taken back', () => {
    const feedback = [verdict('a', now - 3), verdict('b', now - 2, { undoneAt: now }), verdict('c', now + 1)];
    expect(answersIn(feedback, answer()).map((given) => given?.text)).toEqual(['New form', undefined, undefined]);
  });

  it('of nobody’s verdict is left', () => {
    const contact = contactOf({ feedback: [verdict('a', now - 1)] });
    expect(withAnswers(contact, [answer({ feedbackId: 'z' })], 'acme', now)).toBe(contact);
  });

  it('told again changes nothing, and in other words keeps the time of the first', () => {
    const contact = withAnswers(contactOf({ feedback: [verdict('a', 1)] }), [answer()], 'acme', now);
    expect(withAnswers(contact, [answer()], 'acme', now + hour)).toBe(contact);
    const corrected = withAnswers(contact, [answer({ text: 'Newer', at: now + hour })], 'acme', now + hour);
    expect(corrected.feedback[0]?.answer).toEqual({
      at: now,
      text: 'Newer',
      state: 'changed',
      source: 'acme',
      saidAt: now + hour,
    });
  });

  it('never stands over a later one entered here', () => {
    const given = { at: now + 1, text: 'Here' };
    expect(answersIn([verdict('a', 1, { answer: given })], answer())).toEqual([given]);
    expect(answersIn([verdict('a', 1, { answer: { at: now - 1, text: 'Here' } })], answer())[0]?.text).toBe('New form');
  });

  it('of a verdict taken back since does not move on to the one before', () => {
    const feedback = [verdict('a', now - 3 * hour), verdict('b', now - 2 * hour, { undoneAt: now + hour })];
    expect(answersIn(feedback, answer()).map((given) => given?.text)).toEqual([undefined, 'New form']);
  });

  it('comes to the same in whichever order systems and readings tell it, and a repetition is no change', () => {
    const at = fc.integer({ min: 2, max: 9 }).map((hours) => now + hours * hour);
    const histories = fc.array(
      fc.uniqueArray(fc.record({ at, text: fc.constantFrom('A', 'B', 'C') }), {
        selector: (each) => each.at,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 3 },
    );
    fc.assert(
      fc.property(histories, fc.array(fc.nat(2), { maxLength: 6 }), (all, turns) => {
        // No two systems at one instant, where neither is the later.
        const told = all.map((one, place) => one.map((each) => answer({ ...each, at: each.at + place })));
        const read = (contact: Contact, place: number) =>
          withAnswers(contact, told[place] ?? [], `system-${place}`, now + 9 * hour);
        const places = told.map((_, place) => place);
        const contact = contactOf({ feedback: [verdict('a', now + hour)] });
        const inOrder = places.reduce(read, contact);
        const otherwise = [...turns, ...places.toReversed()].reduce(read, contact);
        expect(otherwise.feedback).toEqual(inOrder.feedback);
        for (const place of places) expect(read(inOrder, place)).toBe(inOrder);
      }),
    );
  });
});
