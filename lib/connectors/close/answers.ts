/** Marketing's answer to a verdict, from the field the administrators named. */
import { answerStates } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { answerBefore, answerBookmark } from '../reading/answer-before.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import { type CustomField, valueIn } from './fields.ts';
import type { Found } from './find-contact.ts';

/**
 * What stands in the field where it begins with seen, changed or declined; the rest is its words. The same text again
 * is the same answer, however often its contact was changed since.
 */
export function answersIn(
  found: Found,
  field: CustomField | undefined,
  bookmark: string | undefined,
  now: Instant,
): { answers: AnswerRead[]; bookmark?: string } {
  const answer = words(valueIn(found, field), 1000);
  const [, word = '', text = ''] = /^([a-z]+)\b[\s.,:;!–-]*(.*)$/i.exec(answer) ?? [];
  const state = answerStates.find((each) => each === word.toLowerCase());
  if (!state) return { answers: [] };
  const former = answerBefore(bookmark);
  const changedAt = instantIn((field?.of === 'contact' ? found.contact : found.lead)?.date_updated) ?? now;
  const at = former?.answer === answer ? former.at : Math.min(changedAt, now);
  return { answers: [{ state, text, at }], bookmark: answerBookmark(answer, at) };
}
