/** Deals: how far they came, when the open ones shall close, and how the others ended. Leads of the inbox before them. */
import type { TouchpointKind } from '../../domain/touchpoint.ts';
import { dayIn, instantIn } from '../reading/instant-in.ts';
import type { PersonDraft, Told } from '../reading/person-draft.ts';
import type { ChangeReply, DealReply, LeadReply } from './replies.ts';
import type { UserNames } from './users.ts';

/** The name of a stage by its number. */
export type StageNames = (id: Told) => string | undefined;

/** Adds deadlines and outcomes, and the stages through which the deals went. */
export function addDeals(
  draft: PersonDraft,
  deals: readonly DealReply[],
  changes: readonly ChangeReply[] | undefined,
  stages: StageNames,
  names: UserNames,
): void {
  for (const deal of deals) {
    const { status, currency } = deal;
    const ended = { won: deal.won_time, lost: deal.lost_time };
    if (status === 'won' || status === 'lost') {
      const at = instantIn(ended[status]) ?? instantIn(deal.close_time);
      draft.outcome(status, at, `deal:${deal.id}`, deal.value ?? undefined, String(currency ?? ''));
    } else addDeadline(draft, deal);
    if (changes) addStages(draft, deal, changes, stages, names);
  }
}

/** Adds a day by which an open deal or a lead shall be closed. */
function addDeadline(
  draft: PersonDraft,
  {
    expected_close_date,
    title,
    update_time,
    add_time,
  }: Pick<LeadReply, 'expected_close_date' | 'title' | 'add_time' | 'update_time'>,
): void {
  const at = instantIn(update_time) ?? instantIn(add_time);
  if (at !== undefined) draft.deadline(dayIn(expected_close_date), title, at);
}

/** By the changes that were kept; where there are none, a deal is in its stage since it says so itself. */
function addStages(
  draft: PersonDraft,
  deal: DealReply,
  changes: readonly ChangeReply[],
  stages: StageNames,
  names: UserNames,
): void {
  const own = changes
    .filter(
      ({ object, data }) =>
        object === 'dealChange' && data.field_key === 'stage_id' && String(data.item_id) === deal.id,
    )
    .map(({ data, timestamp }) => ({ ...data, at: instantIn(data.log_time) ?? instantIn(timestamp) }))
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0));
  const [first] = own;
  if (!first) {
    draft.stage(stages(deal.stage_id), instantIn(deal.stage_change_time) ?? instantIn(deal.add_time));
    return;
  }
  draft.stage(first.additional_data?.old_value_formatted || stages(first.old_value), instantIn(deal.add_time));
  for (const { at, new_value, user_id, additional_data } of own)
    draft.stage(additional_data?.new_value_formatted || stages(new_value), at, names(user_id));
}

/** How a lead came, where the buyer did it: Pipedrive's own forms and chats. */
const bySource: Readonly<Record<string, TouchpointKind>> = {
  'web forms': 'form',
  webforms: 'form',
  leadbooster: 'chat',
  'live chat': 'chat',
  chatbot: 'chat',
  'website visitors': 'page',
};

/** Adds leads: what the buyer did to become one, and their deadlines. */
export function addLeads(draft: PersonDraft, leads: readonly LeadReply[]): void {
  for (const lead of leads) {
    const kind = bySource[String(lead.source_name ?? '').toLowerCase()];
    if (kind) draft.touchpoint({ at: instantIn(lead.add_time), kind, title: lead.title, id: `lead:${lead.id}` });
    addDeadline(draft, lead);
  }
}
