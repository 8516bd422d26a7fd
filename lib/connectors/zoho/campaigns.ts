/** Campaigns that a person is a member of. */
import type { Instant } from '../../domain/time.ts';
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { instantIn } from '../reading/instant-in.ts';
import { type PersonDraft, words } from '../reading/person-draft.ts';
import type { RelatedList } from './lists.ts';
import { type CampaignRow, campaignRow } from './replies.ts';
import { scopes } from './scopes.ts';
import type { Timeline } from './timeline.ts';

/** Campaigns, with what became of the person in each. */
export const campaigns: RelatedList<CampaignRow> = {
  name: 'Campaigns',
  scope: scopes.Campaigns,
  row: campaignRow,
  fields: ['Campaign_Name', 'Type', 'Start_Date', 'Member_Status'],
};

/** Types of campaign, Zoho's own and those that companies add. */
const kinds: readonly (readonly [RegExp, TouchpointKind])[] = [
  [/webinar|webcast|virtual/i, 'webinar'],
  [/conference|trade ?show|event|seminar|fair|roadshow|workshop|messe/i, 'event'],
  [/\bad(?:s|vert\w*)?\b|banner|paid/i, 'ad'],
];

/**
 * Adds a membership, titled by the campaign and what became of it. When the person became a member stands in the
 * timeline; where it does not, the day on which the campaign began is the nearest that is known.
 */
export function addCampaign(
  draft: PersonDraft,
  { id, Campaign_Name, Type, Start_Date, Member_Status }: CampaignRow,
  timeline: Timeline | undefined,
  now: Instant,
): void {
  const joined = timeline?.entries.findLast(
    ({ record }) => record?.module?.api_name === 'Campaigns' && record.id === id,
  );
  const at = instantIn(joined?.audited_time) ?? instantIn(Start_Date);
  if (at === undefined || at > now) return;
  const type = words(Type, 100);
  const name = words(Campaign_Name, 300);
  const status = words(Member_Status, 100);
  const title = name && status ? `${name} (${status})` : name || status;
  draft.touchpoint({ at, kind: kinds.find(([form]) => form.test(type))?.[1] ?? 'other', title, id });
}
