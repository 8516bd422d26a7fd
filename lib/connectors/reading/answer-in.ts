/** Marketing's answer in a field's value. */
import type { Instant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { type Told, words } from './person-draft.ts';

/** The answer in a text that begins with seen, changed or declined, in any case; the rest is its words. */
export function answerIn(told: Told, at: Instant | undefined): AnswerRead | undefined {
  const [, state, text = ''] = /^(seen|changed|declined)\b[\s.,:;–-]*(.*)$/i.exec(words(told, 1000)) ?? [];
  if (state === undefined || at === undefined) return undefined;
  return { state: state.toLowerCase() as AnswerRead['state'], text, at };
}
