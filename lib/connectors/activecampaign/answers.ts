/** Marketing's answer, from the field the administrators named. */
import type { AnswerRead } from '../connector.ts';
import { answerIn } from '../reading/answer-in.ts';
import { instantIn } from '../reading/instant-in.ts';
import { wordsOf } from './fields.ts';
import type { FieldValue } from './replies.ts';

/** The answer in a field, given when the field was changed last. */
export function answersIn(value: FieldValue | undefined): AnswerRead[] {
  const answer = answerIn(wordsOf(value?.value), instantIn(value?.udate) ?? instantIn(value?.cdate));
  return answer ? [answer] : [];
}
