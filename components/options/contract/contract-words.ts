/** Sentences of the contract that are put together of several things. */

import type { Range } from '../../../lib/domain/agreement/plan-schema.ts';
import type { Agreement } from '../../../lib/domain/agreement/schema.ts';
import type { Side } from '../../../lib/domain/agreement/signing-schema.ts';
import { formatter, t } from '../../../lib/platform/i18n.ts';

/** "fit B or better, engagement level 2 or hotter and a deadline is known". */
export function allOf(items: readonly string[]): string {
  return formatter(Intl.ListFormat, { type: 'conjunction' } as const).format(items);
}

/** Who signed for a side, or that somebody will. */
export function representedBy({ signatures = [] }: Agreement, side: Side): string {
  const names = signatures.flatMap((signature) => (signature.side === side ? [signature.name] : []));
  return names.length > 0 ? allOf([...new Set(names)]) : t('contract_whoever');
}

/** "€400 (between €300 and €500)": a number nobody knows for sure. */
export function rangeText({ likely, low, high }: Range, write: (value: number) => string): string {
  if (low === undefined && high === undefined) return write(likely);
  return t('contract_range', write(likely), write(low ?? likely), write(high ?? likely));
}
