/** Shares and cells of the two opinions, in words. */
import type { MeasuredShare } from '../../../lib/domain/planner/measured.ts';
import type { OpinionCell } from '../../../lib/domain/report/opinions/opinions.ts';
import { minimumSample } from '../../../lib/domain/report/tally.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

/** A share of so many that it can be said; undefined else. */
export function sayable(share: MeasuredShare | undefined): MeasuredShare | undefined {
  return share && share.whole >= minimumSample ? share : undefined;
}

/** "56 of 100", of a share of one. */
export function of100(share: number): string {
  return t('reports_opinions_of100', hundredths(share));
}

/** "56", of a share of one. */
export function hundredths(share: number): string {
  return number(Math.round(share * 100));
}

/** Where two opinions meet: "Both: good". */
export function meetingName({ marketing, sales }: Pick<OpinionCell, 'marketing' | 'sales'>): string {
  return t(`reports_opinions_meet_${marketing ? 'above' : 'below'}_${sales}`);
}
