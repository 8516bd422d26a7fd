/** Marketing's answer to a verdict: what stands in the field that the administrators named. */
import * as z from 'zod/mini';
import { answerStates } from '../../domain/contact.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import type { NoteReply, PersonReply } from './replies.ts';

/** The answer read last: a field that is not audited does not say when it was filled. */
const remembered = z.object({ answer: z.string(), at: z.number() });

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
  const former = memoryOf(bookmark);
  const now = client.now();
  const at =
    instantIn(told?.createdAt) ??
    (former?.answer === answer ? former.at : Math.min(instantIn(fields.modifiedAt) ?? now, now));
  return { answers: [{ state, text, at }], bookmark: JSON.stringify({ answer, at }) };
}

function memoryOf(bookmark: string | undefined): z.infer<typeof remembered> | undefined {
  try {
    return z.parse(remembered, JSON.parse(bookmark ?? ''));
  } catch {
    return undefined;
  }
}
