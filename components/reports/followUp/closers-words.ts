/** How a rep's won leads stand to what all reps together win of leads alike, in words that blame nobody for chance. */
import type { RepAgainstAll } from '../../../lib/domain/report/follow-up/follow-up.ts';
import { number, t } from '../../../lib/platform/i18n.ts';

/** A rep's name; what nobody has. */
export function repName(owner: string | null): string {
  return owner ?? t('reports_followUp_nobody');
}

/** Whether it can be told from chance. */
export function standingText({ owner, expected, usual, told }: RepAgainstAll): string {
  if (owner === null) return t('reports_share_none');
  if (expected === undefined) return t('reports_followUp_closers_few');
  if (usual === undefined) return t('reports_followUp_closers_alone');
  return t(`reports_followUp_closers_${told ?? 'chance'}`);
}

/** "8 to 19": as many as chance alone may bring anybody. */
export function usualText({ usual }: RepAgainstAll): string {
  if (!usual) return t('reports_share_none');
  return usual.low === usual.high ? number(usual.low) : t('reports_range', number(usual.low), number(usual.high));
}
