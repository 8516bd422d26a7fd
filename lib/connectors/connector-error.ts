/** What connectors and their client throw. */
import type { ExchangeFailure } from '../domain/exchange/failure.ts';

/** Thrown by connectors and their client: a failure with a name. */
export class ConnectorError extends Error {
  readonly failure: ExchangeFailure;

  constructor(failure: ExchangeFailure) {
    super(failure.code);
    this.name = 'ConnectorError';
    this.failure = failure;
  }
}
