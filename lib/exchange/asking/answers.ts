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
  const next = entry && answerAfter(entry.answer, answer, source);
  if (!next || next === entry.answer) return entries;
  return entries.map((each) => (each === entry ? { ...each, answer: next } : each));
}

type Given = NonNullable<Feedback['answer']>;

/** The words said last, at the time of the first ones: so none of it depends on which system was read first. */
function answerAfter(former: Given | undefined, answer: AnswerRead, source: string): Given {
  const given = { text: answer.text.slice(0, 1000), state: answer.state, source };
  if (!former) return { at: answer.at, ...given };
  const { at, saidAt = at } = former;
  if (answer.at > saidAt) return { at, ...given, saidAt: answer.at };
  // Whoever entered it here answered then.
  return answer.at < at && former.source !== undefined ? { ...former, at: answer.at, saidAt } : former;
}

/** By its id; where the system cannot say, the last one that stood when it was given. */
function entryFor(entries: readonly Feedback[], { feedbackId, at }: AnswerRead): Feedback | undefined {
  if (feedbackId !== undefined) return entries.find(({ id }) => id === feedbackId);
  const before = entries.filter(({ undoneAt = Number.POSITIVE_INFINITY, ...entry }) => entry.at <= at && undoneAt > at);
  return before.toSorted((a, b) => a.at - b.at).at(-1);
}
