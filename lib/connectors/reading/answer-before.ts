/** The answer read last, of systems that do not say when a field was filled: the first sight of it is remembered. */
import * as z from 'zod/mini';
import type { Instant } from '../../domain/time.ts';

const remembered = z.object({ answer: z.string(), at: z.number() });

/** What the former reading left; nothing where it left nothing that is understood. */
export function answerBefore(bookmark: string | undefined): z.infer<typeof remembered> | undefined {
  try {
    return z.parse(remembered, JSON.parse(bookmark ?? ''));
  } catch {
    return undefined;
  }
}

/** What this reading leaves to the next: the text of the field, and since when it has stood there. */
export function answerBookmark(answer: string, at: Instant): string {
  return JSON.stringify({ answer, at });
}
