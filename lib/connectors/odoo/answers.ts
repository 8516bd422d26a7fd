/** Marketing's answer to a verdict, from the field that the administrator named for it. */
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import type { Bookmark } from './bookmark.ts';
import { textIn } from './plain-text.ts';
import { type PersonRow, toldIn } from './replies.ts';

/** The first answer among these records, and what is to be remembered of it: the same text again is the same answer. */
export function answerIn(
  rows: readonly PersonRow[],
  field: string | undefined,
  former: Bookmark['answer'],
  now: number,
): { answers: AnswerRead[]; answer?: Bookmark['answer'] } {
  if (field === undefined) return { answers: [] };
  for (const row of rows) {
    const told = words(textIn(toldIn(row, field)), 1000);
    const [, word, text] = /^(seen|changed|declined)(?![\p{L}\d])[\s:;,.–—-]*(.*)$/iu.exec(told) ?? [];
    if (word === undefined || text === undefined) continue;
    const at = former?.text === told ? former.at : Math.min(instantIn(toldIn(row, 'write_date')) ?? now, now);
    return { answers: [{ state: word.toLowerCase() as AnswerRead['state'], text, at }], answer: { text: told, at } };
  }
  return { answers: [] };
}
