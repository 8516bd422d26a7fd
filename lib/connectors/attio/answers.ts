/** Marketing's answers, from the attribute the administrators named. */
import { answerStates } from '../../domain/contact.ts';
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import type { ValueReply } from './replies.ts';
import { plainOf } from './values.ts';

/** Each value the attribute had that begins with seen, changed or declined, in any case; the rest is its words. */
export function answersIn(history: readonly ValueReply[]): AnswerRead[] {
  return history.flatMap((value) => {
    const [, word = '', text = ''] = /^([a-z]+)\b[\s.,:;!–-]*(.*)$/i.exec(words(plainOf(value), 1000)) ?? [];
    const state = answerStates.find((each) => each === word.toLowerCase());
    const at = instantIn(value.active_from);
    return state === undefined || at === undefined ? [] : [{ state, text, at }];
  });
}
