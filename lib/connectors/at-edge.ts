/** The edge of every connector: nothing is thrown past it. */
import type { ExchangeFailure, Outcome } from '../domain/exchange/failure.ts';
import { ConnectorError } from './connector-error.ts';

/** Runs a connector's work and gives what came of it. An error of Baton's own is `unexpected`, by its kind alone. */
export async function atEdge<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** The failure an error stands for. */
export function failureOf(error: unknown): ExchangeFailure {
  if (error instanceof ConnectorError) return error.failure;
  return { code: 'unexpected', what: error instanceof Error ? error.name : typeof error };
}
