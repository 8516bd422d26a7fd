/** Marketing's answer to a verdict: what stands in the field that the administrator named for it. */
import { answerStates } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead } from '../connector.ts';
import { answerBefore, answerBookmark } from '../reading/answer-before.ts';
import { instantIn } from '../reading/instant-in.ts';
import { fieldsOf } from './fields.ts';
import { plainText } from './plain-text.ts';
import type { ContactReply } from './replies.ts';

/** As much of an answer as is kept. */
const longest = 1000;

/**
 * The answer, if there is one: a text that begins with seen, changed or declined. `bookmark` is what the former reading
 * left, and what this one leaves: the same text again is the same answer, however often the contact was changed since.
 */
export function answerIn(
  contact: ContactReply,
  client: Client,
  bookmark: string | undefined,
): { answers: AnswerRead[]; bookmark?: string } {
  const { answerField } = client.settings;
  if (!answerField) return { answers: [] };
  const words = plainText(fieldsOf(contact).get(answerField.trim())?.value).slice(0, longest);
  const [, word = '', text = ''] = /^([a-z]+)\b[\s:;,.!–-]*([\s\S]*)$/i.exec(words) ?? [];
  const state = answerStates.find((each) => each === word.toLowerCase());
  if (!state) return { answers: [] };
  const former = answerBefore(bookmark);
  const at: Instant =
    former?.answer === words ? former.at : Math.min(instantIn(contact.dateModified) ?? client.now(), client.now());
  return { answers: [{ state, text: text.trim(), at }], bookmark: answerBookmark(words, at) };
}
