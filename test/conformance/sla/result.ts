/** What a case gave, and how what is expected is held against what came out. */
import { isDeepStrictEqual } from 'node:util';

export type CaseResult =
  | { readonly id: string; readonly outcome: 'passed' }
  | { readonly id: string; readonly outcome: 'failed'; readonly expected: unknown; readonly actual: unknown }
  | { readonly id: string; readonly outcome: 'unsupported'; readonly reason: string };

/** What a case expects, and what Baton answers. */
export interface Check {
  readonly expected: unknown;
  readonly actual: () => unknown;
}

/** A case of a kind or with a part that Baton has no answer to. It is counted apart and never as passed. */
export class Unsupported extends Error {}

/** Runs one case; what it throws becomes its result, so that one bad case hides no other. */
export function resultOf(id: string, expected: unknown, actual: () => unknown): CaseResult {
  try {
    const value = actual();
    return isDeepStrictEqual(value, expected)
      ? { id, outcome: 'passed' }
      : { id, outcome: 'failed', expected, actual: value };
  } catch (error) {
    if (error instanceof Unsupported) return { id, outcome: 'unsupported', reason: error.message };
    return { id, outcome: 'failed', expected, actual: String(error) };
  }
}

/** Runs a case that has still to be read: one that expects what is no instant or day is unsupported, and hides no other. */
export function resultOfCheck(id: string, read: () => Check): CaseResult {
  try {
    const { expected, actual } = read();
    return resultOf(id, expected, actual);
  } catch (error) {
    return { id, outcome: 'unsupported', reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Epoch milliseconds of an ISO instant.
 * @throws Unsupported for a text that is none.
 */
export function instantOf(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new Unsupported(`not an instant: ${text}`);
  }
}

/** An instant as the reports write it: UTC, without needless fractions; null for none. */
export function isoOf(at: number | undefined): string | null {
  return at === undefined ? null : Temporal.Instant.fromEpochMilliseconds(at).toString();
}

/** The same instant as the reports write it, whatever offset the case wrote it with. */
export function sameIso(text: string | null): string | null {
  return text === null ? null : isoOf(instantOf(text));
}
