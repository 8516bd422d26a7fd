/** Ranges and currencies of a plan in the user's language. */
import type { Estimate } from '../../../../lib/domain/planner/estimate.ts';
import { formatter, t } from '../../../../lib/platform/i18n.ts';
import { usualCurrencies } from './currency-signs.ts';

/** "120 – 400", or nothing where nobody said that it may be anything but the likeliest. */
export function spanText({ low, high }: Estimate, write: (value: number) => string): string | undefined {
  return low === high ? undefined : t('goals_span', write(low), write(high));
}

/** The currencies on offer with their names, by code; another one that is chosen already among them. */
export function currencyOptions(chosen: string): (readonly [code: string, text: string])[] {
  const codes = new Set<string>([chosen, ...usualCurrencies]);
  return [...codes]
    .filter((code) => code !== '')
    .toSorted()
    .map((code) => [code, `${code} · ${nameOf(code)}`]);
}

function nameOf(code: string): string {
  try {
    return formatter(Intl.DisplayNames, { type: 'currency' } as const).of(code) ?? code;
  } catch {
    return code;
  }
}
