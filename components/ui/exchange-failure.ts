/** Why another system could not be read or written, in words, the same on every surface. */
import { fieldNames } from '../../lib/connectors/about.ts';
import type { ExchangeFailure } from '../../lib/domain/exchange/failure.ts';
import { formatInstant, localZone } from '../../lib/platform/format.ts';
import { t } from '../../lib/platform/i18n.ts';

/** What went wrong and what to do about it, a sentence each. */
export interface FailureWords {
  readonly what: string;
  readonly advice: string;
}

/** The words of a failure; `system` is the connection's name. What a system said itself is quoted as it is. */
export function exchangeFailureWords(failure: ExchangeFailure, system: string): FailureWords {
  if (failure.code === 'forbidden' && failure.scope !== undefined) {
    const { scope } = failure;
    return {
      what: t('exchange_failure_scope', system, scope),
      advice: t('exchange_failure_scope_then', system, scope),
    };
  }
  const detail = detailOf(failure);
  return {
    what: t(`exchange_failure_${failure.code}`, system, detail),
    advice: t(`exchange_failure_${failure.code}_then`, system, detail),
  };
}

/** Both sentences, one after the other. */
export function exchangeFailureText(failure: ExchangeFailure, system: string): string {
  const { what, advice } = exchangeFailureWords(failure, system);
  return t('exchange_failure_withAdvice', what, advice);
}

function detailOf(failure: ExchangeFailure): string {
  switch (failure.code) {
    case 'limited':
    case 'budgetSpent':
      return formatInstant(failure.until, localZone());
    case 'planLacks':
      return failure.what;
    case 'notUnderstood':
      return differenceOf(failure.what);
    case 'refused':
      return failure.why;
    case 'serverError':
      return String(failure.status);
    case 'notGranted':
      return failure.origin;
    case 'badSetting':
      return settingName(failure.field);
    default:
      return '';
  }
}

/** Where a reply differs, in words where everybody may meet it; else as those who mend it call it. */
function differenceOf(what: string): string {
  if (what === 'HTML') return t('exchange_what_html');
  return what === 'identity' ? t('exchange_what_identity') : what;
}

/** What a field is called where the user enters it. */
function settingName(field: string): string {
  const known = fieldNames.find((name) => name === field);
  return known ? t(`connect_field_${known}`) : field;
}
