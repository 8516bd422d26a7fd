/** Marketing's answers, from the property the administrators named. */
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import { historyOf } from './properties.ts';
import type { ContactReply } from './replies.ts';

/** The newest of them; an older one was answered over. */
const most = 20;

/** Each value the property had that begins with seen, changed or declined, in any case; the rest is its words. */
export function answersIn(contact: ContactReply, name: string | undefined): AnswerRead[] {
  if (!name) return [];
  return historyOf(contact, name)
    .slice(0, most)
    .flatMap(({ value, timestamp }) => {
      const [, state, rest = ''] = /^(seen|changed|declined)\b[\s.,:;–-]*(.*)$/i.exec(words(value, 1000)) ?? [];
      const at = instantIn(timestamp);
      if (state === undefined || at === undefined) return [];
      return [{ state: state.toLowerCase() as AnswerRead['state'], text: rest, at }];
    });
}
