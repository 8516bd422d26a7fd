/** Shares as people type them: `20`, `20 %`, `1 in 5`, `1/5`. */
import { percent } from '../../../../lib/platform/i18n.ts';
import { readNumber } from '../../fields/field-values.ts';

/** A share of one; per cents without their sign too. NaN for anything else. */
export function readShare(typed: string): number {
  const ratio = /^\s*(\d+)\s*(?:in|of|av|til|to|\/|:)\s*(\d+)\s*$/i.exec(typed);
  if (ratio) return Number(ratio[1]) / Number(ratio[2]);
  // Per cents have at most a few decimals; dividing may leave a remainder of binary far behind them.
  return Math.round(readNumber(typed.replace(/\s*%\s*$/, '')) * 1e6) / 1e8;
}

/** A share in per cent as people of this language write it; nothing for NaN. */
export function writeShare(share: number): string {
  return Number.isNaN(share) ? '' : percent(share, 2);
}
