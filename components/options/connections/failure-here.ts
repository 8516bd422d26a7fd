import type { ConnectorAbout } from '../../../lib/connectors/about.ts';
import type { ExchangeFailure } from '../../../lib/domain/exchange/failure.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { exchangeFailureWords } from '../../ui/exchange-failure.ts';

/**
 * What went wrong and what to do, said where it is put right: beside the fields and the buttons of the connection, so
 * that nobody is sent to the page on which they are.
 */
export function failureHere(failure: ExchangeFailure, system: string, about?: Pick<ConnectorAbout, 'signIn'>): string {
  const { what, advice } = exchangeFailureWords(failure, system);
  return t('exchange_failure_withAdvice', what, adviceHere(failure, system, about) ?? advice);
}

function adviceHere(
  failure: ExchangeFailure,
  system: string,
  about: Pick<ConnectorAbout, 'signIn'> | undefined,
): string | undefined {
  switch (failure.code) {
    case 'signedOut':
      if (about?.signIn === 'oauth') return t('connect_then_signIn');
      return about?.signIn === 'session' ? t('connect_then_session', system) : t('connect_then_secret');
    case 'notGranted':
      return t('connect_then_allow');
    case 'badSetting':
      return t('connect_then_setting');
    case 'notUnderstood':
      return t(failure.what === 'identity' ? 'connect_then_column' : 'connect_then_address');
    case 'serverError':
    case 'tooSlow':
      return t('connect_then_later');
    default:
      return undefined;
  }
}
