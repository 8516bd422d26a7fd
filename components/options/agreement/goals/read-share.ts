/** Shares as people type them: `20`, `20 %`, `1 in 5`, `1/5`, each in the words of all languages. */

import { percent } from '../../../../lib/platform/i18n.ts';
import { plainDigits } from '../../../../lib/platform/plain-digits.ts';
import { readNumber } from '../../fields/field-values.ts';

/** What stands between one and five where one in five is meant. */
const between = 'in|of|out of|av|på|til|to|von|zu|aus|z|ze|na|od|iz|ใน|ต่อ|من كل|من|إلى|/|:';
const inWords = new RegExp(`^\\s*(\\d+)\\s*(?:${between})\\s*(\\d+)\\s*$`, 'iu');

/** A share of one; per cents without their sign too. NaN for anything else. */
export function readShare(text: string): number {
  const typed = plainDigits(text);
  const ratio = inWords.exec(typed);
  if (ratio) return Number(ratio[1]) / Number(ratio[2]);
  // Per cents have at most a few decimals; dividing may leave a remainder of binary far behind them.
  return Math.round(readNumber(typed.replace(/\s*%\s*$/, '')) * 1e6) / 1e8;
}

/** A share in per cent as people of this language write it; nothing for NaN. */
export function writeShare(share: number): string {
  return Number.isNaN(share) ? '' : percent(share, 2);
}
