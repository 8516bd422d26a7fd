import type { Country } from '../../../../../lib/holidays/country-holidays.ts';
import { t } from '../../../../../lib/platform/i18n.ts';

/** The part of a country that a list is for, where it is not the whole. */
export function countryName({ code, name }: Country): string {
  return code === 'GB' ? t('holidays_england') : name;
}

const scopes = {
  DE: 'holidays_scope_DE',
  GB: 'holidays_scope_GB',
  SE: 'holidays_scope_SE',
  TH: 'holidays_scope_TH',
  US: 'holidays_scope_US',
} as const;

/** What a country's list holds and what it does not. */
export function scopeText({ code, checked }: Country): string {
  if (!checked) return t('holidays_scope_unchecked');
  return t(code in scopes ? scopes[code as keyof typeof scopes] : 'holidays_scope');
}
