/** Marketing's answers, from the field the administrators named. */
import { answerStates } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type Told, words } from '../reading/person-draft.ts';
import { valueIn, wordsOf } from './fields.ts';
import type { ChangeReply, FieldReply, PersonReply } from './replies.ts';

/** Each value the field had that begins with seen, changed or declined; what stands there now where none was kept. */
export function answersIn(
  person: PersonReply,
  changes: readonly ChangeReply[],
  field: FieldReply | undefined,
): AnswerRead[] {
  if (!field) return [];
  const kept = changes.filter(({ object, data }) => object === 'personChange' && data.field_key === field.field_code);
  if (kept.length === 0) return answerOf(valueIn(person, field), instantIn(person.update_time));
  return kept.flatMap(({ data, timestamp }) =>
    answerOf(wordsOf(data.new_value, field), instantIn(data.log_time) ?? instantIn(timestamp)),
  );
}

function answerOf(value: Told, at: Instant | undefined): AnswerRead[] {
  const [, word = '', text = ''] = /^([a-z]+)\b[\s.,:;!–-]*(.*)$/i.exec(words(value, 1000)) ?? [];
  const state = answerStates.find((each) => each === word.toLowerCase());
  return state === undefined || at === undefined ? [] : [{ state, text, at }];
}
