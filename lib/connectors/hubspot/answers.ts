/** Marketing's answers, from the property the administrators named. */
import type { AnswerRead } from '../connector.ts';
import { answerIn } from '../reading/answer-in.ts';
import { instantIn } from '../reading/instant-in.ts';
import { historyOf } from './properties.ts';
import type { ContactReply } from './replies.ts';

/** The newest of them; an older one was answered over. */
const most = 20;

/** Each value the property had that begins with seen, changed or declined, in any case; the rest is its words. */
export function answersIn(contact: ContactReply, name: string | undefined): AnswerRead[] {
  if (!name) return [];
  return historyOf(contact, name)
    .slice(0, most)
    .flatMap(({ value, timestamp }) => answerIn(value, instantIn(timestamp)) ?? []);
}
