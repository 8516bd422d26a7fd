/** Marketing's answer to a verdict: what stands in the field that the administrators named. */
import { answerStates } from '../../domain/contact.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead } from '../connector.ts';
import { answerBefore, answerBookmark } from '../reading/answer-before.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import type { NoteReply, PersonReply } from './replies.ts';

/** The answer, if there is one: a text that begins with seen, changed or declined; the rest is its words. */
export function answerIn(
  { fields }: PersonReply,
  notes: readonly NoteReply[],
  client: Client,
  bookmark: string | undefined,
): { readonly answers: AnswerRead[]; readonly bookmark?: string } {
  const { answerField } = client.settings;
  const answer = words(answerField && fields[answerField.trim()], 1000);
  const [, word = '', text = ''] = /^([a-z]+)\b[\s.,:;!–-]*(.*)$/i.exec(answer) ?? [];
  const state = answerStates.find((each) => each === word.toLowerCase());
  if (!state || !answerField) return { answers: [] };
  // The stream tells of it where the field is audited.
  const told = notes.find(({ data }) => words(data?.attributes?.became?.[answerField.trim()], 1000) === answer);
  const former = answerBefore(bookmark);
  const now = client.now();
  const at =
    instantIn(told?.createdAt) ??
    (former?.answer === answer ? former.at : Math.min(instantIn(fields.modifiedAt) ?? now, now));
  return { answers: [{ state, text, at }], bookmark: answerBookmark(answer, at) };
}
