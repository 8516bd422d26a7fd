import type { ChannelsReport } from '../../../lib/domain/report/channels/channels.ts';

/** Whether anything is known of what the leads of a report cost. */
export function knowsCosts({ hasCosts, spend, undatedSpend }: ChannelsReport): boolean {
  return hasCosts && (Object.keys(spend).length > 0 || Object.keys(undatedSpend).length > 0);
}
