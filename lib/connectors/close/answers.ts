/** Marketing's answer to a verdict, from the field the administrators named. */
import * as z from 'zod/mini';
import { answerStates } from '../../domain/contact.ts';
import type { Instant } from '../../domain/time.ts';
import type { AnswerRead } from '../connector.ts';
import { instantIn } from '../reading/instant-in.ts';
import { words } from '../reading/person-draft.ts';
import { type CustomField, valueIn } from './fields.ts';
import type { Found } from './find-contact.ts';

/** The answer read last: Close keeps no history of fields, so the first sight of it is remembered. */
const remembered = z.object({ answer: z.string(), at: z.number() });

/**
 * What stands in the field where it begins with seen, changed or declined; the rest is its words. The same text again
 * is the same answer, however often its contact was changed since.
 */
export function answersIn(
  found: Found,
  field: CustomField | undefined,
  bookmark: string | undefined,
  now: Instant,
): { answers: AnswerRead[]; bookmark?: string } {
  const answer = words(valueIn(found, field), 1000);
  const [, word = '', text = ''] = /^([a-z]+)\b[\s.,:;!–-]*(.*)$/i.exec(answer) ?? [];
  const state = answerStates.find((each) => each === word.toLowerCase());
  if (!state) return { answers: [] };
  const former = memoryOf(bookmark);
  const changedAt = instantIn((field?.of === 'contact' ? found.contact : found.lead)?.date_updated) ?? now;
  const at = former?.answer === answer ? former.at : Math.min(changedAt, now);
  return { answers: [{ state, text, at }], bookmark: JSON.stringify({ answer, at }) };
}

function memoryOf(bookmark: string | undefined): z.infer<typeof remembered> | undefined {
  try {
    return z.parse(remembered, JSON.parse(bookmark ?? ''));
  } catch {
    return undefined;
  }
}
