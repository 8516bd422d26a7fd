import type { ExchangeFailure } from '../../lib/domain/exchange/failure.ts';

/** Whether it stays so until the user does something about the connection, in the options. */
export function needsUser({ code }: ExchangeFailure): boolean {
  return code === 'signedOut' || code === 'forbidden' || code === 'notGranted' || code === 'badSetting';
}
