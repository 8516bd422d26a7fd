/** Marketing's answer to a verdict: what stands in the field that the administrator named for it. */
import { answerStates } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { Client } from '../client/client.ts';
import type { AnswerRead } from '../connector.ts';
import { answerBefore, answerBookmark } from '../reading/answer-before.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import { changesOf } from './history.ts';
import { type RecordRow, toldIn } from './replies.ts';
import type { Timeline } from './timeline.ts';

/** The answer, if there is one: a text that begins with seen, changed or declined. */
export function answerIn(
  record: RecordRow,
  timeline: Timeline | undefined,
  client: Client,
  bookmark: string | undefined,
): { answers: AnswerRead[]; bookmark?: string } {
  const field = client.settings.answerField?.trim();
  if (!field) return { answers: [] };
  const answer = words(toldIn(record, field), 1000);
  const [, word = '', text = ''] = /^([a-z]+)(?![\p{L}\d])[\s:;,.!–—-]*(.*)$/iu.exec(answer) ?? [];
  const state = answerStates.find((each) => each === word.toLowerCase());
  if (!state) return { answers: [] };
  const changed = timeline && changesOf(timeline, record, field).at(-1)?.at;
  const former = answerBefore(bookmark);
  const before = former?.answer === answer ? former.at : undefined;
  const at: Instant = Math.min(
    changed ?? before ?? instantIn(toldIn(record, 'Modified_Time')) ?? client.now(),
    client.now(),
  );
  return { answers: [{ state, text, at }], bookmark: answerBookmark(answer, at) };
}
