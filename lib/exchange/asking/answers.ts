/** Marketing's answers, as their system tells them, put to the verdicts they answer. */
import type { AnswerRead } from '../../connectors/connector.ts';
import type { Contact, Feedback } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';

/**
 * The contact with the answers of a connection; the same contact where none is news. An answer entered in Baton later
 * stands. An answer in other words is a correction: it keeps the time at which marketing first answered.
 */
export function withAnswers(contact: Contact, answers: readonly AnswerRead[], source: string, now: Instant): Contact {
  const ordered = answers.toSorted((a, b) => a.at - b.at);
  const feedback = ordered.reduce((entries, answer) => answered(entries, answer, source), contact.feedback);
  return feedback === contact.feedback ? contact : { ...contact, feedback, updatedAt: now };
}

function answered(entries: Feedback[], answer: AnswerRead, source: string): Feedback[] {
  const entry = entryFor(entries, answer);
  if (!entry || (entry.answer && entry.answer.at > answer.at)) return entries;
  const text = answer.text.slice(0, 1000);
  const former = entry.answer;
  if (former?.text === text && former.state === answer.state) return entries;
  const at = Math.min(former?.at ?? answer.at, answer.at);
  const changed = { ...entry, answer: { at, text, state: answer.state, source } };
  return entries.map((each) => (each === entry ? changed : each));
}

/** By its id; where the system cannot say, the last one given before, and not taken back. */
function entryFor(entries: readonly Feedback[], { feedbackId, at }: AnswerRead): Feedback | undefined {
  if (feedbackId !== undefined) return entries.find(({ id }) => id === feedbackId);
  const before = entries.filter((entry) => entry.undoneAt === undefined && entry.at <= at);
  return before.toSorted((a, b) => a.at - b.at).at(-1);
}
