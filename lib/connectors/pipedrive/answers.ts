/** Marketing's answers, from the field the administrators named. */
import type { AnswerRead } from '../connector.ts';
import { answerIn } from '../reading/answer-in.ts';
import { instantIn } from '../reading/instant-in.ts';
import { valueIn, wordsOf } from './fields.ts';
import type { ChangeReply, FieldReply, PersonReply } from './replies.ts';

/** Each value the field had that is an answer; what stands there now where no change was kept. */
export function answersIn(
  person: PersonReply,
  changes: readonly ChangeReply[],
  field: FieldReply | undefined,
): AnswerRead[] {
  if (!field) return [];
  const kept = changes.filter(({ object, data }) => object === 'personChange' && data.field_key === field.field_code);
  if (kept.length === 0) return [answerIn(valueIn(person, field), instantIn(person.update_time)) ?? []].flat();
  return kept.flatMap(
    ({ data, timestamp }) =>
      answerIn(wordsOf(data.new_value, field), instantIn(data.log_time) ?? instantIn(timestamp)) ?? [],
  );
}
