import type { MeasuredShare } from '../../../lib/domain/planner/measured.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { number, percent, t } from '../../../lib/platform/i18n.ts';

export interface ShareTextProps {
  /** Undefined: a share of nothing. */
  readonly share: MeasuredShare | undefined;
  /** Without "31 of 240", where the two numbers stand beside it. */
  readonly isShort?: boolean;
}

/** "42 %" with the shares between which the truth lies, and of how many; of too few that it cannot be said. */
export function ShareText({ share, isShort = false }: ShareTextProps) {
  if (!share) return <span class="count-none">{t('reports_share_none')}</span>;
  const { part, whole } = share;
  if (whole < minimumSample) {
    return <span class="quiet share-few">{t('reports_share_few', number(part), number(whole))}</span>;
  }
  return (
    <span class="share">
      <span class="share-value">{percent(share.likely)}</span>{' '}
      <span class="quiet share-range">
        {isShort ? rangeText(share) : t('reports_share_of', rangeText(share), number(part), number(whole))}
      </span>
    </span>
  );
}

/** "36 to 48 %": the shares between which the truth lies with 95 % confidence. */
export function rangeText({ low, high }: Pick<MeasuredShare, 'low' | 'high'>): string {
  return t('reports_range', number(Math.round(low * 100)), percent(high));
}

/** The share as a sentence has it: "42 %", or "4 of 7" where there are too few for a percentage. */
export function shareWords({ part, whole, likely }: MeasuredShare): string {
  return whole < minimumSample ? t('reports_share_counts', number(part), number(whole)) : percent(likely);
}
