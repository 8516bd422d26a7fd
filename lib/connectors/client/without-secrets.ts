/** Failures that may be shown, stored and logged: some systems quote in their errors what was sent to them. */
import type { ExchangeFailure } from '../../domain/exchange/failure.ts';

/** Shorter ones stand in words that are no secret. */
const shortest = 4;

/** The failure with each secret in its words left out, as it was entered or as it stands in an address. */
export function withoutSecrets(failure: ExchangeFailure, secrets: Readonly<Record<string, string>>): ExchangeFailure {
  const known = Object.values(secrets)
    .filter(({ length }) => length >= shortest)
    .flatMap((secret) => [secret, encodeURIComponent(secret)]);
  const clean = (text: string): string => known.reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  const entries = Object.entries(failure).map(([name, value]) => [
    name,
    name !== 'code' && typeof value === 'string' ? clean(value) : value,
  ]);
  return Object.fromEntries(entries) as unknown as ExchangeFailure;
}
