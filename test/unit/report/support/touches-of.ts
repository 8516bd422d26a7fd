import type { LeadTable } from '../../../../lib/domain/report/lead-table.ts';

/** What a lead touched, in words. */
export function touchesOf({ touches }: LeadTable, lead: number) {
  const { starts, at, channel, campaign, content, channels, campaigns, contents } = touches;
  const [from = 0, to = 0] = [starts[lead], starts[lead + 1]];
  return Array.from({ length: to - from }, (_, index) => ({
    at: at[from + index],
    channel: channels[channel[from + index] ?? -1],
    campaign: campaigns[(campaign[from + index] ?? 0) - 1],
    content: contents[(content[from + index] ?? 0) - 1],
  }));
}
