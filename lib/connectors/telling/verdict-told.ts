/** What something said means for the fields in which a system keeps the verdict. */
import type { Verdict } from '../../domain/contact.ts';
import type { Said } from '../../domain/exchange/outgoing.ts';

/** The verdict and the words of its reason; `null` where the field is to be emptied. */
export interface VerdictTold {
  readonly verdict: Verdict | null;
  readonly reason: string | null;
}

/** A verdict, or that one was taken back; `undefined` where it is about something else, and the fields stay. */
export function verdictTold(said: Said): VerdictTold | undefined {
  if (said.kind === 'feedback') return { verdict: said.verdict, reason: said.reason?.label ?? null };
  if (said.kind === 'undone' && said.was === 'feedback') return { verdict: null, reason: null };
  return undefined;
}
